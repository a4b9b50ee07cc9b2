import type { ComposedConfiguration } from "../entries/index.ts";
import type { SimulatedEvent } from "./event.ts";
import { type EventVariables, eventVariables } from "./event-variables.ts";
import { Repository } from "./repository.ts";
import type { MergedVariables } from "./variables/yaml.ts";

/** One pipeline on its way: what all of its jobs share. */
export interface Run {
  readonly configuration: ComposedConfiguration;
  readonly event: SimulatedEvent;
  readonly eventVariables: EventVariables;
  readonly repository: Repository;
}

/** A run whose workflow rules are decided, with the global variables that its jobs see. */
export interface DecidedRun extends Run {
  readonly rootVariables: MergedVariables;
}

export function startRun(configuration: ComposedConfiguration, event: SimulatedEvent): Run {
  return {
    configuration,
    event,
    eventVariables: eventVariables(event),
    repository: new Repository(event),
  };
}
