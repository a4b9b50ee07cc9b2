import type { Job } from "../ci/handles.ts";
import type { JobKeywords } from "../ci/keywords/index.ts";
import type { Problem } from "../problems/index.ts";
import { type Context, effective, pathTo } from "./context.ts";

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
  for (const [one, other] of CONFLICTS) {
    const both = [one, other].map((keyword) => effective(context, job, keyword));
    if (both.some((value) => value === undefined || value === null || typeof value === "symbol"))
      continue;
    yield { path: pathTo(job, other), message: `cannot be used together with ${one}` };
  }
  const when = effective(context, job, "when");
  const startIn = effective(context, job, "start_in");
  if (when === "delayed" && startIn === undefined) {
    yield { path: pathTo(job, "start_in"), message: "is missing: a delayed job needs it" };
  }
}
