import type { Plain } from "../semantics/entries/index.ts";

/** One value that is not the same on both sides. */
export interface Change {
  /** Where it is: keywords, keys and the indices of lists. Empty: the whole. */
  readonly path: readonly (string | number)[];
  /** Absent if it was not there. */
  readonly old?: Plain;
  /** Absent if it is not there any more. */
  readonly new?: Plain;
}

/** What became of a job: of its definition, or of its place in the pipeline of an event. */
export interface JobDifference {
  readonly name: string;
  readonly kind: "added" | "removed" | "changed";
  /** Of an added or removed job: one, of the whole. */
  readonly changes: readonly Change[];
}

/** Where conditional includes make one configuration for each event, the events it holds for. */
export interface OfSomeEvents {
  /** Absent: for all. */
  readonly events?: readonly string[];
}

/** Whether GitLab creates a pipeline, and if it does not, why. */
export interface Outcome {
  readonly created: boolean;
  readonly errors: readonly string[];
}

/** What differs when an event happens. */
export interface EventDifference {
  readonly event: string;
  /** If only one side has a pipeline, or neither has and GitLab says another error. */
  readonly pipeline?: { readonly old: Outcome; readonly new: Outcome };
  /** Jobs that are created on one side only, or otherwise: `when`, `allow_failure`, `needs`. */
  readonly jobs: readonly JobDifference[];
}

/** A side that GitLab takes for no event. */
export interface Refusal {
  readonly side: "old" | "new";
  /** GitLab's, in its words. */
  readonly errors: readonly string[];
}

/** What a change of the code changes in the pipeline. */
export interface Difference {
  /** Nothing differs, and GitLab takes both. */
  readonly equal: boolean;
  /** What a person would call the sides. */
  readonly old: string;
  readonly new: string;
  /** The events that were compared. */
  readonly compared: readonly string[];
  /** If any, nothing else was compared. */
  readonly refused: readonly Refusal[];
  /** `stages`, global `variables` and `workflow`. */
  readonly configuration: readonly (Change & OfSomeEvents)[];
  /** Definitions, resolved: after `include`, `extends`, `default` and `parallel`. */
  readonly jobs: readonly (JobDifference & OfSomeEvents)[];
  readonly events: readonly EventDifference[];
}
