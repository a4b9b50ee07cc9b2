import type { ComposedConfiguration } from "../entries/index.ts";
import { configurationFor } from "./configuration.ts";
import type { SimulatedEvent } from "./event.ts";
import { type Run, startRun } from "./run.ts";
import { seedStages } from "./seed.ts";
import type { FailureReason, Simulation } from "./simulation.ts";
import { evaluateWorkflow, rootVariables, simulatedWorkflow } from "./workflow.ts";

const FILTERED_BY_WORKFLOW_RULES =
  "The pipeline did not run. Review the workflow:rules configuration for the pipeline.";
const FILTERED_BY_RULES =
  "The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.";

const LONGEST_NAME = 255;
const NAME_TOO_LONG = `Failed to build pipeline metadata! Name is too long (maximum is ${LONGEST_NAME} characters)`;

/** Stages whose jobs alone make no pipeline. */
const EDGE_STAGES = new Set([".pre", ".post"]);

/** Which jobs GitLab creates for an event, from the text of a `.gitlab-ci.yml`. */
export function simulate(yaml: string, event: SimulatedEvent): Simulation {
  return simulateConfiguration(configurationFor(yaml, event), event);
}

/** The same for a configuration that is read already: what many events are simulated with. */
export function simulateConfiguration(
  configuration: ComposedConfiguration,
  event: SimulatedEvent,
): Simulation {
  const { errors, warnings } = configuration;
  if (errors.length > 0) return refused("config_error", errors, warnings);
  return { ...createPipeline(startRun(configuration, event)), warnings };
}

/** GitLab's chain once the configuration is valid: workflow, seeds, and whether anything is left. */
function createPipeline(run: Run): Simulation {
  const decision = evaluateWorkflow(run);
  if (decision.when === "never") {
    return refused("filtered_by_workflow_rules", [FILTERED_BY_WORKFLOW_RULES]);
  }
  const root = rootVariables(run, decision);
  const seeds = seedStages({ ...run, rootVariables: root });
  const errors = seeds.flatMap((seed) => seed.errors);
  if (errors.length > 0) return refused("config_error", errors);
  const stages = seeds.map(({ stage }) => stage);
  if (stages.every((stage) => EDGE_STAGES.has(stage))) {
    return refused("filtered_by_rules", [FILTERED_BY_RULES]);
  }
  const workflow = simulatedWorkflow(run, decision, root);
  if ((workflow?.name?.length ?? 0) > LONGEST_NAME) return refused(null, [NAME_TOO_LONG]);
  return {
    created: true,
    failure_reason: null,
    errors: [],
    warnings: [],
    ...(workflow && { workflow }),
    stages,
    jobs: seeds.flatMap(({ jobs }) => jobs),
  };
}

function refused(
  failure_reason: FailureReason | null,
  errors: readonly string[],
  warnings: readonly string[] = [],
): Simulation {
  return { created: false, failure_reason, errors, warnings, stages: [], jobs: [] };
}
