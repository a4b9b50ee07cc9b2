import { closest, distance } from "fastest-levenshtein";

/** `did you mean "stages"?`, when one of the known words is near enough to what was written. */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const nearest = closest(written, candidates);
  // Two swapped letters are a distance of two; in a very short word that would fit anything.
  const tolerance = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  return distance(written.toLowerCase(), nearest.toLowerCase()) <= tolerance
    ? `did you mean "${nearest}"?`
    : undefined;
}
