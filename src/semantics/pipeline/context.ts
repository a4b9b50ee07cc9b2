import type { Repository } from "./repository.ts";
import type { VariableCollection } from "./variables/collection.ts";

/** What the clauses of a rule are evaluated with. */
export interface RuleContext {
  readonly variables: VariableCollection;
  readonly repository: Repository;
}
