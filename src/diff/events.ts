import { isDeepStrictEqual } from "node:util";
import type { Simulation } from "../semantics/pipeline/index.ts";
import { comparableCreation } from "./comparable.ts";
import { jobDifferences } from "./jobs.ts";
import type { Side } from "./side.ts";
import type { EventDifference, Outcome } from "./types.ts";

/** The events that make something else of the new side than of the old one. */
export function compareEvents(old: Side, now: Side): EventDifference[] {
  return old.events.flatMap(({ event, simulation }, index) => {
    const other = now.events[index]?.simulation;
    if (!other) return [];
    const isOther = isOtherOutcome(simulation, other);
    const outcomes = { old: outcome(simulation), new: outcome(other) };
    const jobs = jobDifferences(creations(simulation), creations(other));
    if (!isOther && jobs.length === 0) return [];
    return [{ event, ...(isOther && { pipeline: outcomes }), jobs }];
  });
}

/** Which rules leave an event without a pipeline is no difference; that it fails is one. */
function isOtherOutcome(old: Simulation, now: Simulation): boolean {
  if (old.created || now.created) return old.created !== now.created;
  const fails = [old, now].some(({ failure_reason }) => failure_reason === "config_error");
  return fails && !isDeepStrictEqual(old.errors, now.errors);
}

function outcome({ created, errors }: Simulation): Outcome {
  return { created, errors: created ? [] : errors };
}

function creations({ jobs }: Simulation) {
  return new Map(jobs.map((job) => [job.name, comparableCreation(job)]));
}
