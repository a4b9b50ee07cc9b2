import { RE2JS } from "re2js";

type Matches = (ref: string) => boolean;

const PATTERNS = new Map<string, Matches | undefined>();

/** A ref written as `/pattern/` with flags out of `ismU`; undefined if it is none, or is wrong. */
export function refPattern(text: string): Matches | undefined {
  if (!text.startsWith("/")) return undefined;
  if (!PATTERNS.has(text)) PATTERNS.set(text, compiled(text));
  return PATTERNS.get(text);
}

function compiled(text: string): Matches | undefined {
  const [, source, flags] = /^\/(.*)\/([ismU]*)$/.exec(text) ?? [];
  if (source === undefined) return undefined;
  try {
    const pattern = RE2JS.compile(flags ? `(?${flags})${source}` : source);
    return (ref) => pattern.matcher(ref).find();
  } catch {
    return undefined;
  }
}
