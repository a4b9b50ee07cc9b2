import { HAS_UNPRINTABLE, hasLoneSurrogate } from "./characters.ts";
import { UnwritableError } from "./value.ts";

/**
 * A string of several lines as a literal block scalar, `|` and its lines indented by `pad`; or
 * undefined where a block cannot hold it: unprintable characters (a carriage return is one), and
 * strings that end in a line of blanks, which readers disagree about.
 */
export function blockText(text: string, pad: string): string | undefined {
  if (HAS_UNPRINTABLE.test(text) || endsBlank(text)) return undefined;
  if (hasLoneSurrogate(text)) throw new UnwritableError();
  const lines = text.replace(/\n(?=[^\n])/g, `\n${pad}`);
  const head = `|${STARTS_BLANK.test(text) ? INDENT_INDICATOR : ""}${chomping(text)}\n`;
  return `${head}${text.startsWith("\n") ? "" : pad}${lines}${text.endsWith("\n") ? "" : "\n"}`;
}

/** The last line before the line breaks at the end holds nothing but blanks, or nothing at all. */
function endsBlank(text: string): boolean {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.slice(text.lastIndexOf("\n", end - 1) + 1, end).trim() === "";
}

/** Readers find the indentation from the first line, unless that begins with a blank or is empty. */
const STARTS_BLANK = /^[ \t\n]/;
const INDENT_INDICATOR = "2";

/** How many line breaks at the end are content: `-` none, `+` all of them, else one. */
function chomping(text: string): "" | "+" | "-" {
  if (!text.endsWith("\n")) return "-";
  return text.endsWith("\n\n") ? "+" : "";
}
