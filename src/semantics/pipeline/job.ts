import type { NormalisedJob, NormalisedNeeds } from "../entries/index.ts";
import type { RuleContext } from "./context.ts";
import { jobVariables } from "./job-variables.ts";
import { effectiveNeeds } from "./needs.ts";
import { policiesHold } from "./only-except.ts";
import { evaluateRules, type RulesResult } from "./rules.ts";
import type { DecidedRun } from "./run.ts";
import type { SimulatedJob } from "./simulation.ts";
import { VariableLayer } from "./variables/layer.ts";
import { expandExisting } from "./variables/references.ts";
import {
  inheritedVariables,
  type MergedVariables,
  mergeVariables,
  valuesOf,
} from "./variables/yaml.ts";

/** What becomes of a job: GitLab's seed. It holds no variables, of which many jobs have many. */
export interface JobSeed {
  readonly name: string;
  readonly needs: NormalisedNeeds | undefined;
  /** Why GitLab could not evaluate its rules. */
  readonly ruleError: string | undefined;
  /** Its variables that refer to each other, as an error. */
  readonly circularity: string | undefined;
  /** The job as it is created; undefined if it is not. */
  readonly created: SimulatedJob | undefined;
}

/** Decides a job: by its rules, or else by `only` and `except`. */
export function seedJob(name: string, job: NormalisedJob, run: DecidedRun): JobSeed {
  const yaml = jobYamlVariables(job, run);
  const context = contextOf(name, job, yaml, run);
  const rules = evaluateRules(job.rules, context, job.when);
  const isIncluded = job.rules ? rules.when !== "never" : policiesHold(job, run.event, context);
  return {
    name,
    needs: job.needs,
    ruleError: rules.error,
    circularity: isIncluded ? context.variables.circularity() : undefined,
    created: isIncluded ? simulatedJob(name, job, rules, yaml.merged, context) : undefined,
  };
}

/** What the rules of a job are evaluated with. */
export function jobContext(name: string, job: NormalisedJob, run: DecidedRun): RuleContext {
  return contextOf(name, job, jobYamlVariables(job, run), run);
}

/** The job as the pipeline has it, where the matched rule has the last word. */
function simulatedJob(
  name: string,
  job: NormalisedJob,
  { when, rule }: RulesResult,
  yaml: MergedVariables,
  { variables }: RuleContext,
): SimulatedJob {
  const startIn = rule?.start_in ?? job.start_in;
  const interruptible = rule?.interruptible ?? job.interruptible;
  const criteria = rule?.allow_failure === undefined ? job.allow_failure_criteria : undefined;
  return {
    name,
    stage: job.stage,
    when,
    allow_failure: rule?.allow_failure ?? job.allow_failure,
    needs: effectiveNeeds(job, rule),
    variables: valuesOf(mergeVariables(yaml, rule?.variables)),
    environment: job.environment_name ?? null,
    ...(startIn !== undefined && { start_in: startIn }),
    ...(criteria && { allow_failure_criteria: criteria }),
    ...(job.trigger && { trigger: job.trigger }),
    ...(interruptible !== undefined && { interruptible }),
    ...(job.tags && { tags: job.tags.map((tag) => expandExisting(tag, variables.value)) }),
  };
}

function contextOf(
  name: string,
  job: NormalisedJob,
  { layer }: YamlLayer,
  { eventVariables, repository }: DecidedRun,
): RuleContext {
  return { variables: jobVariables(name, job, layer, eventVariables), repository };
}

interface YamlLayer {
  readonly merged: MergedVariables;
  readonly layer: VariableLayer;
}

const ROOT_LAYERS = new WeakMap<MergedVariables, YamlLayer>();

/** Jobs that only have the global variables share them. */
function jobYamlVariables(job: NormalisedJob, { rootVariables }: DecidedRun): YamlLayer {
  const inherited = inheritedVariables(rootVariables, job.inherit_variables);
  const merged = mergeVariables(inherited, job.variables);
  if (merged !== rootVariables) return yamlLayer(merged);
  const shared = ROOT_LAYERS.get(rootVariables) ?? yamlLayer(rootVariables);
  ROOT_LAYERS.set(rootVariables, shared);
  return shared;
}

function yamlLayer(merged: MergedVariables): YamlLayer {
  return { merged, layer: new VariableLayer([...merged.values()]) };
}
