import type { NormalisedRule } from "../entries/index.ts";
import { clauseHolds, clausesOf } from "./clauses.ts";
import type { RuleContext } from "./context.ts";
import { RuleError } from "./rule-error.ts";

/** What the rules of a job or of the workflow come to. */
export interface RulesResult {
  /** `never` if no rule matches. */
  readonly when: string;
  /** The rule that matched. */
  readonly rule?: NormalisedRule;
  /** Why GitLab could not evaluate them. */
  readonly error?: string;
}

/** `rules` and `workflow:rules`: the first rule of which all clauses hold decides. */
export function evaluateRules(
  rules: readonly NormalisedRule[] | undefined,
  context: RuleContext,
  defaultWhen: string,
): RulesResult {
  if (!rules) return { when: defaultWhen };
  try {
    const rule = rules.find((candidate) => ruleMatches(candidate, context));
    return rule ? { when: rule.when ?? defaultWhen, rule } : { when: "never" };
  } catch (error) {
    if (error instanceof RuleError) return { when: "never", error: error.message };
    throw error;
  }
}

function ruleMatches(rule: NormalisedRule, context: RuleContext): boolean {
  return clausesOf(rule).every((kind) => clauseHolds(rule, kind, context));
}
