import type { NormalisedJob } from "../types.ts";
import { dependenciesProblem } from "./dependencies.ts";
import { environmentProblem } from "./environment.ts";
import { needsProblem } from "./needs.ts";
import { cycleProblem } from "./needs-cycles.ts";
import { pagesProblem } from "./pages.ts";
import type { Pipeline } from "./pipeline.ts";
import { stageProblem } from "./stage.ts";
import { triggerProblem } from "./trigger.ts";

/** In GitLab's order; each says what is wrong with one job among the others. */
const checks = [
  stageProblem,
  dependenciesProblem,
  needsProblem,
  triggerProblem,
  environmentProblem,
  pagesProblem,
];

/** The first problem between jobs, at which GitLab stops; undefined if there is none. */
export function checkJobs(
  jobs: ReadonlyMap<string, NormalisedJob>,
  stages: readonly string[],
): string | undefined {
  const pipeline: Pipeline = { jobs, stages };
  for (const [name, job] of jobs) {
    for (const check of checks) {
      const problem = check(name, job, pipeline);
      if (problem !== undefined) return problem;
    }
  }
  return cycleProblem(jobs);
}
