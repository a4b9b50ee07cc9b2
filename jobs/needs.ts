import type { Job } from "../src/ci/index.ts";

/** GitLab's limit on the needs of one job. */
const LIMIT = 50;

/** The needs of a job; beyond GitLab's limit none, so that the order of the stages decides. */
export function needs(
  required: readonly Job[],
  ifPresent: readonly Job[] = [],
): readonly (Job | { job: Job; optional: true; artifacts: false })[] | undefined {
  if (required.length + ifPresent.length > LIMIT) return undefined;
  const optional = { optional: true, artifacts: false } as const;
  return [...required, ...ifPresent.map((job) => ({ job, ...optional }))];
}
