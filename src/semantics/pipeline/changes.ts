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
  const changed = base === undefined ? repository.changed : repository.changedSince(base);
  if (!changed) return true;
  if (changed.length === 0) return false;
  const globs = [...new Set(paths.map(expand))];
  return globs.length > 0 && repository.changesMatch(globs, changed, base ?? "");
}

/** `only:changes` and `except:changes`: no variables, and no `compare_to`. */
export function onlyChangesHold(globs: readonly string[], repository: Repository): boolean {
  const { changed } = repository;
  return !changed || (changed.length > 0 && repository.changesMatch(globs, changed, ""));
}
