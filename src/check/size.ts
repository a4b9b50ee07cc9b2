import type { Hidden, Job } from "../ci/handles.ts";
import { type Context, effective } from "./context.ts";

/** How many jobs GitLab makes of this one: by `parallel` as a number, or by its matrix. */
export function expandedSize(context: Context, job: Job | Hidden): number {
  return parallelSize(effective(context, job, "parallel"));
}

/** The number of jobs that a value of `parallel` means; 1 for what is none. */
export function parallelSize(parallel: unknown): number {
  if (typeof parallel === "number") return parallel;
  const matrix: unknown = (parallel as { matrix?: unknown } | undefined)?.matrix;
  if (!Array.isArray(matrix)) return 1;
  return matrix.reduce<number>((sum, entry) => sum + combinations(entry), 0);
}

function combinations(entry: unknown): number {
  if (typeof entry !== "object" || entry === null) return 0;
  return Object.values(entry).reduce<number>(
    (product, value) => product * (Array.isArray(value) ? value.length : 1),
    1,
  );
}
