import type { NormalisedJob, Plain } from "../types.ts";
import { linkProblem, type Pipeline } from "./pipeline.ts";

/** The job exists that makes the configuration of a child pipeline. */
export function triggerProblem(
  name: string,
  { trigger }: NormalisedJob,
  pipeline: Pipeline,
): string | undefined {
  for (const include of listOf(trigger?.include)) {
    if (include === null || typeof include !== "object" || Array.isArray(include)) continue;
    if (typeof include.job !== "string") continue;
    const problem = linkProblem(name, include.job, { kind: "dependency" }, pipeline);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function listOf(value: Plain | undefined): Plain[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
