import { RE2JS } from "re2js";

/** A regular expression of GitLab's: RE2, so that no pattern takes exponential time. */
export class Pattern {
  readonly source: string;
  readonly #engine: RE2JS;

  constructor(source: string, engine: RE2JS) {
    this.source = source;
    this.#engine = engine;
  }

  matches(text: string): boolean {
    return this.#engine.test(text);
  }

  equals(other: unknown): boolean {
    return other instanceof Pattern && other.source === this.source;
  }
}
export class PatternTooCostly extends Error {}

export function compilePattern(text: string): Pattern | undefined {
  const source = sourceOf(text.replaceAll("\\/", "/"));
  if (source === undefined) return undefined;
  try {
    return new Pattern(source, RE2JS.compile(source));
  } catch {
    return undefined;
  }
}
function sourceOf(text: string): string | undefined {
  for (const line of text.split("\n")) {
    const end = line.lastIndexOf("/");
    const flags = line.slice(end + 1);
    if (end > 0 && line.startsWith("/") && /^[ismU]*$/.test(flags)) {
      const body = line.slice(1, end);
      return flags === "" ? body : `(?${flags})${body}`;
    }
  }
  return undefined;
}
