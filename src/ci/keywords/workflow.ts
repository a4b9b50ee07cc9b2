import * as z from "zod";
import {
  type Changes,
  changesSchema,
  type Exists,
  existsSchema,
  type If,
  ifSchema,
} from "./clauses.ts";
import type { Given } from "./given.ts";
import { byForm, list, object } from "./schema.ts";
import { type SimpleVariables, simpleVariablesSchema } from "./variables.ts";

/** Whether there is a pipeline at all, and what holds for the whole of it. */
export interface Workflow {
  /** Name of the pipeline, up to 255 characters. May hold variables. */
  readonly name?: string;
  /** Which pipelines and jobs GitLab cancels of its own accord. */
  readonly auto_cancel?: AutoCancel;
  /** The first rule that matches decides about the pipeline; when none does, there is none. */
  readonly rules?: readonly WorkflowRuleItem[];
}

const ON_NEW_COMMIT = ["conservative", "interruptible", "none"] as const;
const ON_JOB_FAILURE = ["none", "all"] as const;

export interface AutoCancel {
  /**
   * What a newer pipeline of the same ref cancels. `conservative` (default): this pipeline, until a
   * job with `interruptible: false` has started; `interruptible`: its jobs with
   * `interruptible: true`; `none`: nothing.
   */
  readonly on_new_commit?: (typeof ON_NEW_COMMIT)[number];
  /** What a job that fails cancels: `all` other jobs, or `none` (default). */
  readonly on_job_failure?: (typeof ON_JOB_FAILURE)[number];
}

/** A rule, a `!reference` to rules, or a list of either, up to 10 levels deep. */
export type WorkflowRuleItem = Given<WorkflowRule> | readonly WorkflowRuleItem[];

/** Matches when all of `if`, `changes` and `exists` do. Without any of them it always matches. */
export interface WorkflowRule {
  /** Matches when the expression is true. Variables of jobs are not known here. */
  readonly if?: If;
  /** Matches when these files changed; always where GitLab cannot know: new branches, tags, schedules. */
  readonly changes?: Changes;
  /** Matches when these files are in the repository. */
  readonly exists?: Exists;
  /** Variables that all jobs of the pipeline get, over the global ones. */
  readonly variables?: SimpleVariables;
  /** `always` (default): there is a pipeline; `never`: there is none. */
  readonly when?: "always" | "never";
  /** In place of the workflow's own. */
  readonly auto_cancel?: AutoCancel;
}

export const autoCancelSchema = object<AutoCancel>(
  () => ({ on_new_commit: z.enum(ON_NEW_COMMIT), on_job_failure: z.enum(ON_JOB_FAILURE) }),
  {},
);

export const workflowRuleSchema = object<WorkflowRule>(
  () => ({
    if: ifSchema,
    changes: changesSchema,
    exists: existsSchema,
    variables: simpleVariablesSchema,
    when: z.enum(["always", "never"]),
    auto_cancel: autoCancelSchema,
  }),
  {},
);

const item: z.ZodType<WorkflowRuleItem> = byForm<WorkflowRuleItem>((value) =>
  Array.isArray(value) ? items : (workflowRuleSchema as z.ZodType<Given<WorkflowRule>>),
);
const items: z.ZodType<readonly WorkflowRuleItem[]> = list(item);

export const workflowSchema = object<Workflow>(
  () => ({
    name: z.string().max(255, "has more than 255 characters"),
    auto_cancel: autoCancelSchema,
    rules: list(item, { min: 1 }),
  }),
  {},
);
