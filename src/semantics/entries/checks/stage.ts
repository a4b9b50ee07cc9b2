import type { NormalisedJob } from "../types.ts";
import type { Pipeline } from "./pipeline.ts";

/** The stage exists. */
export function stageProblem(
  name: string,
  { stage }: NormalisedJob,
  { stages }: Pipeline,
): string | undefined {
  if (stages.includes(stage)) return undefined;
  return `${name} job: chosen stage ${stage} does not exist; available stages are ${stages.join(", ")}`;
}
