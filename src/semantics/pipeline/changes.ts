import type { ChangesClause } from "../entries/index.ts";
import type { Repository } from "./repository.ts";
import type { VariableCollection } from "./variables/collection.ts";
import { expandExisting } from "./variables/references.ts";

/**
 * `rules:changes`: true where GitLab does not know what changed, false for an empty diff. Globs and
 * `compare_to` see variables with the variables in them replaced.
 */
export function changesHold(
  { paths, compare_to }: ChangesClause,
  variables: VariableCollection,
  repository: Repository,
): boolean {
  const expand = (text: string) => expandExisting(text, variables.expandedValue);
  const base = compare_to === undefined ? undefined : expand(compare_to);
  return expandedChangesHold(paths.map(expand), base, repository);
}

/** The same once the variables are replaced. Throws a `RuleError` for a ref that does not exist. */
export function expandedChangesHold(
  globs: readonly string[],
  compareTo: string | undefined,
  repository: Repository,
): boolean {
  const changed = compareTo === undefined ? repository.changed : repository.changedSince(compareTo);
  if (!changed) return true;
  if (changed.length === 0 || globs.length === 0) return false;
  return repository.changesMatch(globs, changed, compareTo ?? "");
}

/** `only:changes` and `except:changes`: no variables, and no `compare_to`. */
export function onlyChangesHold(globs: readonly string[], repository: Repository): boolean {
  return expandedChangesHold(globs, undefined, repository);
}
