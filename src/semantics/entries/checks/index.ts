import type { NormalisedJob } from "../types.ts";

/** The first problem between jobs; undefined if there is none. */
export function checkJobs(
  _jobs: ReadonlyMap<string, NormalisedJob>,
  _stages: readonly string[],
): string | undefined {
  return undefined;
}
