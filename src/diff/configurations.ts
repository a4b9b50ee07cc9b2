import type { ComposedConfiguration } from "../semantics/entries/index.ts";
import { changesBetween } from "./changes.ts";
import { comparableGlobals, comparableJob } from "./comparable.ts";
import { jobDifferences } from "./jobs.ts";
import type { Side } from "./side.ts";
import type { Change, Difference, JobDifference, OfSomeEvents } from "./types.ts";

type ConfigurationDifference = Pick<Difference, "configuration" | "jobs">;

/**
 * What differs between the definitions. Each event is looked at, since conditional includes make a
 * configuration of its own for each.
 */
export function compareConfigurations(old: Side, now: Side): ConfigurationDifference {
  const compare = remembering(compareTwo);
  const found = old.events.flatMap(({ event, configuration }, index) => {
    const other = now.events[index]?.configuration;
    // That GitLab refuses one of them is a difference of the event.
    if (!other || configuration.errors.length > 0 || other.errors.length > 0) return [];
    return [{ event, ...compare(configuration, other) }];
  });
  return {
    configuration: mergeEvents(found.map(({ event, globals }) => ({ event, items: globals }))),
    jobs: mergeEvents(found.map(({ event, jobs }) => ({ event, items: jobs }))),
  };
}

interface Two {
  readonly globals: readonly Change[];
  readonly jobs: readonly JobDifference[];
}

function compareTwo(old: ComposedConfiguration, now: ComposedConfiguration): Two {
  return {
    globals: changesBetween(comparableGlobals(old), comparableGlobals(now)),
    jobs: jobDifferences(comparableJobs(old), comparableJobs(now)),
  };
}

function comparableJobs({ jobs }: ComposedConfiguration) {
  return new Map([...jobs].map(([name, job]) => [name, comparableJob(job)]));
}

type Compare = (old: ComposedConfiguration, now: ComposedConfiguration) => Two;

/** Most events share their configurations with the one before. */
function remembering(compare: Compare): Compare {
  let last: { old: ComposedConfiguration; now: ComposedConfiguration; two: Two } | undefined;
  return (old, now) => {
    if (last?.old !== old || last.now !== now) last = { old, now, two: compare(old, now) };
    return last.two;
  };
}

/** The same difference of many events once; of which, if not of all. */
function mergeEvents<Item extends object>(
  found: readonly { event: string; items: readonly Item[] }[],
): (Item & OfSomeEvents)[] {
  const merged = new Map<string, { item: Item; events: string[] }>();
  for (const { event, items } of found) {
    for (const item of items) {
      const key = JSON.stringify(item);
      const known = merged.get(key);
      if (known) known.events.push(event);
      else merged.set(key, { item, events: [event] });
    }
  }
  return [...merged.values()].map(({ item, events }) => ({
    ...item,
    ...(events.length < found.length && { events }),
  }));
}
