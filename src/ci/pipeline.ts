import type { Hidden, Job } from "./handles.ts";
import type { GlobalKeywords } from "./keywords/index.ts";

// A registered symbol: two copies of the package in one process must know each other's values.
const PIPELINE = Symbol.for("faultier.pipeline");

/** GitLab's stages when `stages` is not given. */
export const DEFAULT_STAGES = ["build", "test", "deploy"] as const;
type DefaultStage = (typeof DEFAULT_STAGES)[number];

/** These two exist in every pipeline, before and after all others. */
export const EDGE_STAGES = [".pre", ".post"] as const;
type EdgeStage = (typeof EDGE_STAGES)[number];

/** Everything that GitLab reads from one `.gitlab-ci.yml`. */
export interface Pipeline {
  readonly [PIPELINE]: true;
  /** The global keywords, in the author's order. */
  readonly keywords: GlobalKeywords;
  /** Jobs and hidden jobs, in the author's order. */
  readonly jobs: readonly (Job | Hidden)[];
}

/** Jobs, and whatever a function that makes some of them returns; what is false is left out. */
export type Jobs<Stage extends string> =
  | Job<Stage>
  | Hidden
  | false
  | null
  | undefined
  | readonly Jobs<Stage>[];

/**
 * A pipeline: the global keywords as in GitLab, and its `jobs`. A job in a stage that `stages` does
 * not list does not compile. All else is checked when it is rendered.
 */
export function pipeline<const Stage extends string = DefaultStage>(
  definition: Omit<GlobalKeywords, "stages"> & {
    /** The stages, in order. `.pre` and `.post` are always there. Default: build, test, deploy. */
    readonly stages?: readonly Stage[];
    readonly jobs: readonly Jobs<NoInfer<Stage> | EdgeStage>[];
  },
): Pipeline {
  const { jobs, ...keywords } = definition;
  return Object.freeze({ [PIPELINE]: true as const, keywords, jobs: [...flatten([jobs])] });
}

export function isPipeline(value: unknown): value is Pipeline {
  return typeof value === "object" && value !== null && PIPELINE in value;
}

function* flatten(jobs: readonly Jobs<string>[]): Generator<Job | Hidden> {
  for (const entry of jobs) {
    if (isList(entry)) yield* flatten(entry);
    else if (entry) yield entry;
  }
}

/** `Array.isArray` does not narrow a readonly array. */
function isList(value: Jobs<string>): value is readonly Jobs<string>[] {
  return Array.isArray(value);
}
