import { contextOf, effective } from "../check/context.ts";
import { IMPLICIT_STAGE } from "../check/stages.ts";
import { conditionNode, isCondition } from "../ci/expression/condition.ts";
import { isJob, type Job } from "../ci/handles.ts";
import type { Pipeline } from "../ci/pipeline.ts";
import { evaluate, type Variables, type Verdict } from "./evaluate.ts";
import type { PipelineEvent } from "./events.ts";
import { globalVariables } from "./variables.ts";

/** What a pipeline holds, and which event starts which job. */
export interface Overview {
  readonly stages: readonly { readonly name: string; readonly jobs: readonly JobOverview[] }[];
  readonly events: readonly string[];
}

export interface JobOverview {
  readonly name: string;
  /** One for each event, in their order. */
  readonly starts: readonly Start[];
}

/**
 * What an event does with a job: `maybe` where it depends on the changed paths, on files, or on an
 * expression in free text.
 */
export type Start = "never" | "maybe" | "automatic" | "manual";

export function overviewOf(pipeline: Pipeline, events: readonly PipelineEvent[]): Overview {
  const context = contextOf(pipeline);
  const stageOf = (job: Job) => effective(context, job, "stage") ?? IMPLICIT_STAGE;
  const rulesOf = (job: Job) => effective(context, job, "rules");
  const situations = events.map((event) => situationOf(pipeline, event));
  const jobs = pipeline.jobs.filter(isJob).map((job) => ({
    stage: stageOf(job),
    name: job.name,
    starts: situations.map((situation) =>
      startOf(job, rulesOf(job), effective(context, job, "when"), situation),
    ),
  }));
  const stages = [...context.stages.keys()]
    .map((name) => ({ name, jobs: jobs.filter(({ stage }) => stage === name) }))
    .filter((stage) => stage.jobs.length > 0);
  return { stages, events: events.map(({ name }) => name) };
}

/** An event, seen by the jobs of one pipeline. */
interface Situation {
  readonly event: PipelineEvent;
  readonly variables: Variables;
  /** Whether `workflow` lets a pipeline be created at all. */
  readonly created: Verdict;
  readonly hasWorkflow: boolean;
}

function situationOf(pipeline: Pipeline, event: PipelineEvent): Situation {
  const variables = { ...globalVariables(pipeline), ...event.variables };
  const { rules } = pipeline.keywords.workflow ?? {};
  const created = rules === undefined ? true : firstMatch(rules, variables, event).created;
  return { event, variables, created, hasWorkflow: rules !== undefined };
}

function startOf(job: Job, rules: unknown, when: unknown, situation: Situation): Start {
  const { created, event, variables } = situation;
  if (created === false) return "never";
  if (!Array.isArray(rules)) return withoutRules(job, when, situation);
  const { created: starts, rule } = firstMatch(rules, variables, event);
  if (starts === false) return "never";
  if ((rule?.when ?? when) === "manual") return "manual";
  return starts === undefined || created === undefined ? "maybe" : "automatic";
}

/** Without rules a job is for branches and tags, unless `workflow` has rules of its own. */
function withoutRules({ keywords }: Job, when: unknown, situation: Situation): Start {
  if (keywords.only !== undefined || keywords.except !== undefined) return "maybe";
  const isMergeRequest = situation.variables.CI_PIPELINE_SOURCE === "merge_request_event";
  if (isMergeRequest && !situation.hasWorkflow) return "never";
  return when === "manual" ? "manual" : "automatic";
}

interface Rule {
  readonly if?: unknown;
  readonly changes?: unknown;
  readonly exists?: unknown;
  readonly when?: string;
}

/** The first rule that holds, or that may: what cannot be told is a perhaps, not a no. */
function firstMatch(
  rules: readonly unknown[],
  variables: Variables,
  event: PipelineEvent,
): { created: Verdict; rule?: Rule } {
  for (const rule of rules.flat(Number.POSITIVE_INFINITY) as Rule[]) {
    const verdict = verdictOf(rule, variables, event);
    if (verdict === false || (verdict === undefined && rule.when === "never")) continue;
    return { created: rule.when === "never" ? false : verdict, rule };
  }
  return { created: false };
}

function verdictOf(rule: Rule, variables: Variables, event: PipelineEvent): Verdict {
  const condition = isCondition(rule.if)
    ? evaluate(conditionNode(rule.if), variables)
    : rule.if === undefined || undefined;
  if (condition === false) return false;
  const depends = (rule.changes !== undefined && event.knowsChanges) || rule.exists !== undefined;
  return depends ? undefined : condition;
}
