import {
  type ExtendsHandle,
  type Hidden,
  isHandle,
  isIncluded,
  isJob,
  type Job,
} from "../ci/handles.ts";
import type { JobKeywords } from "../ci/keywords/index.ts";
import { DEFAULT_STAGES, EDGE_STAGES, type Pipeline } from "../ci/pipeline.ts";
import { dottedPath } from "../problems/index.ts";

/** A pipeline, indexed once for all rules. */
export interface Context {
  readonly pipeline: Pipeline;
  readonly jobs: readonly Job[];
  /** The first entry of each name: what a name means. */
  readonly byName: ReadonlyMap<string, Job | Hidden>;
  /** The place of each stage in the order of execution. Empty when only an include knows them. */
  readonly stages: ReadonlyMap<string, number>;
}

export function contextOf(pipeline: Pipeline): Context {
  const byName = new Map<string, Job | Hidden>();
  for (const entry of pipeline.jobs) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return { pipeline, jobs: pipeline.jobs.filter(isJob), byName, stages: stagesOf(pipeline) };
}

function stagesOf({ keywords }: Pipeline): Map<string, number> {
  if (keywords.stages === undefined && keywords.include !== undefined) return new Map();
  const written: unknown = keywords.stages ?? DEFAULT_STAGES;
  const [first, last] = EDGE_STAGES;
  const names = [first, ...[written].flat(Number.POSITIVE_INFINITY), last];
  return new Map(names.map((name, index) => [String(name), index]));
}

/** Where a keyword of a job stands: `jobs["deploy:wiki"].needs[0]`. */
export function pathTo({ name }: Job | Hidden, ...path: PropertyKey[]): string {
  return dottedPath(["jobs", name, ...path]);
}

/** What a handle stands for in this pipeline; nothing when it is not there, or from an include. */
export function resolve(context: Context, handle: unknown): Job | Hidden | undefined {
  if (!isHandle(handle) || isIncluded(handle)) return undefined;
  return context.byName.get(handle.name);
}

/**
 * What a keyword of a job is once `extends` has been followed: its own, else the one of the last
 * parent that has it. `fromInclude` when a parent comes from an include and may say it.
 */
export function effective(
  context: Context,
  job: Job | Hidden,
  keyword: keyof JobKeywords,
  depth = 0,
): unknown {
  const own = job.keywords?.[keyword];
  if (own !== undefined || job.keywords?.extends === undefined) return own;
  if (depth > MAX_EXTENDS) return undefined;
  for (const parent of parentsOf(job).reverse()) {
    if (isIncluded(parent)) return fromInclude;
    const entry = resolve(context, parent);
    const inherited = entry && effective(context, entry, keyword, depth + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** Only GitLab can know: it comes from an include. */
export const fromInclude = Symbol("from an include");

/** GitLab follows ten parents and refuses an eleventh. */
export const MAX_EXTENDS = 10;

/** The handles that `extends` lists, as written. */
export function parentsOf(job: Job | Hidden): ExtendsHandle[] {
  const parents: unknown = job.keywords?.extends;
  return (Array.isArray(parents) ? parents : [parents]).filter(isHandle);
}
