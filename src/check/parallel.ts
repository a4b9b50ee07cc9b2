import type { Problem } from "../problems/index.ts";
import { type Context, pathTo } from "./context.ts";
import { parallelSize } from "./size.ts";

/** GitLab's limit on the jobs that one matrix makes. */
const MAX_JOBS = 200;

export function* checkParallel({ pipeline }: Context): Generator<Problem> {
  for (const entry of pipeline.jobs) {
    const parallel = entry.keywords?.parallel;
    if (typeof parallel !== "object") continue;
    const size = parallelSize(parallel);
    if (size <= MAX_JOBS) continue;
    yield {
      path: pathTo(entry, "parallel", "matrix"),
      message: `generates too many jobs: ${size}, GitLab allows ${MAX_JOBS}`,
      hint: "split it into several jobs",
    };
  }
}
