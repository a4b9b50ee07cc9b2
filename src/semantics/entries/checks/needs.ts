import type { JobNeed, NormalisedJob } from "../types.ts";
import { linkProblem, type Pipeline } from "./pipeline.ts";

/** Each of `needs`, also of those of `rules`, exists, in a stage that is not later, and once. */
export function needsProblem(
  name: string,
  { needs, rules = [] }: NormalisedJob,
  pipeline: Pipeline,
): string | undefined {
  for (const list of [needs?.job, ...rules.map((rule) => rule.needs?.job)]) {
    const problem = listProblem(name, list ?? [], pipeline);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function listProblem(
  name: string,
  needs: readonly JobNeed[],
  pipeline: Pipeline,
): string | undefined {
  for (const { name: other, optional } of needs) {
    const problem = linkProblem(name, other, { kind: "need", optional }, pipeline);
    if (problem !== undefined) return problem;
  }
  const repeated = repeatedNames(needs);
  return repeated.length > 0
    ? `${name} has the following needs duplicated: ${repeated.join(", ")}.`
    : undefined;
}

function repeatedNames(needs: readonly JobNeed[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of needs) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}
