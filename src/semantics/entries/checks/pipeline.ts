import type { NormalisedJob } from "../types.ts";

/** What a job is checked against. */
export interface Pipeline {
  readonly jobs: ReadonlyMap<string, NormalisedJob>;
  readonly stages: readonly string[];
}

/** What a job of a link must be, apart from being there. */
export interface Link {
  readonly kind: "dependency" | "need";
  readonly optional?: boolean;
}

const longestNeed = 255;

/** What is wrong with a job that another one names. */
export function linkProblem(
  name: string,
  other: string,
  { kind, optional }: Link,
  pipeline: Pipeline,
): string | undefined {
  if (!pipeline.jobs.has(other)) {
    return optional ? undefined : `${name} job: undefined ${kind}: ${other}`;
  }
  if (kind === "need" && [...other].length > longestNeed) {
    return `${name} job: need \`${other}\` name is too long (maximum is ${longestNeed} characters)`;
  }
  const stage = stageIndex(other, pipeline);
  return stage >= 0 && stage <= stageIndex(name, pipeline)
    ? undefined
    : `${name} job: ${kind} ${other} is not defined in current or prior stages`;
}

function stageIndex(name: string, { jobs, stages }: Pipeline): number {
  return stages.indexOf(jobs.get(name)?.stage ?? "");
}
