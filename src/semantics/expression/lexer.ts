import { patternLiteralEnd } from "./pattern-literal.ts";

export type TokenKind =
  | "("
  | ")"
  | "input"
  | "variable"
  | "string"
  | "pattern"
  | "null"
  | "boolean"
  | "=="
  | "=~"
  | "!="
  | "!~"
  | "&&"
  | "||"
  | "!";

/**
 * A piece of an expression. The text is what it stands for: the name of a variable or an input, a
 * string without its quotes, a pattern with its slashes, everything else as written.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** The pieces of an expression, or what GitLab's lexer says that is wrong with it. */
export type Tokens = { readonly tokens: readonly Token[] } | { readonly error: string };

/**
 * Reads an expression as GitLab's lexer does: at each place the first kind of lexeme that fits, in
 * the order of its list; ASCII whitespace between them means nothing. Its limit of 100 counts the
 * look for the end, so that 99 are allowed.
 */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  for (let round = 0; round < MAX_TOKENS; round++) {
    while (isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) return { tokens };
    const found = lexemeAt(text, at);
    if (found === undefined) return { error: "Unknown lexeme found!" };
    tokens.push(found.token);
    at = found.end;
  }
  return { error: "Too many tokens!" };
}

const MAX_TOKENS = 100;

interface Found {
  readonly token: Token;
  readonly end: number;
}

function lexemeAt(text: string, at: number): Found | undefined {
  switch (text.charAt(at)) {
    case "$":
      return named(INPUT, "input", text, at) ?? named(VARIABLE, "variable", text, at);
    case '"':
    case "'":
      return stringAt(text, at);
    case "/":
      return patternAt(text, at);
    default:
      return wordAt(text, at) ?? operatorAt(text, at);
  }
}

// \w and \s are ASCII in Ruby, as they are in JavaScript without flags; but not \s, so spelled out.
const INPUT = /\$\[\[[ \t\r\n\f\v]*inputs\.([\w-]+)[ \t\r\n\f\v]*\]\]/y;
const VARIABLE = /\$(\w+)/y;

function named(form: RegExp, kind: TokenKind, text: string, at: number): Found | undefined {
  form.lastIndex = at;
  const name = form.exec(text)?.[1];
  return name === undefined ? undefined : { token: { kind, text: name }, end: form.lastIndex };
}

/** Up to the next quote of the same kind, on the same line: nothing can be escaped. */
function stringAt(text: string, at: number): Found | undefined {
  const end = text.indexOf(text.charAt(at), at + 1);
  if (end === -1) return undefined;
  const content = text.slice(at + 1, end);
  if (content.includes("\n")) return undefined;
  return { token: { kind: "string", text: content }, end: end + 1 };
}

function patternAt(text: string, at: number): Found | undefined {
  const end = patternLiteralEnd(text, at);
  if (end === undefined) return undefined;
  return { token: { kind: "pattern", text: text.slice(at, end) }, end };
}

// A boolean ends at a word boundary, which is Unicode's in Ruby; `null` ends anywhere.
const BOOLEAN = /(?:true|false)(?![\p{L}\p{M}\p{Nd}\p{Pc}])/uy;

function wordAt(text: string, at: number): Found | undefined {
  if (text.startsWith("null", at)) return { token: { kind: "null", text: "null" }, end: at + 4 };
  BOOLEAN.lastIndex = at;
  const word = BOOLEAN.exec(text)?.[0];
  if (word === undefined) return undefined;
  return { token: { kind: "boolean", text: word }, end: at + word.length };
}

const OPERATORS = ["(", ")", "==", "=~", "!=", "!~", "&&", "||", "!"] as const;

function operatorAt(text: string, at: number): Found | undefined {
  const kind = OPERATORS.find((operator) => text.startsWith(operator, at));
  return kind === undefined ? undefined : { token: { kind, text: kind }, end: at + kind.length };
}

/** Ruby's `\s`: space, and tab to carriage return. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
