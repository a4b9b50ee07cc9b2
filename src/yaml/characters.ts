/**
 * Characters that YAML does not allow, takes as a line break, or that reorder the text around them
 * on a reader's screen. Tab and newline are not among them. Ranges rather than `\p{C}`: which
 * characters are assigned depends on the version of Node, and the output must not.
 */
const UNPRINTABLE =
  "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff";

/** Spaces that trim a string in JavaScript, or that nobody can tell from a space. */
const EXOTIC_SPACES = "\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u3000";

export const HAS_UNPRINTABLE = new RegExp(`[${UNPRINTABLE}]`);
export const EACH_UNPRINTABLE = new RegExp(`[${UNPRINTABLE}]`, "g");
export const EACH_ESCAPED = new RegExp(`["\\\\\\t\\n${UNPRINTABLE}]`, "g");
export const NEEDS_ESCAPE = new RegExp(`[\\t\\n${UNPRINTABLE}]`);
export const NOT_PLAIN = new RegExp(`[\\t\\n${UNPRINTABLE}${EXOTIC_SPACES}]|: | #|[ :]$`);
export const EACH_LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Half of a character that takes two: no encoding can hold it. */
export function hasLoneSurrogate(text: string): boolean {
  return /[\ud800-\udfff]/u.test(text);
}

/** `\t`, `\x07` or `\u2028`: what double quotes and JavaScript both understand. */
export function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0);
  return code <= 0xff
    ? `\\x${code.toString(16).padStart(2, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};
