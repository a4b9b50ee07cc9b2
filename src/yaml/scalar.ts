import {
  EACH_ESCAPED,
  escapeCharacter,
  hasLoneSurrogate,
  NEEDS_ESCAPE,
  NOT_PLAIN,
} from "./characters.ts";
import { UnwritableError } from "./value.ts";

/** A string on one line: plain where every reader takes that for this very string, else quoted. */
export function stringText(text: string): string {
  return isPlain(text) ? text : quotedText(text);
}

/** As `stringText`, between the brackets of a flow sequence, where more characters mean something. */
export function flowText(text: string): string {
  return isPlain(text) && !SPECIAL_IN_FLOW.test(text) ? text : quotedText(text);
}

/**
 * A key as written before its colon. Psych merges the value of a key `<<` into the map around it,
 * quoted or not, unless the key is tagged as a string.
 */
export function keyText(key: string): string {
  return key === "<<" ? '!!str "<<"' : stringText(key);
}

/** Psych takes an exponent only after a decimal point and with a sign: else it reads a string. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  if (text.includes("e")) return text.includes(".") ? text : text.replace("e", ".0e");
  // Beyond 2^53 JavaScript rounds what it prints; Ruby's integers have no limit and show it.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? String(BigInt(value)) : text;
}

/** Double quotes, or single ones where they spare escapes. */
function quotedText(text: string): string {
  if (hasLoneSurrogate(text)) throw new UnwritableError();
  if (NEEDS_ESCAPE.test(text)) return doubleQuoted(text);
  return /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : doubleQuoted(text);
}

function doubleQuoted(text: string): string {
  return `"${text.replace(EACH_ESCAPED, escapeCharacter)}"`;
}

function isPlain(text: string): boolean {
  if (!STARTS_PLAIN.test(text)) return false;
  if (NOT_PLAIN_ASCII.test(text)) return isPlainBeyondAscii(text);
  return text.length > LONGEST_WORD || !WORDS.has(text.toLowerCase());
}

/**
 * What is no indicator and begins no number, date or symbol:
 * - a letter, `_`, `/`, `$`, `(`, or any character beyond ASCII;
 * - a dot before a letter or a path, not before `_`, which some take for a digit;
 * - an option, `-x` or `--long`;
 * - a digit, where a letter follows that no number or date has (`30 days`, `3.12-slim`).
 * An exponent alone is a number for some: `.e+5` for Psych, `e5` for the `yaml` library.
 */
const STARTS_PLAIN =
  /^(?![-.]*[eE][-+]?\d+$)(?:[A-Za-z_/$(\u00a1-\uffff]|\.[A-Za-z]|\.\.?\/|--?[A-Za-z]|\d[^g-np-su-wyG-NP-SU-WY]*[g-np-su-wyG-NP-SU-WY])/;

/** Anything but printable ASCII, and what ends a plain scalar: `: `, ` #`, a space or colon last. */
const NOT_PLAIN_ASCII = /[^ -~]|: | #|[ :]$/;

const SPECIAL_IN_FLOW = /[,[\]{}?"'#&*!|>%@`]|:[^\w./-]/;

/** What YAML 1.1 or 1.2 takes for null, a boolean or a special number, in any case. */
const WORDS = new Set("null true false yes no on off y n .inf .nan".split(" "));
const LONGEST_WORD = 5;

/** Ruby ignores case as Unicode does: `yeſ` is true and `oﬀ` false for Psych, so short is quoted. */
function isPlainBeyondAscii(text: string): boolean {
  return text.length > LONGEST_WORD && !NOT_PLAIN.test(text) && !hasLoneSurrogate(text);
}
