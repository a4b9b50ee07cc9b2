import { type Mark, YamlSyntaxError } from "./error.ts";
import type { Reader } from "./reader.ts";

const FLOW_INDICATORS = ",[]{}";

/** What a plain scalar says, and whether it ended after a line break. */
export interface PlainScalar {
  readonly value: string;
  readonly leadingBlanks: boolean;
}

/** A scalar without quotes, as libyaml's `yaml_parser_scan_plain_scalar` reads it. */
export function scanPlain(reader: Reader, inFlow: boolean, indent: number): PlainScalar {
  const start = reader.mark;
  const parts: string[] = [];
  const folding = new Folding();
  for (;;) {
    if (reader.isDocumentIndicator() || reader.peek() === "#") break;
    const from = reader.index;
    while (!reader.isBlankOrEnd() && !endsPlain(reader, inFlow, start)) reader.skip();
    if (reader.index > from) {
      if (folding.pending) parts.push(folding.join());
      parts.push(reader.text.slice(from, reader.index));
    } else if (!reader.isBlankOrEnd()) break;
    if (!reader.isBlank() && !(reader.isBreak() && !reader.atEnd)) break;
    takePlainSpace(reader, folding, indent, start);
    if (!inFlow && reader.column < indent) break;
  }
  return { value: parts.join(""), leadingBlanks: folding.afterBreak };
}

function endsPlain(reader: Reader, inFlow: boolean, start: Mark): boolean {
  const char = reader.peek();
  if (char === ":") {
    if (inFlow && `${FLOW_INDICATORS}?`.includes(reader.peek(1)) && !reader.isBlankOrEnd(1)) {
      throw new YamlSyntaxError("found unexpected ':'", "while scanning a plain scalar", start);
    }
    return reader.isBlankOrEnd(1);
  }
  return inFlow && FLOW_INDICATORS.includes(char);
}

function takePlainSpace(reader: Reader, folding: Folding, indent: number, start: Mark): void {
  while (!reader.atEnd && (reader.isBlank() || reader.isBreak())) {
    if (reader.isBreak()) folding.addBreak(reader.takeBreak());
    else {
      if (folding.afterBreak && reader.column < indent && reader.peek() === "\t") {
        throw new YamlSyntaxError(
          "found a tab character that violates indentation",
          "while scanning a plain scalar",
          start,
        );
      }
      folding.addBlank(reader.skip());
    }
  }
}

/** The white space between two words: kept within a line, folded over lines. */
class Folding {
  afterBreak = false;
  #blanks = "";
  #first = "";
  #more = "";

  get pending(): boolean {
    return this.afterBreak || this.#blanks !== "";
  }

  addBlank(blank: string): void {
    if (!this.afterBreak) this.#blanks += blank;
  }

  addBreak(text: string): void {
    if (this.afterBreak) this.#more += text;
    else this.#first = text;
    this.afterBreak = true;
    this.#blanks = "";
  }

  join(): string {
    const space = this.#joined();
    this.afterBreak = false;
    this.#blanks = "";
    this.#first = "";
    this.#more = "";
    return space;
  }

  #joined(): string {
    if (!this.afterBreak) return this.#blanks;
    if (this.#first !== "\n") return this.#first + this.#more;
    return this.#more === "" ? " " : this.#more;
  }
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};
const HEX_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const WHILE_QUOTED = "while scanning a quoted scalar";

/** A scalar in quotes of either kind. */
export function scanQuoted(reader: Reader): string {
  const start = reader.mark;
  const quote = reader.skip();
  const parts: string[] = [];
  for (;;) {
    refuseEndOfQuoted(reader, start);
    const folding = new Folding();
    while (!reader.isBlankOrEnd()) {
      if (quote === "'" && reader.peek() === "'" && reader.peek(1) === "'") {
        reader.skip();
        parts.push(reader.skip());
      } else if (reader.peek() === quote) break;
      else if (quote === '"' && reader.peek() === "\\" && reader.isBreak(1)) {
        reader.skip();
        reader.takeBreak();
        folding.addBreak("");
        break;
      } else if (quote === '"' && reader.peek() === "\\") parts.push(takeEscape(reader, start));
      else parts.push(reader.skip());
    }
    if (reader.peek() === quote && !folding.afterBreak) break;
    takeQuotedSpace(reader, folding);
    parts.push(folding.join());
  }
  reader.skip();
  return parts.join("");
}

function refuseEndOfQuoted(reader: Reader, start: Mark): void {
  if (reader.isDocumentIndicator()) {
    throw new YamlSyntaxError("found unexpected document indicator", WHILE_QUOTED, start);
  }
  if (reader.atEnd) {
    throw new YamlSyntaxError("found unexpected end of stream", WHILE_QUOTED, start);
  }
}

function takeQuotedSpace(reader: Reader, folding: Folding): void {
  while (!reader.atEnd && (reader.isBlank() || reader.isBreak())) {
    if (reader.isBreak()) folding.addBreak(reader.takeBreak());
    else folding.addBlank(reader.skip());
  }
}

function takeEscape(reader: Reader, start: Mark): string {
  reader.skip();
  const code = reader.peek();
  const simple = Object.hasOwn(SIMPLE_ESCAPES, code) ? SIMPLE_ESCAPES[code] : undefined;
  if (simple !== undefined && !reader.atEnd) {
    reader.skip();
    return simple;
  }
  const length = Object.hasOwn(HEX_ESCAPES, code) ? HEX_ESCAPES[code] : undefined;
  const context = "while parsing a quoted scalar";
  if (length === undefined) {
    throw new YamlSyntaxError("found unknown escape character", context, start);
  }
  reader.skip();
  let digits = "";
  for (let taken = 0; taken < length; taken++) {
    if (!/^[0-9a-fA-F]$/.test(reader.peek())) {
      throw new YamlSyntaxError("did not find expected hexdecimal number", context, start);
    }
    digits += reader.skip();
  }
  const point = Number.parseInt(digits, 16);
  if ((point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff) {
    throw new YamlSyntaxError("found invalid Unicode character escape code", context, start);
  }
  return String.fromCodePoint(point);
}

const WHILE_BLOCK = "while scanning a block scalar";

/** A scalar after `|` or `>`; `indent` is that of the collection around it. */
export function scanBlock(reader: Reader, indent: number): string {
  const start = reader.mark;
  const isLiteral = reader.skip() === "|";
  const { chomping, increment } = takeBlockHeader(reader, start);
  const fixed = increment === 0 ? 0 : Math.max(indent, 0) + increment;
  const breaks: string[] = [];
  const inner = takeBlockBreaks(reader, fixed, indent, breaks, start);
  const parts: string[] = [];
  let leadingBreak = "";
  let leadingBlank = false;
  while (reader.column === inner && !reader.atEnd) {
    const trailingBlank = reader.isBlank();
    if (!isLiteral && leadingBreak === "\n" && !leadingBlank && !trailingBlank) {
      if (breaks.length === 0) parts.push(" ");
    } else parts.push(leadingBreak);
    leadingBreak = "";
    parts.push(...breaks.splice(0));
    leadingBlank = reader.isBlank();
    const from = reader.index;
    while (!reader.isBreakOrEnd()) reader.skip();
    parts.push(reader.text.slice(from, reader.index));
    if (!reader.atEnd) leadingBreak = reader.takeBreak();
    takeBlockBreaks(reader, inner, indent, breaks, start);
  }
  if (chomping !== "-") parts.push(leadingBreak);
  if (chomping === "+") parts.push(...breaks);
  return parts.join("");
}

function takeBlockHeader(reader: Reader, start: Mark): { chomping: string; increment: number } {
  let chomping = "";
  let increment = 0;
  for (let part = 0; part < 2; part++) {
    const char = reader.peek();
    if (chomping === "" && (char === "+" || char === "-")) chomping = reader.skip();
    else if (increment === 0 && /^[0-9]$/.test(char)) {
      if (char === "0") {
        throw new YamlSyntaxError("found an indentation indicator equal to 0", WHILE_BLOCK, start);
      }
      increment = Number(reader.skip());
    }
  }
  while (reader.isBlank()) reader.skip();
  if (reader.peek() === "#") while (!reader.isBreakOrEnd()) reader.skip();
  if (!reader.isBreakOrEnd()) {
    throw new YamlSyntaxError("did not find expected comment or line break", WHILE_BLOCK, start);
  }
  if (!reader.atEnd) reader.takeBreak();
  return { chomping, increment };
}

/** Takes empty lines and the indentation of the next one; finds the indentation if it is 0. */
function takeBlockBreaks(
  reader: Reader,
  fixed: number,
  indent: number,
  breaks: string[],
  start: Mark,
): number {
  let deepest = 0;
  for (;;) {
    while ((fixed === 0 || reader.column < fixed) && reader.peek() === " ") reader.skip();
    deepest = Math.max(deepest, reader.column);
    if ((fixed === 0 || reader.column < fixed) && reader.peek() === "\t") {
      throw new YamlSyntaxError(
        "found a tab character where an indentation space is expected",
        WHILE_BLOCK,
        start,
      );
    }
    if (reader.atEnd || !reader.isBreak()) break;
    breaks.push(reader.takeBreak());
  }
  return fixed !== 0 ? fixed : Math.max(deepest, indent + 1, 1);
}
