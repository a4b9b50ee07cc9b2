import type { NormalisedJob } from "../types.ts";

/** Expands the jobs with `parallel`. */
export function expandJobs(jobs: Map<string, NormalisedJob>): {
  jobs: Map<string, NormalisedJob>;
  errors: string[];
} {
  return { jobs, errors: [] };
}
