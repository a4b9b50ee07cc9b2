import { type ComposedConfiguration, composeEntries } from "../entries/index.ts";
import type { ConfigurationContext, IncludedFile } from "./context.ts";
import { loadConfiguration } from "./load.ts";

/** What GitLab makes of the text of a `.gitlab-ci.yml`. */
export interface ReadConfiguration extends ComposedConfiguration {
  /** No errors; warnings do no harm. */
  readonly valid: boolean;
  /** What was included, in the order in which GitLab reads it. */
  readonly includes: readonly IncludedFile[];
}

/**
 * GitLab's CI lint: the text to the normalised configuration, or all that is wrong with it. Until
 * the files are merged there is at most one error; then the entries give all of theirs.
 */
export function readConfiguration(
  text: string,
  context: ConfigurationContext = {},
): ReadConfiguration {
  const { root, errors, warnings, includes } = loadConfiguration(text, context);
  if (root === undefined) {
    return { valid: false, errors, warnings, stages: [], jobs: new Map(), variables: [], includes };
  }
  const composed = composeEntries(root);
  return { ...composed, valid: composed.errors.length === 0, includes };
}
