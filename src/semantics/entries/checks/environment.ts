import type { NormalisedJob } from "../types.ts";
import type { Pipeline } from "./pipeline.ts";

/** The job that `on_stop` names exists, and stops the same environment. */
export function environmentProblem(
  name: string,
  { environment }: NormalisedJob,
  { jobs }: Pipeline,
): string | undefined {
  const stop = environment?.on_stop;
  if (environment === undefined || stop === undefined || stop === null) return undefined;
  const refusal = refusalOf(jobs.get(stop), environment.name);
  return refusal === undefined ? undefined : `${name} job: on_stop job ${stop} ${refusal}`;
}

function refusalOf(job: NormalisedJob | undefined, environment: string): string | undefined {
  if (job === undefined) return "is not defined";
  if (job.environment === undefined) return "does not have environment defined";
  if (job.environment.name !== environment) return "have different environment name";
  if (job.environment.action !== "stop") return "needs to have action stop defined";
  return undefined;
}
