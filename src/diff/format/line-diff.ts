import { structuredPatch } from "diff";
import { type Line, line, type Mark } from "./line.ts";

/** Lines of context around a difference. */
const CONTEXT = 2;
/** Beyond it the texts have little in common, and looking for it takes too long. */
const MOST_EDITS = 2_000;

/** Two texts as one, with marks; what is far from any difference is left out. */
export function lineDiff(old: readonly string[], now: readonly string[]): Line[] {
  const options = { context: CONTEXT, maxEditLength: MOST_EDITS };
  const patch = structuredPatch("", "", joined(old), joined(now), "", "", options);
  if (patch === undefined) {
    return [...old.map((text) => line("-", text)), ...now.map((text) => line("+", text))];
  }
  return patch.hunks.flatMap(({ lines, oldStart, newStart }, index) => [
    ...(index > 0 || Math.min(oldStart, newStart) > 1 ? [line(" ", "…")] : []),
    ...lines.map((text) => line(text.charAt(0) as Mark, text.slice(1))),
  ]);
}

function joined(lines: readonly string[]): string {
  return lines.map((text) => `${text}\n`).join("");
}
