import type { RE2JS } from "re2js";
import { re2 } from "./engine.ts";
import { MAX_PROGRAM_BYTES, type Piece, ProgramSize } from "./program-size.ts";
import { isUnicodeClass } from "./unicode-classes.ts";

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
    const engine = re2().compile(portable);
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
  if (source.length > MAX_PROGRAM_BYTES) return undefined;
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
