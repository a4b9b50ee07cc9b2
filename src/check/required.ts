import { missingKeys } from "../ci/keywords/index.ts";
import { dottedPath, type Problem } from "../problems/index.ts";
import { type Context, pathTo } from "./context.ts";

/** Parts that a keyword must have in the end; where a job extends others, they may bring them. */
export function* checkRequired({ pipeline, jobs }: Context): Generator<Problem> {
  for (const { path, message } of missingKeys(pipeline.keywords.default ?? {})) {
    yield { path: dottedPath(["default", ...path]), message };
  }
  for (const job of jobs) {
    if (job.keywords.extends !== undefined) continue;
    for (const { path, message } of missingKeys(job.keywords)) {
      yield { path: pathTo(job, ...path), message };
    }
  }
}
