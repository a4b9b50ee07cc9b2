import type { ComposedConfiguration } from "../semantics/entries/index.ts";
import { EVERY_EVENT, type ProjectFacts, pipelineEvent } from "../semantics/events/index.ts";
import { type Simulation, simulateConfiguration } from "../semantics/pipeline/index.ts";
import { configurationReader } from "./reader.ts";

/** One of the two pipelines to compare, as text. */
export interface SideText {
  /** What a person would call it. */
  readonly name: string;
  readonly text: string;
  /** The repository: path to content, for `include:local` and `rules:exists`. */
  readonly files: Readonly<Record<string, string>>;
}

/** One of the two pipelines, with what each event makes of it. */
export interface Side {
  readonly name: string;
  readonly events: readonly SideEvent[];
}

export interface SideEvent {
  readonly event: string;
  readonly configuration: ComposedConfiguration;
  readonly simulation: Simulation;
}

/** Reads one side and simulates every event. */
export function readSide({ name, text, files }: SideText, project: ProjectFacts = {}): Side {
  const read = configurationReader({ text, files });
  const events = EVERY_EVENT.map(({ name, ...which }) => {
    const event = { ...pipelineEvent({ ...project, ...which }), files };
    const configuration = read(event);
    return { event: name, configuration, simulation: simulateConfiguration(configuration, event) };
  });
  return { name, events };
}
