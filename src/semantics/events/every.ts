import { EVENT_NAMES, type EventDescription } from "./event.ts";

/** The name of the event that has no flag of its own: a push to another branch than the default. */
export const PUSH_TO_BRANCH = "push to another branch";

/** Every kind of event, as it usually is, under a name for a person. */
export const EVERY_EVENT: readonly (EventDescription & { readonly name: string })[] = [
  ...EVENT_NAMES.map((event) => ({ name: event, event })),
  { name: PUSH_TO_BRANCH, event: "push", branch: "feature" },
];
