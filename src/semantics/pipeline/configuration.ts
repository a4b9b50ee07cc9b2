import { type ConfigurationContext, loadConfiguration } from "../configuration/index.ts";
import { type ComposedConfiguration, composeEntries } from "../entries/index.ts";
import { expandedChangesHold } from "./changes.ts";
import { recordOf, type SimulatedEvent } from "./event.ts";
import { Repository } from "./repository.ts";
import { RuleError } from "./rule-error.ts";

/** The configuration as it is for an event, which decides on conditional includes. */
export function configurationFor(yaml: string, event: SimulatedEvent): ComposedConfiguration {
  const { root, errors, warnings } = loadConfiguration(yaml, {
    files: event.files ?? {},
    inputs: event.inputs ?? {},
    variables: {
      ...event.predefined,
      ...recordOf(event.project_variables),
      ...recordOf(event.pipeline_variables),
    },
    changes: changesOf(event),
  });
  if (root) return composeEntries(root);
  return { errors, warnings, stages: [], jobs: new Map(), variables: [] };
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
