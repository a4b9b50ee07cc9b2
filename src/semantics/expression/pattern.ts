import { BoundedCache } from "./bounded-cache.ts";
import { type CompiledRe2, compileRe2 } from "./re2.ts";

/** A regular expression of GitLab's: RE2, so that none takes more than linear time. */
export class Pattern {
  readonly source: string;
  readonly #compiled: CompiledRe2;
  #lastText: string | undefined;
  #lastAnswer = false;

  constructor(source: string, compiled: CompiledRe2) {
    this.source = source;
    this.#compiled = compiled;
  }

  /** Whether it matches somewhere in the text. The same text is often asked for in a row. */
  matches(text: string): boolean {
    if (text === this.#lastText) return this.#lastAnswer;
    if (this.#compiled.size * text.length > MAX_STEPS) throw new PatternTooCostly(this.source);
    this.#lastAnswer = this.#compiled.test(text);
    this.#lastText = text.length > MAX_REMEMBERED ? undefined : text;
    return this.#lastAnswer;
  }
}

/** A pattern and a text so large that even linear time would be minutes. */
export class PatternTooCostly extends Error {
  constructor(source: string) {
    super(`the pattern is too large for the text that it is matched with: ${source.slice(0, 60)}`);
  }
}

/**
 * The pattern that a text like `/main|dev/i` is, or undefined if it is none: GitLab's
 * `UntrustedRegexp::RubySyntax`. It is searched for line by line, so that one line of a longer text
 * can be a pattern; `\/` means a slash, and the flags become RE2's own: i, s, m, and U for ungreedy.
 */
export function compilePattern(text: string): Pattern | undefined {
  const known = cache.get(text);
  if (known !== undefined) return known ?? undefined;
  const source = sourceOf(text.replaceAll("\\/", "/"));
  const compiled = source === undefined ? undefined : compileRe2(source);
  const pattern =
    source === undefined || compiled === undefined ? undefined : new Pattern(source, compiled);
  if (text.length <= MAX_REMEMBERED) cache.set(text, pattern ?? null);
  return pattern;
}

/** A step of the slowest engine takes some 30 ns, which makes this about 8 seconds. */
const MAX_STEPS = 250_000_000;
const MAX_REMEMBERED = 2_000;
const cache = new BoundedCache<string, Pattern | null>(256);

function sourceOf(text: string): string | undefined {
  if (!text.includes("/")) return undefined;
  for (const line of text.split("\n")) {
    const end = line.lastIndexOf("/");
    if (end < 1 || !line.startsWith("/")) continue;
    const flags = line.slice(end + 1);
    if (!ONLY_FLAGS.test(flags)) continue;
    const body = line.slice(1, end);
    return flags === "" ? body : `(?${flags})${body}`;
  }
  return undefined;
}

const ONLY_FLAGS = /^[ismU]*$/;
