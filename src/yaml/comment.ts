import { EACH_LONE_SURROGATE, EACH_UNPRINTABLE, escapeCharacter } from "./characters.ts";

/** Comment lines, each with its `# `. Whatever the text holds, it cannot become content. */
export function commentText(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(LINE_BREAK))
    .map((line) => `# ${harmless(line)}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}

/** All that YAML 1.1 takes as a line break, and the two other controls that move to a new line. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

function harmless(line: string): string {
  return line.replace(EACH_UNPRINTABLE, escapeCharacter).replace(EACH_LONE_SURROGATE, "\ufffd");
}
