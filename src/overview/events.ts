import type { EventDescription } from "../semantics/events/index.ts";

/** An event under the heading that a person knows it by. */
export interface NamedEvent extends EventDescription {
  readonly name: string;
}

/** One of each of GitLab's events, for a pipeline of which nothing more is known. */
export const USUAL_EVENTS: readonly NamedEvent[] = [
  { name: "merge request", event: "merge_request" },
  { name: "fork merge request", event: "fork_merge_request" },
  { name: "push to main", event: "push" },
  { name: "push to feature", event: "push", branch: "feature" },
  { name: "tag", event: "tag" },
  { name: "schedule", event: "schedule" },
  { name: "web", event: "web" },
  { name: "api", event: "api" },
  { name: "trigger", event: "trigger" },
];
