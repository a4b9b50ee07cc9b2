import type { NormalisedJob, NormalisedParallel } from "../types.ts";

/** What sets one of the jobs apart that `parallel` makes of a job. */
export interface ParallelJob {
  readonly name: string;
  /** 1-based. */
  readonly instance: number;
  /** Of a matrix. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The jobs that `parallel` makes of a job of this name. */
export function parallelJobs(name: string, parallel: NormalisedParallel): ParallelJob[] {
  if (parallel.number !== undefined) return numberedJobs(name, parallel.number);
  return matrixJobs(name, parallel.matrix ?? []);
}

/** A job as one of those that `parallel` makes of it. */
export function instanceOf(
  job: NormalisedJob,
  { instance, variables }: ParallelJob,
  total: number,
): NormalisedJob {
  const parallel = { ...job.parallel, total };
  return { ...job, instance, parallel, variables: { ...job.variables, ...variables } };
}

function numberedJobs(name: string, total: number): ParallelJob[] {
  return Array.from({ length: total }, (_, index) => ({
    name: `${name} ${index + 1}/${total}`,
    instance: index + 1,
  }));
}

function matrixJobs(name: string, matrix: Record<string, string[]>[]): ParallelJob[] {
  return matrix.flatMap(combinationsOf).map((variables, index) => ({
    name: `${name}: [${Object.values(variables).join(", ")}]`,
    instance: index + 1,
    variables,
  }));
}

function combinationsOf(variables: Record<string, string[]>): Record<string, string>[] {
  let combinations: [string, string][][] = [[]];
  for (const [key, values] of Object.entries(variables)) {
    combinations = combinations.flatMap((pairs) =>
      values.map((value): [string, string][] => [...pairs, [key, value]]),
    );
  }
  return combinations.map((pairs) => Object.fromEntries(pairs));
}
