import { compilePattern, PatternTooCostly } from "../expression/pattern.ts";

/**
 * Whether a ref fits what is written as `/pattern/`, with flags out of `ismU`; undefined if it is no
 * pattern, or a wrong one, which GitLab takes for the name of a ref.
 */
export function fitsRefPattern(text: string, ref: string): boolean | undefined {
  try {
    return compilePattern(text)?.matches(ref);
  } catch (error) {
    if (error instanceof PatternTooCostly) return false;
    throw error;
  }
}
