import type { JobNeed, NormalisedJob, NormalisedNeeds, NormalisedRule } from "../entries/index.ts";

/** GitLab's default for the number of needs of one job, counted after matrix expansion. */
const MOST_NEEDS = 50;

/** The needs of a created job: those of the matched rule, if it lists any, replace the job's. */
export function effectiveNeeds(job: NormalisedJob, rule?: NormalisedRule): JobNeed[] | null {
  return rule?.needs?.job ?? job.needs?.job ?? null;
}

/** GitLab's messages on the needs of a job; `exists` tells which jobs are created up to its stage. */
export function needsErrors(
  name: string,
  needs: NormalisedNeeds | undefined,
  exists: (name: string) => boolean,
): string[] {
  const jobs = needs?.job ?? [];
  if (jobs.length > MOST_NEEDS) return [tooMany(name, jobs.length)];
  return jobs
    .filter((need) => !need.optional && !exists(need.name))
    .map((need) => missing(name, need.name));
}

function tooMany(name: string, count: number): string {
  return `${name}: one job can only need ${MOST_NEEDS} others, but you have listed ${count}. See needs keyword documentation for more details`;
}

function missing(name: string, need: string): string {
  return (
    `'${name}' job needs '${need}' job, but '${need}' does not exist in the pipeline. ` +
    "This might be because of the only, except, or rules keywords. " +
    "To need a job that sometimes does not exist in the pipeline, use needs:optional."
  );
}
