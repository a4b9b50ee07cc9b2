import type { NormalisedJob } from "../entries/index.ts";
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

/** A job before it is known whether it is created: GitLab's seed. */
export interface JobSeed {
  readonly name: string;
  readonly job: NormalisedJob;
  /** Global and job variables. */
  readonly yaml: MergedVariables;
  readonly context: RuleContext;
  readonly rules: RulesResult;
  readonly isIncluded: boolean;
}

/** Decides a job: by its rules, or else by `only` and `except`. */
export function seedJob(name: string, job: NormalisedJob, run: DecidedRun): JobSeed {
  const yaml = jobYamlVariables(job, run);
  const variables = jobVariables(name, job, yaml.layer, run.eventVariables);
  const context = { variables, repository: run.repository };
  const rules = evaluateRules(job.rules, context, job.when);
  const isIncluded = job.rules ? rules.when !== "never" : policiesHold(job, run.event, context);
  return { name, job, yaml: yaml.merged, context, rules, isIncluded };
}

/** The job as the pipeline has it, where the matched rule has the last word. */
export function simulatedJob({ name, job, yaml, context, rules }: JobSeed): SimulatedJob {
  const { rule } = rules;
  const startIn = rule?.start_in ?? job.start_in;
  const interruptible = rule?.interruptible ?? job.interruptible;
  const criteria = rule?.allow_failure === undefined ? job.allow_failure_criteria : undefined;
  return {
    name,
    stage: job.stage,
    when: rules.when,
    allow_failure: rule?.allow_failure ?? job.allow_failure,
    needs: effectiveNeeds(job, rule),
    variables: valuesOf(mergeVariables(yaml, rule?.variables)),
    environment: job.environment_name ?? null,
    ...(startIn !== undefined && { start_in: startIn }),
    ...(criteria && { allow_failure_criteria: criteria }),
    ...(job.trigger && { trigger: job.trigger }),
    ...(interruptible !== undefined && { interruptible }),
    ...(job.tags && { tags: job.tags.map((tag) => expandExisting(tag, context.variables.value)) }),
  };
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
