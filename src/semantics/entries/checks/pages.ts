import type { NormalisedJob } from "../types.ts";

/** What is published with Pages is said once. */
export function pagesProblem(name: string, { pages, publish }: NormalisedJob): string | undefined {
  if (pages === undefined || typeof pages !== "object" || !("publish" in pages)) return undefined;
  if (publish === undefined) return undefined;
  return `${name} job: use either ${name}:publish or ${name}:pages:publish`;
}
