import type { NormalisedRule } from "../entries/index.ts";
import { changesHold } from "./changes.ts";
import { conditionHolds } from "./condition.ts";
import type { RuleContext } from "./context.ts";
import { existsHold } from "./exists.ts";

export type ClauseKind = "if" | "changes" | "exists";

/** The clauses of a rule, in the order in which they are written and tried. */
export function clausesOf(rule: NormalisedRule): ClauseKind[] {
  return Object.keys(rule).filter(
    (key) => isClause(key) && rule[key] !== undefined,
  ) as ClauseKind[];
}

/** Whether a clause of the rule holds; throws a `RuleError` if GitLab cannot tell. */
export function clauseHolds(rule: NormalisedRule, kind: ClauseKind, context: RuleContext): boolean {
  const { variables, repository } = context;
  if (kind === "if") return conditionHolds(rule.if ?? "", variables.value);
  if (kind === "changes") return changesHold(rule.changes ?? { paths: [] }, variables, repository);
  return existsHold(rule.exists?.paths ?? [], variables, repository);
}

function isClause(key: string): key is ClauseKind {
  return key === "if" || key === "changes" || key === "exists";
}
