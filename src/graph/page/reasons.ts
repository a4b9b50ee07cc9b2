import type { NormalisedJob } from "../../semantics/entries/index.ts";
import { type ClauseTrace, explainJobOf, type RuleTrace } from "../../semantics/pipeline/index.ts";
import type { PageEvent } from "./event.ts";

/** Why a job is created, or is not: sections of rules, each rule with its clauses. */
export interface Reason {
  readonly title: string;
  readonly rules: readonly ShownRule[];
}

export type ShownRule = Omit<RuleTrace, "clauses"> & { readonly clauses: readonly ShownClause[] };

export type ShownClause = Omit<ClauseTrace, "variables"> & {
  /** Null where it is not defined, true where a value was given that is not shown. */
  readonly variables?: Readonly<Record<string, string | null | true>>;
};

/**
 * The reasons of one job. The configuration is narrowed to it, since what its rules say does not
 * depend on other jobs, and asking about each of thousands must not simulate all of them again.
 */
export function reasonsOf(name: string, job: NormalisedJob, page: PageEvent): Reason[] {
  const configuration = { ...page.configuration, jobs: new Map([[name, job]]) };
  const { rules, only, except, workflow } = explainJobOf(configuration, page.event, name);
  const secret = new Set(page.event.pipeline_variables?.map(({ key }) => key));
  return [
    { title: "workflow", rules: page.simulation.created ? [] : workflow },
    { title: "rules", rules },
    { title: "only", rules: asRule(only) },
    { title: "except", rules: asRule(except) },
  ]
    .filter((reason) => reason.rules.length > 0)
    .map((reason) => ({
      ...reason,
      rules: reason.rules.map((rule) => withoutValues(rule, secret)),
    }));
}

function asRule(clauses: readonly ClauseTrace[] = []): RuleTrace[] {
  if (clauses.length === 0) return [];
  return [{ index: 0, matched: clauses.every(({ holds }) => holds), clauses }];
}

/** What somebody typed after `--var` may be a secret, and a page is passed around. */
function withoutValues(rule: RuleTrace, secret: ReadonlySet<string>): ShownRule {
  const clauses = rule.clauses.map((clause): ShownClause => {
    const values = Object.entries(clause.variables ?? {});
    const shown = values.map(([name, value]) => [
      name,
      value !== null && secret.has(name) ? true : value,
    ]);
    return clause.variables ? { ...clause, variables: Object.fromEntries(shown) } : clause;
  });
  return { ...rule, clauses };
}
