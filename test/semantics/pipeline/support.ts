import type { ComposedConfiguration, NormalisedJob } from "../../../src/semantics/entries/index.ts";
import {
  type SimulatedEvent,
  type SimulatedJob,
  type Simulation,
  simulateConfiguration,
} from "../../../src/semantics/pipeline/index.ts";

/** A push to an existing branch, as GitLab sees it. */
export const PUSH: SimulatedEvent = {
  source: "push",
  ref: "main",
  project_path: "group/project",
  predefined: { CI_PIPELINE_SOURCE: "push", CI_COMMIT_BRANCH: "main", CI_DEFAULT_BRANCH: "main" },
};

/** A configuration with these jobs, of which only what matters is given. */
export function configurationOf(
  jobs: Record<string, Partial<NormalisedJob>>,
  rest: Partial<ComposedConfiguration> = {},
): ComposedConfiguration {
  return {
    errors: [],
    warnings: [],
    stages: [".pre", "build", "test", "deploy", ".post"],
    jobs: new Map(Object.entries(jobs).map(([name, job]) => [name, { ...PLAIN_JOB, ...job }])),
    variables: [],
    ...rest,
  };
}

export function run(
  jobs: Record<string, Partial<NormalisedJob>>,
  event: SimulatedEvent = PUSH,
  rest: Partial<ComposedConfiguration> = {},
): Simulation {
  return simulateConfiguration(configurationOf(jobs, rest), event);
}

/** The job `a` alone: as it is created, or undefined. */
export function runJob(
  job: Partial<NormalisedJob>,
  event: SimulatedEvent = PUSH,
  rest: Partial<ComposedConfiguration> = {},
): SimulatedJob | undefined {
  return run({ a: job }, event, rest).jobs[0];
}

export function names({ jobs }: Simulation): string[] {
  return jobs.map(({ name }) => name);
}

const PLAIN_JOB: NormalisedJob = {
  stage: "test",
  when: "on_success",
  allow_failure: false,
  scheduling_type: "stage",
  variables: {},
};
