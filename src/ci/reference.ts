import { type Hidden, isHandle, type Job } from "./handles.ts";

// A registered symbol: two copies of the package in one process must know each other's values.
const REFERENCE = Symbol.for("faultier.reference");

/** A piece of configuration that GitLab copies from elsewhere: `!reference [.setup, script]`. */
export interface Reference {
  readonly [REFERENCE]: readonly [string, ...string[]];
}

/**
 * `!reference [job, keyword, ...]`, of any depth: GitLab puts there what `job` says at that path.
 * @param from the job, hidden job or fragment to copy from; a name for one that an `include` brings
 */
export function reference(from: Job | Hidden | string, ...path: string[]): Reference {
  return Object.freeze({ [REFERENCE]: [isHandle(from) ? from.name : from, ...path] as const });
}

export function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && REFERENCE in value;
}

/** The segments as written: the name of the job first. */
export function referencePath(value: Reference): readonly [string, ...string[]] {
  return value[REFERENCE];
}
