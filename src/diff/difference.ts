import type { ProjectFacts } from "../semantics/events/index.ts";
import { compareConfigurations } from "./configurations.ts";
import { compareEvents } from "./events.ts";
import { readSide, type Side, type SideText } from "./side.ts";
import type { Difference, Refusal } from "./types.ts";

/**
 * What differs between two pipelines once they are resolved: in their definitions, and in what each
 * event makes of them. Which files an event changes is not known, so `changes` holds where it can.
 */
export function differenceBetween(
  oldText: SideText,
  newText: SideText,
  project: ProjectFacts = {},
): Difference {
  const old = readSide(oldText, project);
  const now = readSide(newText, project);
  const names = { old: old.name, new: now.name, compared: old.events.map(({ event }) => event) };
  const refused = [...refusal("old", old), ...refusal("new", now)];
  if (refused.length > 0) {
    return { equal: false, ...names, refused, configuration: [], jobs: [], events: [] };
  }
  const { configuration, jobs } = compareConfigurations(old, now);
  const events = compareEvents(old, now);
  const equal = configuration.length + jobs.length + events.length === 0;
  return { equal, ...names, refused, configuration, jobs, events };
}

function refusal(side: Refusal["side"], { events }: Side): Refusal[] {
  if (events.some(({ configuration }) => configuration.errors.length === 0)) return [];
  const errors = new Set(events.flatMap(({ configuration }) => configuration.errors));
  return [{ side, errors: [...errors] }];
}
