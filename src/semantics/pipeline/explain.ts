import type { ComposedConfiguration, NormalisedJob, NormalisedPolicy } from "../entries/index.ts";
import { conditionVariables } from "./condition.ts";
import { configurationFor } from "./configuration.ts";
import type { RuleContext } from "./context.ts";
import type { SimulatedEvent } from "./event.ts";
import { jobContext } from "./job.ts";
import { policyHolds, policyKinds } from "./only-except.ts";
import { type Run, startRun } from "./run.ts";
import { simulateConfiguration } from "./simulate.ts";
import { type ClauseTrace, type RuleTrace, readVariables, traceRules } from "./trace.ts";
import { evaluateWorkflow, rootVariables, workflowContext } from "./workflow.ts";

/** Why a job is created for an event, or why not. */
export interface JobExplanation {
  readonly created: boolean;
  /** Whether the configuration has a job of that name. */
  readonly isKnown: boolean;
  /** Why there is no pipeline at all, in GitLab's words. */
  readonly errors: readonly string[];
  /** The index of the rule that matched. */
  readonly rule?: number;
  /** Up to the rule that matched; empty if the job has none. */
  readonly rules: readonly RuleTrace[];
  /** Of a job with `only`, which all must hold. */
  readonly only?: readonly ClauseTrace[];
  /** Of a job with `except`, none of which may hold. */
  readonly except?: readonly ClauseTrace[];
  /** Up to the rule of the workflow that matched; empty if it has none. */
  readonly workflow: readonly RuleTrace[];
}

/** Says which rule of a job decided, and what each clause of the rules before it read. */
export function explainJob(yaml: string, event: SimulatedEvent, name: string): JobExplanation {
  return explainJobOf(configurationFor(yaml, event), event, name);
}

/** The same for a configuration that is read already. */
export function explainJobOf(
  configuration: ComposedConfiguration,
  event: SimulatedEvent,
  name: string,
): JobExplanation {
  const { jobs, errors } = simulateConfiguration(configuration, event);
  const created = jobs.some((job) => job.name === name);
  const run = startRun(configuration, event);
  const job = configuration.jobs.get(name);
  return {
    created,
    isKnown: job !== undefined,
    errors,
    ...(job ? explainDecision(name, job, run) : { rules: [] }),
    workflow: traceRules(configuration.workflow?.rules ?? [], workflowContext(run)),
  };
}

type Decision = Pick<JobExplanation, "rule" | "rules" | "only" | "except">;

function explainDecision(name: string, job: NormalisedJob, run: Run): Decision {
  const root = rootVariables(run, evaluateWorkflow(run));
  const context = jobContext(name, job, { ...run, rootVariables: root });
  if (!job.rules) return { rules: [], ...explainPolicies(job, context, run.event) };
  const rules = traceRules(job.rules, context);
  const rule = rules.find(({ matched }) => matched)?.index;
  return { ...(rule !== undefined && { rule }), rules };
}

function explainPolicies(
  { only, except }: NormalisedJob,
  context: RuleContext,
  event: SimulatedEvent,
): Pick<JobExplanation, "only" | "except"> {
  const trace = (policy: NormalisedPolicy) =>
    policyKinds(policy).map((kind): ClauseTrace => {
      const texts = policyTexts(policy[kind]);
      const names = kind === "variables" ? texts.flatMap(conditionVariables) : [];
      const holds = policyHolds(policy, kind, event, context);
      return {
        kind,
        text: texts.join(", "),
        holds,
        ...readVariables(names, context.variables.value),
      };
    });
  return { ...(only && { only: trace(only) }), ...(except && { except: trace(except) }) };
}

function policyTexts(value: readonly string[] | string | null | undefined): readonly string[] {
  return typeof value === "string" ? [value] : (value ?? []);
}
