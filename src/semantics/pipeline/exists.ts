import type { Repository } from "./repository.ts";
import type { VariableCollection } from "./variables/collection.ts";
import { expandExisting } from "./variables/references.ts";

/** `rules:exists`: globs see variables with the variables in them replaced. */
export function existsHold(
  paths: readonly string[],
  variables: VariableCollection,
  repository: Repository,
): boolean {
  return repository.exists(paths.map((path) => expandExisting(path, variables.expandedValue)));
}
