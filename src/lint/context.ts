import type { ComposedConfiguration } from "../semantics/entries/index.ts";
import { EVENT_NAMES, type EventName, pipelineEvent } from "../semantics/events/index.ts";
import { type Simulation, simulateConfiguration } from "../semantics/pipeline/index.ts";

/** A valid configuration, with what each event makes of it. */
export interface LintContext {
  readonly configuration: ComposedConfiguration;
  readonly simulations: readonly { readonly event: string; readonly simulation: Simulation }[];
}

/** A push to another branch than the default one is the usual push: it counts as an event too. */
const EVENTS: readonly { event: EventName; branch?: string; name: string }[] = [
  ...EVENT_NAMES.map((event) => ({ event, name: event })),
  { event: "push", branch: "feature", name: "push to another branch" },
];

export function lintContext(
  configuration: ComposedConfiguration,
  files: Readonly<Record<string, string>>,
): LintContext {
  const simulations = EVENTS.map(({ name, ...description }) => ({
    event: name,
    simulation: simulateConfiguration(configuration, { ...pipelineEvent(description), files }),
  }));
  return { configuration, simulations };
}
