import {
  type ComposedConfiguration,
  composeEntries,
  type NormalisedJob,
} from "../../../src/semantics/entries/index.ts";
import { loadYaml } from "../../../src/yaml/load.ts";

/** What GitLab makes of the text of a configuration. */
export function composed(yaml: string): ComposedConfiguration {
  const { documents, error } = loadYaml(yaml);
  if (documents === undefined) throw new Error(error);
  return composeEntries(documents[0] ?? new Map());
}

/** What GitLab says of a configuration. */
export function errorsOf(yaml: string): string[] {
  return composed(yaml).errors;
}

/** One job of a valid configuration. */
export function jobOf(yaml: string, name = "a"): NormalisedJob {
  const { jobs, errors } = composed(yaml);
  const job = jobs.get(name);
  if (job === undefined) throw new Error(errors.join("\n") || `no job ${name}`);
  return job;
}
