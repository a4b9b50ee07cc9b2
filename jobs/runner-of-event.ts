import type { JobKeywords } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";

/**
 * A job that may run before a merge as well as after it: its tags are variables, which the rule
 * that matched sets. Before a merge it gets a runner without privileges, where it can at least say
 * that it may not deploy; the runner for protected branches would leave it waiting for ever.
 */
export function onRunnerOfEvent(config: Config): Pick<JobKeywords, "tags"> {
  const variables = Object.keys(afterMerge(config));
  return { tags: variables.length === 0 ? undefined : variables.map((name) => `$${name}`) };
}

/** The variables for a rule about what nobody has reviewed. */
export function beforeMerge({ ci }: Config): Record<string, string> {
  return tagVariables(ci.checks_tags ?? ci.deploy_tags, ci.deploy_tags);
}

/** The variables for a rule about what is on a protected branch. */
export function afterMerge({ ci }: Config): Record<string, string> {
  return tagVariables(ci.deploy_tags ?? ci.checks_tags, ci.checks_tags);
}

/** Both lists must be equally long: a tag that comes twice asks for no more than once. */
function tagVariables(
  tags: readonly string[] = [],
  others: readonly string[] = tags,
): Record<string, string> {
  const count = tags.length === 0 ? 0 : Math.max(tags.length, others.length);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `FAULTIER_RUNNER_TAG_${index + 1}`,
      tags[Math.min(index, tags.length - 1)] ?? "",
    ]),
  );
}
