import type { JobNeed, NormalisedJob, NormalisedNeeds, NormalisedParallel } from "../types.ts";
import { interpolateMatrix } from "./matrix-expressions.ts";
import { instanceOf, type ParallelJob, parallelJobs } from "./parallel.ts";

/** Jobs by name, in their order. */
export type Jobs = Map<string, NormalisedJob>;

type ParallelJobs = ReadonlyMap<string, readonly ParallelJob[]>;

/** A need as it is written: it may name a part of a matrix. */
type WrittenNeed = JobNeed & { parallel?: NormalisedParallel };

/** Expands the jobs with `parallel`, and what names them in `needs` and `dependencies`. */
export function expandJobs(jobs: Jobs): { jobs: Jobs; errors: string[] } {
  const parallel = allParallelJobs(jobs);
  if (parallel.size === 0) return { jobs, errors: [] };
  const expanded: Jobs = new Map();
  const errors: string[] = [];
  for (const [name, job] of jobs) {
    for (const [instanceName, instance] of instancesOf(name, job, parallel)) {
      expanded.set(instanceName, withExpandedLinks(name, instance, parallel, errors));
    }
  }
  return { jobs: expanded, errors: [...new Set(errors)] };
}

function allParallelJobs(jobs: Jobs): ParallelJobs {
  const all = [...jobs].filter(([, job]) => job.parallel !== undefined);
  return new Map(all.map(([name, job]) => [name, parallelJobs(name, job.parallel ?? {})]));
}

function instancesOf(
  name: string,
  job: NormalisedJob,
  parallel: ParallelJobs,
): [string, NormalisedJob][] {
  const instances = parallel.get(name);
  if (instances === undefined) return [[name, job]];
  return instances.map((instance) => [instance.name, instanceOf(job, instance, instances.length)]);
}

function withExpandedLinks(
  name: string,
  job: NormalisedJob,
  parallel: ParallelJobs,
  errors: string[],
): NormalisedJob {
  const linked = { ...job };
  if (job.dependencies !== undefined) {
    linked.dependencies = job.dependencies.flatMap((other) => namesOf(other, parallel));
  }
  if (job.needs !== undefined) linked.needs = expandedNeeds(name, job, job.needs, parallel, errors);
  return linked;
}

function expandedNeeds(
  name: string,
  job: NormalisedJob,
  written: NormalisedNeeds,
  parallel: ParallelJobs,
  errors: string[],
): NormalisedNeeds {
  const { value, problems } = interpolateMatrix(written as never, job.variables);
  errors.push(...problems.map((problem) => `${name} job: ${problem}`));
  const needs: NormalisedNeeds = problems.length === 0 ? value : written;
  if (needs.job === undefined) return needs;
  return { ...needs, job: needs.job.flatMap((need) => expandedNeed(need, parallel)) };
}

function expandedNeed(need: WrittenNeed, parallel: ParallelJobs): JobNeed[] {
  const instances = parallel.get(need.name);
  if (instances === undefined) return [need];
  const { parallel: part, ...rest } = need;
  const needed = part === undefined ? instances : parallelJobs(need.name, part);
  return needed.map(({ name }) => ({ ...rest, name }));
}

function namesOf(name: string, parallel: ParallelJobs): string[] {
  return parallel.get(name)?.map((instance) => instance.name) ?? [name];
}
