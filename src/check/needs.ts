import { isHandle, type Job } from "../ci/handles.ts";
import type { Problem } from "../problems/index.ts";
import { type Context, effective, pathTo, resolve } from "./context.ts";
import { expandedSize, parallelSize } from "./size.ts";
import { IMPLICIT_STAGE } from "./stages.ts";

/** GitLab's limit, counted after matrix jobs have been expanded. */
const MAX_NEEDS = 50;

/** `needs` must be few enough, lead backwards, and never in a circle. */
export function* checkNeeds(context: Context): Generator<Problem> {
  const edges = new Map<Job, readonly Need[]>();
  for (const job of context.jobs) {
    const needs = needsOf(context, job);
    if (needs.length === 0) continue;
    edges.set(job, needs);
    yield* checkCount(job, needs);
    yield* checkOrder(context, job, needs);
  }
  yield* checkCycles(edges);
}

interface Need {
  readonly job: Job;
  /** How many jobs it stands for. */
  readonly size: number;
}

function needsOf(context: Context, job: Job): Need[] {
  const written: unknown = effective(context, job, "needs");
  if (!Array.isArray(written)) return [];
  return written.flatMap((item) => {
    const target = resolve(context, isHandle(item) ? item : item?.job);
    if (target === undefined) return [];
    const size = item?.parallel ? parallelSize(item.parallel) : expandedSize(context, target);
    return [{ job: target as Job, size }];
  });
}

function* checkCount(job: Job, needs: readonly Need[]): Generator<Problem> {
  const count = needs.reduce((sum, { size }) => sum + size, 0);
  if (count <= MAX_NEEDS) return;
  const expanded = needs.length < count ? ` (${needs.length} before their matrix is expanded)` : "";
  yield {
    path: pathTo(job, "needs"),
    message: `one job can only need ${MAX_NEEDS} others, but you have listed ${count}${expanded}`,
    hint: "leave needs out and let the order of the stages do it, or put a job in between",
  };
}

function* checkOrder(context: Context, job: Job, needs: readonly Need[]): Generator<Problem> {
  const own = stageIndex(context, job);
  for (const need of needs) {
    const other = stageIndex(context, need.job);
    if (own === undefined || other === undefined || other <= own) continue;
    yield {
      path: pathTo(job, "needs"),
      message: `need ${need.job.name} is not defined in current or prior stages`,
    };
  }
}

function stageIndex(context: Context, job: Job): number | undefined {
  return context.stages.get((effective(context, job, "stage") ?? IMPLICIT_STAGE) as string);
}

/** Depth first, without recursion: a chain of needs can be as long as the pipeline. */
function* checkCycles(edges: ReadonlyMap<Job, readonly Need[]>): Generator<Problem> {
  const done = new Set<Job>();
  for (const start of edges.keys()) {
    const path: { job: Job; next: number }[] = [];
    const onPath = new Set<Job>();
    const enter = (job: Job) => {
      path.push({ job, next: 0 });
      onPath.add(job);
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const need = edges.get(top.job)?.[top.next++];
      if (need === undefined) {
        done.add(top.job);
        onPath.delete(top.job);
        path.pop();
      } else if (onPath.has(need.job)) {
        const names = path.map(({ job }) => job.name);
        const circle = [...names.slice(names.indexOf(need.job.name)), need.job.name];
        yield { path: pathTo(top.job, "needs"), message: `go in a circle: ${circle.join(" -> ")}` };
      } else if (!done.has(need.job)) enter(need.job);
    }
  }
}
