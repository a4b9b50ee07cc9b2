import type { ComposedConfiguration } from "../semantics/entries/index.ts";
import { EVERY_EVENT, type ProjectFacts, pipelineEvent } from "../semantics/events/index.ts";
import { type Simulation, simulateConfiguration } from "../semantics/pipeline/index.ts";

/** A valid configuration, with what each event makes of it. */
export interface LintContext {
  readonly configuration: ComposedConfiguration;
  readonly simulations: readonly { readonly event: string; readonly simulation: Simulation }[];
}

export function lintContext(
  configuration: ComposedConfiguration,
  files: Readonly<Record<string, string>>,
  project: ProjectFacts,
): LintContext {
  const simulations = EVERY_EVENT.map(({ name, ...description }) => ({
    event: name,
    simulation: simulateConfiguration(configuration, {
      ...pipelineEvent({ ...project, ...description }),
      files,
    }),
  }));
  return { configuration, simulations };
}
