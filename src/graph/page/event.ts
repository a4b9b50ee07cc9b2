import type { ComposedConfiguration } from "../../semantics/entries/index.ts";
import type { SimulatedEvent, Simulation } from "../../semantics/pipeline/index.ts";

/** An event of a page, with what GitLab makes of it. */
export interface PageEvent {
  /** What a person would call it. */
  readonly name: string;
  readonly event: SimulatedEvent;
  /** The configuration as this event reads it. */
  readonly configuration: ComposedConfiguration;
  readonly simulation: Simulation;
}
