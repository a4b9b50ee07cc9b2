import type { NormalisedRule } from "../entries/index.ts";
import { type ClauseKind, clauseHolds, clausesOf } from "./clauses.ts";
import { conditionVariables } from "./condition.ts";
import type { RuleContext } from "./context.ts";
import { RuleError } from "./rule-error.ts";
import { keywordReferences, type Lookup } from "./variables/references.ts";

/** How one rule fared. */
export interface RuleTrace {
  /** From 0, in the order of the rules. */
  readonly index: number;
  readonly matched: boolean;
  /** Up to the first that does not hold, since GitLab looks no further. */
  readonly clauses: readonly ClauseTrace[];
}

/** How one clause of a rule, of `only` or of `except` fared. */
export interface ClauseTrace {
  /** `if`, `changes`, `exists`, or for `only` and `except`: `refs`, `variables`, `kubernetes`. */
  readonly kind: string;
  /** As written; of lists, joined with commas. */
  readonly text: string;
  readonly holds: boolean;
  /** What it read: the values as written, null where a variable is not defined. */
  readonly variables?: Readonly<Record<string, string | null>>;
  /** Why GitLab could not tell. */
  readonly error?: string;
}

/** Follows the rules up to the one that matches, or that GitLab cannot evaluate. */
export function traceRules(rules: readonly NormalisedRule[], context: RuleContext): RuleTrace[] {
  const traces: RuleTrace[] = [];
  for (const [index, rule] of rules.entries()) {
    const clauses = traceClauses(rule, context);
    const matched = clauses.every(({ holds }) => holds);
    traces.push({ index, matched, clauses });
    if (matched || clauses.some(({ error }) => error !== undefined)) break;
  }
  return traces;
}

/** The values of the variables that a text reads. */
export function readVariables(
  names: readonly string[],
  lookup: Lookup,
): { variables?: Record<string, string | null> } {
  if (names.length === 0) return {};
  return { variables: Object.fromEntries(names.map((name) => [name, lookup(name) ?? null])) };
}

function traceClauses(rule: NormalisedRule, context: RuleContext): ClauseTrace[] {
  const traces: ClauseTrace[] = [];
  for (const kind of clausesOf(rule)) {
    const trace = traceClause(rule, kind, context);
    traces.push(trace);
    if (!trace.holds) break;
  }
  return traces;
}

function traceClause(rule: NormalisedRule, kind: ClauseKind, context: RuleContext): ClauseTrace {
  const text = clauseText(rule, kind);
  const names = kind === "if" ? conditionVariables(text) : keywordReferences(text);
  const seen = { kind, text, ...readVariables(names, context.variables.value) };
  try {
    return { ...seen, holds: clauseHolds(rule, kind, context) };
  } catch (error) {
    if (error instanceof RuleError) return { ...seen, holds: false, error: error.message };
    throw error;
  }
}

function clauseText(rule: NormalisedRule, kind: ClauseKind): string {
  if (kind === "if") return rule.if ?? "";
  if (kind === "exists") return rule.exists?.paths.join(", ") ?? "";
  const { paths = [], compare_to } = rule.changes ?? {};
  const base = compare_to === undefined ? "" : ` (compared to ${compare_to})`;
  return paths.join(", ") + base;
}
