import { compileGlob } from "./fnmatch.ts";

/** The number of comparisons from which on GitLab does not look and says yes. */
export const MAX_COMPARISONS = 50_000;

/**
 * Whether `rules:changes` holds: GitLab's `Clause::Changes`. Changed paths that GitLab cannot know
 * (undefined: a new branch, a tag, a schedule) satisfy any clause, and an empty diff satisfies none.
 * The globs are those after the expansion of variables.
 */
export function changesMatch(
  changed: readonly string[] | undefined,
  globs: readonly string[],
): boolean {
  if (changed === undefined) return true;
  const distinct = [...new Set(globs)];
  if (changed.length * distinct.length > MAX_COMPARISONS) return true;
  return distinct.map(compileGlob).some((matches) => changed.some(matches));
}
