import type { NormalisedJob } from "../types.ts";
import { linkProblem, type Pipeline } from "./pipeline.ts";

/** Each of `dependencies` exists, in a stage that is not later. */
export function dependenciesProblem(
  name: string,
  { dependencies = [] }: NormalisedJob,
  pipeline: Pipeline,
): string | undefined {
  for (const other of dependencies) {
    const problem = linkProblem(name, other, { kind: "dependency" }, pipeline);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
