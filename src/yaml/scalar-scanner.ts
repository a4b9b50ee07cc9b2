import { RubyFloat, RubySymbol, type RubyValue } from "./ruby.ts";

/** What Psych will not make a value of; the message is the one that a person sees. */
export class PsychError extends Error {}

// Ruby's `^` is the beginning of any line, and a line ends with a line feed only.
const STRING = /(?<![^\n])[^\d.:-]?[\p{Alphabetic}_ \t\r\n\f\v!@#$%^&*(){}<>|/\\~;=]+/u;
const TIME =
  /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t\r\f\v]+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:[ \t\r\f\v]*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const FLOAT = /^(?:[-+]?([0-9][0-9_,]*)?\.[0-9]*([eE][-+][0-9]+)?)$/;
const INTEGER =
  /^(?:[-+]?0b[01_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)$/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}$/;
const SEXAGESIMAL_FLOAT = /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}\.[0-9_]*$/;
const LONGEST_WORD = 5;

/**
 * What a plain scalar is to Psych: YAML 1.1 with the habits of its `ScalarScanner`, such as
 * Symbols, octal numbers and numbers of base 60.
 * @throws PsychError for dates and times, and for what only looks like a number
 */
export function scanScalar(text: string): RubyValue {
  if (text === "") return null;
  if (STRING.test(text) || text.includes("\n")) return wordOf(text);
  if (TIME.test(text)) throw unspecifiedClass("Time");
  if (DATE.test(text)) throw unspecifiedClass("Date");
  if (/^\+?\.inf$/i.test(text)) return new RubyFloat(Number.POSITIVE_INFINITY);
  if (/^-\.inf$/i.test(text)) return new RubyFloat(Number.NEGATIVE_INFINITY);
  if (/^\.nan$/i.test(text)) return new RubyFloat(Number.NaN);
  if (/^:./.test(text)) return symbolOf(text);
  if (SEXAGESIMAL.test(text)) return integerOf(sexagesimal(text));
  if (SEXAGESIMAL_FLOAT.test(text)) return new RubyFloat(sexagesimalFloat(text));
  if (FLOAT.test(text)) return floatOf(text);
  if (INTEGER.test(text)) return parseInteger(text);
  return text;
}

/** The refusal of a class that GitLab does not let YAML make. */
export function unspecifiedClass(name: string): PsychError {
  return new PsychError(`Tried to load unspecified class: ${name}`);
}

/** Ruby's `Float(value)` of what `!!float` stands before. */
export function toFloat(value: RubyValue): RubyFloat {
  if (value instanceof RubyFloat) return value;
  if (typeof value === "number" || typeof value === "bigint") return new RubyFloat(Number(value));
  if (typeof value === "string" && /^\s*[-+]?\d+(_\d+)*(\.\d+)?([eE][-+]?\d+)?\s*$/.test(value)) {
    return new RubyFloat(Number(value.replaceAll("_", "")));
  }
  if (typeof value === "string") {
    throw new PsychError(`invalid value for Float(): ${JSON.stringify(value)}`);
  }
  throw new PsychError(`can't convert ${value === null ? "nil" : String(value)} into Float`);
}

function wordOf(text: string): RubyValue {
  if ([...text].length > LONGEST_WORD) return text;
  const lines = foldCase(text).split("\n");
  // An empty line before the last one counts as any other character.
  if (lines.slice(0, -1).includes("") || lines.some((line) => /^[^ytonf~]/i.test(line)))
    return text;
  if (text === "~" || lines.some((line) => /^null$/i.test(line))) return null;
  if (lines.some((line) => /^(yes|true|on)$/i.test(line))) return true;
  if (lines.some((line) => /^(no|false|off)$/i.test(line))) return false;
  return text;
}

/** Ruby ignores case as Unicode does: a long s and a ligature are letters like others. */
function foldCase(text: string): string {
  return text.toLowerCase().replaceAll("ſ", "s").replaceAll("ﬀ", "ff");
}

function symbolOf(text: string): RubySymbol {
  const quoted = /^:(["'])(.*)\1/.exec(text);
  return new RubySymbol(quoted === null ? text.slice(1) : (quoted[2] ?? "").replace(/^:/, ""));
}

function sexagesimal(text: string): bigint {
  return text
    .split(":")
    .reduce((sum, part, index) => sum + leadingInteger(part) * 60n ** BigInt(weight(index)), 0n);
}

/** Ruby's `String#to_i`: single underscores count, what follows does not. */
function leadingInteger(text: string): bigint {
  const digits = /^([-+]?)(\d+(?:_\d+)*)/.exec(text);
  if (digits === null) return 0n;
  const size = BigInt((digits[2] ?? "0").replaceAll("_", ""));
  return digits[1] === "-" ? -size : size;
}

function sexagesimalFloat(text: string): number {
  return text.split(":").reduce((sum, part, index) => {
    const digits = /^[-+]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?/.exec(part)?.[0] ?? "0";
    return sum + Number(digits.replaceAll("_", "")) * 60 ** weight(index);
  }, 0);
}

function weight(index: number): number {
  return Math.abs(index - 2);
}

function floatOf(text: string): RubyValue {
  if (/^[-+]?\.$/.test(text)) return text;
  const digits = text.replace(/[,_]/g, "").replace(/\.([Ee]|$)/, "$1");
  if (!/\d/.test(digits.replace(/[Ee].*$/, ""))) {
    throw new PsychError(`invalid value for Float(): ${JSON.stringify(digits)}`);
  }
  return new RubyFloat(Number(digits));
}

function parseInteger(text: string): RubyValue {
  const digits = text.replace(/[,_]/g, "");
  const isNegative = digits.startsWith("-");
  const size = digits.replace(/^[-+]/, "");
  if (size === "0b" || size === "0x") {
    throw new PsychError(`invalid value for Integer(): ${JSON.stringify(digits)}`);
  }
  const value = BigInt(/^0[0-7]/.test(size) ? `0o${size.slice(1)}` : size);
  return integerOf(isNegative ? -value : value);
}

function integerOf(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
