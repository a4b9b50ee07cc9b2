import type { NormalisedJob } from "../entries/index.ts";
import { type JobSeed, seedJob } from "./job.ts";
import { needsErrors } from "./needs.ts";
import type { DecidedRun } from "./run.ts";
import type { SimulatedJob } from "./simulation.ts";

/** The jobs of a stage that are created, and what is wrong with any of it. */
export interface StageSeed {
  readonly stage: string;
  readonly jobs: readonly SimulatedJob[];
  readonly errors: readonly string[];
}

/** Seeds stage after stage; a stage without a created job is left out, with its errors. */
export function seedStages(run: DecidedRun): StageSeed[] {
  const created = new Set<string>();
  return jobsByStage(run)
    .map(([stage, jobs]) => seedStage(stage, jobs, run, created))
    .filter(({ jobs }) => jobs.length > 0);
}

/** `created` collects the jobs of this stage and those before it: what a job may need. */
function seedStage(
  stage: string,
  definitions: readonly [string, NormalisedJob][],
  run: DecidedRun,
  created: Set<string>,
): StageSeed {
  const seeds = definitions.map(([name, job]) => seedJob(name, job, run));
  const jobs = seeds.flatMap((seed) => seed.created ?? []);
  for (const { name } of jobs) created.add(name);
  const errors = seeds.flatMap((seed) => seedErrors(seed, (name) => created.has(name)));
  return { stage, jobs, errors };
}

/** A rule that cannot be evaluated is an error even of a job that is not created. */
function seedErrors(seed: JobSeed, exists: (name: string) => boolean): string[] {
  const { name, needs, ruleError, circularity, created } = seed;
  if (ruleError !== undefined) return [`Failed to parse rule for ${name}: ${ruleError}`];
  if (!created) return [];
  const errors = needsErrors(name, needs, exists);
  return circularity === undefined ? errors : [...errors, `${name}: ${circularity}`];
}

function jobsByStage({ configuration }: DecidedRun): [string, [string, NormalisedJob][]][] {
  const stages = new Map<string, [string, NormalisedJob][]>();
  for (const stage of configuration.stages) stages.set(stage, []);
  for (const [name, job] of configuration.jobs) stages.get(job.stage)?.push([name, job]);
  return [...stages];
}
