import type { Job } from "../ci/handles.ts";
import type { JobKeywords } from "../ci/keywords/index.ts";
import type { Problem } from "../problems/index.ts";
import { type Context, effective, fromInclude, pathTo } from "./context.ts";

/** A job must do something, and one thing; a pipeline must have a job. */
export function* checkPurpose(context: Context): Generator<Problem> {
  if (context.jobs.length === 0 && context.pipeline.keywords.include === undefined) {
    yield { path: "jobs", message: "jobs config should contain at least one visible job" };
  }
  for (const job of context.jobs) {
    yield* checkAction(context, job);
    yield* checkConflicts(context, job);
  }
}

function* checkAction(context: Context, job: Job): Generator<Problem> {
  const has = (keyword: keyof JobKeywords) => effective(context, job, keyword) !== undefined;
  if (has("script") || has("run") || has("trigger")) return;
  yield {
    path: pathTo(job),
    message: "a job needs script, run or trigger",
    hint: "a job that only others extend is hidden(), with a leading dot",
  };
}

/** Pairs of which GitLab takes only one, where a job says both itself or by what it extends. */
const CONFLICTS = [
  ["script", "trigger"],
  ["script", "run"],
  ["rules", "only"],
  ["rules", "except"],
] as const;

function* checkConflicts(context: Context, job: Job): Generator<Problem> {
  const has = (keyword: keyof JobKeywords) => isGiven(effective(context, job, keyword));
  for (const [one, other] of CONFLICTS) {
    if (!has(other) || !has(one)) continue;
    yield { path: pathTo(job, other), message: `cannot be used together with ${one}` };
  }
  if (effective(context, job, "when") === "delayed" && !has("start_in")) {
    yield { path: pathTo(job, "start_in"), message: "is missing: a delayed job needs it" };
  }
}

/** Said by the job or by what it extends; what an include may say is for GitLab to compare. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== fromInclude;
}
