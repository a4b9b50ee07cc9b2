import type { RuleContext } from "./context.ts";
import { workflowVariables } from "./event-variables.ts";
import { evaluateRules, type RulesResult } from "./rules.ts";
import type { Run } from "./run.ts";
import type { SimulatedWorkflow } from "./simulation.ts";
import { expandOrBlank } from "./variables/references.ts";
import {
  globalVariables,
  type MergedVariables,
  mergeVariables,
  valuesOf,
} from "./variables/yaml.ts";

/** `workflow:rules`: whether there is a pipeline at all. They see the global variables. */
export function evaluateWorkflow(run: Run): RulesResult {
  return evaluateRules(run.configuration.workflow?.rules, workflowContext(run), "always");
}

/** What the rules of the workflow are evaluated with. */
export function workflowContext(run: Run): RuleContext {
  const yaml = globalVariables(run.configuration.variables);
  return {
    variables: workflowVariables(yaml, run.eventVariables),
    repository: run.repository,
  };
}

/** The global variables of the jobs: those of the matched workflow rule win. */
export function rootVariables({ configuration }: Run, { rule }: RulesResult): MergedVariables {
  return mergeVariables(globalVariables(configuration.variables), rule?.variables);
}

/** What the pipeline has of its workflow: its name, and what the matched rule gives it. */
export function simulatedWorkflow(
  run: Run,
  { rule }: RulesResult,
  root: MergedVariables,
): SimulatedWorkflow | undefined {
  const name = pipelineName(run, root);
  const variables = mergeVariables(new Map(), rule?.variables);
  const workflow: SimulatedWorkflow = {
    ...(name !== undefined && { name }),
    ...(variables.size > 0 && { variables: valuesOf(variables) }),
    ...(rule?.auto_cancel && { auto_cancel: rule.auto_cancel }),
  };
  return Object.keys(workflow).length > 0 ? workflow : undefined;
}

/** `workflow:name` sees the variables of the matched rule too; a blank one is none. */
function pipelineName(run: Run, root: MergedVariables): string | undefined {
  const written = run.configuration.workflow?.name?.trim() ?? "";
  const { expandedValue } = workflowVariables(root, run.eventVariables);
  return expandOrBlank(written, expandedValue).trim() || undefined;
}
