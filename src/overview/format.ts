import type { Overview, Start } from "./overview.ts";

const SIGNS: Record<Start, string> = { never: "·", maybe: "?", automatic: "●", manual: "○" };

/** The overview as a table for a terminal: a line for each job, a column for each event. */
export function formatOverview({ errors, stages, events }: Overview): string {
  if (errors.length > 0) return ["GitLab would refuse it:", ...errors].join("\n  ");
  const jobs = stages.flatMap((stage) => stage.jobs);
  const width = Math.max(
    ...jobs.map(({ name }) => name.length + 2),
    ...stages.map(({ name }) => name.length),
  );
  const lines = [`${plural(stages.length, "stage")}, ${plural(jobs.length, "job")}`, ""];
  for (const [index, event] of events.entries())
    lines.push(headingLine(width, events.length, index, event));
  for (const stage of stages) {
    lines.push(stage.name);
    for (const { name, starts } of stage.jobs) {
      lines.push(`  ${name.padEnd(width)} ${starts.map((start) => SIGNS[start]).join(" ")}`);
    }
  }
  lines.push("", LEGEND);
  return lines.map((line) => line.trimEnd()).join("\n");
}

const LEGEND =
  "● starts by itself   ○ waits for a person   ? only if what it depends on changed   · not there";

/** A heading is too long for its column: it stands to the right, with a line down to it. */
function headingLine(width: number, count: number, index: number, event: string): string {
  const before = "│ ".repeat(index);
  return `${" ".repeat(width + 3)}${before}┌${"─".repeat(2 * (count - index) - 1)} ${event}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
