import { compilePattern, type Pattern } from "../expression/pattern.ts";

const PATTERNS = new Map<string, Pattern | undefined>();
const MOST_PATTERNS = 10_000;

/** A ref written as `/pattern/` with flags out of `ismU`; undefined if it is none, or is wrong. */
export function refPattern(text: string): Pattern | undefined {
  if (PATTERNS.has(text)) return PATTERNS.get(text);
  if (PATTERNS.size >= MOST_PATTERNS) PATTERNS.clear();
  const pattern = compilePattern(text);
  PATTERNS.set(text, pattern);
  return pattern;
}
