import { RE2JS } from "re2js";
import { isUnicodeClass, UNICODE_CLASS_SIZES } from "./unicode-classes.ts";

/** A regular expression that RE2 accepts, with the figures that its cost goes by. */
export interface CompiledRe2 {
  readonly test: (text: string) => boolean;
  readonly size: number;
}

/**
 * Compiles a regular expression of RE2's; undefined if RE2 refuses it. The engine is a port of Go's
 * RE2, which differs from the C++ one of GitLab in four things, settled here: C++ allows a name for
 * two groups and `\C`, it knows fewer Unicode classes, and it refuses programs over a size.
 */
export function compileRe2(source: string): CompiledRe2 | undefined {
  const portable = translate(source);
  if (portable === undefined) return undefined;
  try {
    const engine = RE2JS.compile(portable);
    return { test: searcher(engine, portable), size: engine.programSize() };
  } catch {
    return undefined;
  }
}

/**
 * GitLab searches with the whole expression in a group, unless it has groups. An unclosed `\Q` takes
 * the end of that group as text: what is left is no expression, and matches nothing.
 */
function searcher(engine: RE2JS, source: string): (text: string) => boolean {
  const swallowsGroup = engine.groupCount() === 0 && endsQuoted(source);
  return swallowsGroup ? () => false : (text) => engine.test(text);
}

function endsQuoted(source: string): boolean {
  let quoted = false;
  for (const { text } of piecesOf(source)) quoted = text.startsWith("\\Q") && !text.endsWith("\\E");
  return quoted;
}

/** The same expression for the engine; undefined where C++ refuses it. */
function translate(source: string): string | undefined {
  if (source.length > MAX_BYTES) return undefined;
  const size = new ProgramSize();
  let portable = "";
  for (const piece of piecesOf(source)) {
    const text = translatePiece(piece.text);
    if (text === undefined) return undefined;
    portable += text;
    size.add(piece);
    if (size.isOver()) return undefined;
  }
  return portable;
}

function translatePiece(text: string): string | undefined {
  if (text === "\\C") return "(?s:.)";
  if (text.startsWith("(?P<") || text.startsWith("(?<")) return translateGroup(text);
  for (const [, name = ""] of text.matchAll(UNICODE_CLASS)) {
    if (!text.startsWith("\\Q") && !isUnicodeClass(name)) return undefined;
  }
  // Go's RE2 takes the end of this class for that of a [:name:].
  return text.startsWith("[") ? `[${text.slice(1).replaceAll("[:]", "\\[:]")}` : text;
}

/** A group's name serves nobody here. C++ lets any word be one, and two groups have the same. */
function translateGroup(text: string): string | undefined {
  return /^\(\?P?<[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]+>$/u.test(text) ? "(" : undefined;
}

const UNICODE_CLASS = /\\[pP]\{\^?([^}]*)\}/g;

interface Piece {
  readonly text: string;
  readonly kind: "open" | "close" | "repeat" | "atom";
}

/** The parts of an expression, in order: an escape, a class, a group's beginning, a repetition. */
function* piecesOf(source: string): Generator<Piece> {
  const lastName = source.lastIndexOf(":]");
  for (let at = 0; at < source.length; ) {
    const end = pieceEnd(source, at, lastName);
    const text = source.slice(at, end);
    yield { text, kind: kindOf(text) };
    at = end;
  }
}

function kindOf(text: string): Piece["kind"] {
  if (text.startsWith("(")) return "open";
  if (text === ")") return "close";
  return REPETITION.test(text) ? "repeat" : "atom";
}

const REPETITION = /^\{\d+,?\d*\}$/;

function pieceEnd(source: string, at: number, lastName: number): number {
  switch (source.charAt(at)) {
    case "\\":
      return escapeEnd(source, at);
    case "[":
      return classEnd(source, at, lastName);
    case "(":
      return matchEnd(GROUP_START, source, at);
    case "{":
      return matchEnd(COUNT, source, at);
    default:
      return at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
}

const GROUP_START = /\((?:\?P?<(?![=!])[^>)]*>?)?/y;
const COUNT = /\{(?:\d+,?\d*\})?/y;

function matchEnd(form: RegExp, source: string, at: number): number {
  form.lastIndex = at;
  return form.test(source) ? form.lastIndex : at + 1;
}

function escapeEnd(source: string, at: number): number {
  const next = source.charAt(at + 1);
  if (next === "Q") return endAfter(source, "\\E", at + 2);
  if ((next === "p" || next === "P" || next === "x") && source.charAt(at + 2) === "{")
    return endAfter(source, "}", at + 3);
  return Math.min(at + (next === "p" || next === "P" ? 3 : 2), source.length);
}

/** In a class, `]` is itself at the beginning, in `[:names:]`, and after a backslash. */
function classEnd(source: string, start: number, lastName: number): number {
  let at = start + 1;
  if (source[at] === "^") at++;
  if (source[at] === "]") at++;
  while (at < source.length && source[at] !== "]") {
    if (source[at] === "\\") at += 2;
    else if (source.startsWith("[:", at) && lastName >= at + 2) at = endAfter(source, ":]", at + 2);
    else at++;
  }
  return Math.min(at + 1, source.length);
}

function endAfter(source: string, closing: string, from: number): number {
  const found = source.indexOf(closing, from);
  return found === -1 ? source.length : found + closing.length;
}

/**
 * About the number of instructions that RE2 needs for an expression, to refuse what it refuses (more
 * than fit into two thirds of 8 MiB), and what the engine here should not be asked to hold.
 */
class ProgramSize {
  readonly #outer: Size[] = [];
  #whole: Size = NONE;
  #last: Size = NONE;
  #pieces = 0;

  add({ kind, text }: Piece): void {
    this.#pieces += 1 + text.length / 10;
    if (kind === "open") {
      this.#outer.push(this.#whole);
      this.#whole = { bytes: 2, atoms: 2 };
      this.#last = NONE;
    } else if (kind === "close") {
      this.#last = this.#whole;
      this.#whole = sum(this.#outer.pop() ?? NONE, this.#last);
    } else if (kind === "repeat") {
      const more = times(this.#last, copiesIn(text) - 1);
      this.#whole = sum(this.#whole, more);
      this.#last = sum(this.#last, more);
    } else {
      this.#last = { bytes: bytesOf(text), atoms: text.startsWith("\\Q") ? text.length : 1 };
      this.#whole = sum(this.#whole, this.#last);
    }
  }

  isOver(): boolean {
    return (
      this.#whole.bytes > MAX_BYTES ||
      this.#whole.atoms > MAX_ATOMS ||
      this.#pieces > MAX_ATOMS ||
      this.#outer.length > MAX_DEPTH
    );
  }
}

const MAX_BYTES = 699_050;
const MAX_ATOMS = 200_000;
const MAX_DEPTH = 1_000;

interface Size {
  readonly bytes: number;
  readonly atoms: number;
}

const NONE: Size = { bytes: 0, atoms: 0 };

function sum(a: Size, b: Size): Size {
  return { bytes: a.bytes + b.bytes, atoms: a.atoms + b.atoms };
}

function times({ bytes, atoms }: Size, factor: number): Size {
  return { bytes: bytes * factor, atoms: atoms * factor };
}

/** `{3}` is three copies, `{3,}` is those and one more for the rest, `{3,5}` is five. */
function copiesIn(repetition: string): number {
  const [least = "", most] = repetition.slice(1, -1).split(",");
  const count = most === "" ? Number(least) + 1 : Number(most ?? least);
  return Math.max(1, count);
}

function bytesOf(text: string): number {
  if (text === ".") return 9;
  if (!text.startsWith("[") && !text.startsWith("\\")) return Buffer.byteLength(text);
  let bytes = text.startsWith("[^") ? 9 : 1;
  if (text.startsWith("\\Q")) bytes += Buffer.byteLength(text);
  for (const [whole, , braced, single] of text.matchAll(CLASS_NAME)) {
    const negated = whole.startsWith("\\P") || whole.includes("^") ? 100 : 0;
    bytes += negated + (UNICODE_CLASS_SIZES.get(braced ?? single ?? "") ?? 60);
  }
  return bytes;
}

const CLASS_NAME = /\\[pP](\{\^?([^}]*)\}|([A-Z]))/g;
