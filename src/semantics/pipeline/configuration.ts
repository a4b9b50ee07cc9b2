import { type ConfigurationContext, readConfiguration } from "../configuration/index.ts";
import type { ComposedConfiguration } from "../entries/index.ts";
import { expandedChangesHold } from "./changes.ts";
import { recordOf, type SimulatedEvent } from "./event.ts";
import { Repository } from "./repository.ts";
import { RuleError } from "./rule-error.ts";

/** The configuration as it is for an event, which decides on conditional includes. */
export function configurationFor(yaml: string, event: SimulatedEvent): ComposedConfiguration {
  return readConfiguration(yaml, {
    files: event.files ?? {},
    inputs: event.inputs ?? {},
    variables: {
      ...event.predefined,
      ...recordOf(event.project_variables),
      ...recordOf(event.pipeline_variables),
    },
    changes: changesOf(event),
  });
}

/** `include:rules:changes`. */
function changesOf(event: SimulatedEvent): ConfigurationContext["changes"] {
  const repository = new Repository(event);
  return (globs, compareTo) => {
    try {
      return expandedChangesHold(globs, compareTo, repository);
    } catch (error) {
      if (error instanceof RuleError) return { error: error.message };
      throw error;
    }
  };
}
