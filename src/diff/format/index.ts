import type { Difference } from "../types.ts";
import { changeLines } from "./change.ts";
import { jobLines } from "./jobs.ts";
import { indented, type Line, line, type Paint, paintedLine } from "./line.ts";
import { pipelineLines } from "./pipelines.ts";

export type { Paint } from "./line.ts";

/** A difference for a person to read: short, grouped by job, then by event. */
export function formatDifference(difference: Difference, paint: Paint = (_, text) => text): string {
  const { equal, old, new: now, refused } = difference;
  if (equal) return `no difference between ${old} and ${now}`;
  const body = refused.length > 0 ? refusalLines(difference) : differenceLines(difference);
  return [`${old} → ${now}`, ...body.map((each) => paintedLine(each, paint))].join("\n");
}

function refusalLines({ refused, old, new: now }: Difference): Line[] {
  return refused.flatMap(({ side, errors }) => [
    line("-", `GitLab refuses ${side === "old" ? old : now}`),
    ...indented(errors.map((error) => line(" ", error))),
  ]);
}

function differenceLines(difference: Difference): Line[] {
  return [
    ...section("configuration", difference.configuration.flatMap(configurationLines)),
    ...section("jobs", jobLines(difference)),
    ...section("pipelines", pipelineLines(difference)),
  ];
}

function configurationLines(change: Difference["configuration"][number]): Line[] {
  const [first, ...rest] = changeLines(change);
  if (first === undefined || change.events === undefined) return changeLines(change);
  return [{ ...first, text: `${first.text} (for ${change.events.join(", ")})` }, ...rest];
}

function section(title: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [line(" ", title), ...indented(lines)];
}
