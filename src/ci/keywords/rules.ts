import type * as z from "zod";
import {
  type Changes,
  changesSchema,
  type Exists,
  existsSchema,
  type If,
  ifSchema,
} from "./clauses.ts";
import type { Given } from "./given.ts";
import { type RuleNeed, ruleNeedsSchema } from "./needs.ts";
import { boolean, byForm, list, object, text } from "./schema.ts";
import { type SimpleVariables, simpleVariablesSchema } from "./variables.ts";
import { type RuleWhen, ruleWhenSchema } from "./when.ts";

/** The first rule that matches decides about the job; when none does, there is no job. */
export type Rules = readonly RuleItem[];

/** A rule, a `!reference` to rules, or a list of either, up to 10 levels deep. */
export type RuleItem = Given<Rule> | readonly RuleItem[];

/** Matches when all of `if`, `changes` and `exists` do. Without any of them it always matches. */
export interface Rule {
  /** Matches when the expression is true. */
  readonly if?: If;
  /** Matches when these files changed; always where GitLab cannot know: new branches, tags, schedules. */
  readonly changes?: Changes;
  /** Matches when these files are in the repository. */
  readonly exists?: Exists;
  /** Variables that the job gets, over its own. Rules themselves do not see them. */
  readonly variables?: SimpleVariables;
  /** When the job runs. Default: the `when` of the job, which is `on_success` by default. */
  readonly when?: RuleWhen;
  /** How long to wait, with `when: delayed`: `30 minutes`, up to one week. */
  readonly start_in?: string;
  /** Whether the pipeline goes on when the job fails, over the job's own. */
  readonly allow_failure?: boolean;
  /** What the job needs, in place of all of its own `needs`. */
  readonly needs?: readonly RuleNeed[];
  /** Whether a newer pipeline may cancel the job, over the job's own. */
  readonly interruptible?: boolean;
}

export const ruleSchema = object<Rule>(
  () => ({
    if: ifSchema,
    changes: changesSchema,
    exists: existsSchema,
    variables: simpleVariablesSchema,
    when: ruleWhenSchema,
    start_in: text,
    allow_failure: boolean,
    needs: ruleNeedsSchema,
    interruptible: boolean,
  }),
  {},
  startInProblem,
);

export const rulesSchema: z.ZodType<Rules> = nested(ruleSchema as z.ZodType<Given<Rule>>);

/** `start_in` and `when: delayed` belong together. */
function startInProblem({ when, start_in }: Rule): string | undefined {
  if (when === "delayed" && start_in == null) return "when: delayed needs start_in";
  const isOther = typeof when === "string" && when !== "delayed" && !when.includes("$[[");
  return isOther && start_in != null ? "start_in is only for when: delayed" : undefined;
}

/** Rules, with lists of rules among them. */
function nested(rule: z.ZodType<Given<Rule>>): z.ZodType<Rules> {
  const inner: z.ZodType<RuleItem> = byForm<RuleItem>((value) =>
    Array.isArray(value) ? innerList : rule,
  );
  const innerList: z.ZodType<Rules> = list(inner);
  return list(inner, { min: 1 });
}
