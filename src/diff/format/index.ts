import type { Difference } from "../types.ts";
import { changeLines } from "./change.ts";
import { jobLines } from "./jobs.ts";
import { indented, type Line, line, type Paint, paintedLine } from "./line.ts";
import { pipelineLines } from "./pipelines.ts";

export type { Paint } from "./line.ts";

/** A difference for a person to read: short, grouped by job, then by event. */
export function formatDifference(difference: Difference, paint: Paint = (_, text) => text): string {
  const { equal, old, new: now } = difference;
  if (equal) return `no difference between ${old} and ${now}`;
  const sections: Record<string, Line[]> = {
    refused: refusalLines(difference),
    configuration: difference.configuration.flatMap(configurationLines),
    jobs: jobLines(difference),
    pipelines: pipelineLines(difference),
  };
  const text = Object.entries(sections).flatMap(([title, lines]) =>
    lines.length === 0 ? [] : ["", title, ...lines.map((each) => paintedLine(each, paint))],
  );
  return [`${old} → ${now}`, ...text].join("\n");
}

function refusalLines({ refused, old, new: now }: Difference): Line[] {
  return refused.flatMap(({ side, errors }) => [
    line("-", `GitLab refuses ${side === "old" ? old : now}`),
    ...indented(errors.map((error) => line(" ", error))),
  ]);
}

function configurationLines(change: Difference["configuration"][number]): Line[] {
  const [first, ...rest] = changeLines(change);
  if (first === undefined || change.events === undefined) return changeLines(change);
  return [{ ...first, text: `${first.text} (for ${change.events.join(", ")})` }, ...rest];
}
