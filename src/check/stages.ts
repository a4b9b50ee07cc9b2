import { isInterpolated } from "../ci/keywords/given.ts";
import { type Problem, suggest } from "../problems/index.ts";
import { type Context, effective, pathTo } from "./context.ts";

/** Where GitLab puts a job that names no stage. */
export const IMPLICIT_STAGE = "test";

/** Stages are a closed set: a typo must not become a stage of its own. */
export function* checkStages(context: Context): Generator<Problem> {
  if (context.stages.size === 0) return;
  for (const job of context.jobs) {
    const written = effective(context, job, "stage");
    const stage = written ?? IMPLICIT_STAGE;
    // A reference, an input, or what an include brings is for GitLab to look at.
    if (typeof stage !== "string" || isInterpolated(stage) || context.stages.has(stage)) continue;
    const available = [...context.stages.keys()];
    yield {
      path: pathTo(job, "stage"),
      message: `chosen stage ${stage} does not exist; available stages are ${available.join(", ")}`,
      hint:
        written === undefined || written === null
          ? "a job without stage is in test"
          : suggest(stage, available),
    };
  }
}
