import type { HiddenKeywords, JobKeywords, YamlValue } from "./keywords/index.ts";

// A registered symbol: two copies of the package in one process must know each other's values.
const HANDLE = Symbol.for("faultier.handle");

/** A job of a pipeline. What needs it, extends it or stops it holds this very value. */
export interface Job<Stage extends string = string> {
  readonly [HANDLE]: "job";
  readonly name: string;
  /** What the job is for: a comment above it in the rendered file. */
  readonly doc: string | undefined;
  readonly keywords: JobKeywords<Stage>;
  readonly content?: undefined;
}

/** A hidden job, or any other piece below a name with a leading dot: to extend or reference. */
export interface Hidden {
  readonly [HANDLE]: "hidden";
  readonly name: string;
  readonly doc: string | undefined;
  /** Absent in a fragment, whose content is no job. */
  readonly keywords?: HiddenKeywords;
  readonly content?: YamlValue;
}

/** A job of the same pipeline, by name: for what is defined further down. Checked at render. */
export interface NamedJob {
  readonly [HANDLE]: "named";
  readonly name: string;
}

/** A job that an `include` brings: nobody can check it before GitLab has read the include. */
export interface IncludedJob {
  readonly [HANDLE]: "included";
  readonly name: string;
}

/** What `needs`, `dependencies`, `on_stop` and `trigger` may point at. */
export type JobHandle = Job | NamedJob | IncludedJob;

/** What `extends` may point at. */
export type ExtendsHandle = Hidden | JobHandle;

export function defineHandle<H extends ExtendsHandle>(
  kind: H[typeof HANDLE],
  fields: Omit<H, typeof HANDLE>,
): H {
  return Object.freeze({ [HANDLE]: kind, ...fields }) as H;
}

/** Any of the four kinds of handle. */
export function isHandle(value: unknown): value is ExtendsHandle {
  return typeof value === "object" && value !== null && HANDLE in value;
}

export function isJob(value: unknown): value is Job {
  return isHandle(value) && value[HANDLE] === "job";
}

export function isHidden(value: unknown): value is Hidden {
  return isHandle(value) && value[HANDLE] === "hidden";
}

export function isIncluded(value: unknown): value is IncludedJob {
  return isHandle(value) && value[HANDLE] === "included";
}
