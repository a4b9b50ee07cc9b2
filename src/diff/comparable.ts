import { isDeepStrictEqual } from "node:util";
import type {
  ComposedConfiguration,
  JobNeed,
  NormalisedJob,
  NormalisedNeeds,
  NormalisedVariable,
  Plain,
  PlainHash,
} from "../semantics/entries/index.ts";
import type { SimulatedJob } from "../semantics/pipeline/index.ts";

/** What GitLab gives to a job without rules; that it does shows in the events. */
const DEFAULT_ONLY = { refs: ["branches", "tags"] };

/**
 * A job without what changes nothing: where its keywords come from, the order of sets, and what
 * follows from other keywords.
 */
export function comparableJob(job: NormalisedJob): PlainHash {
  const { extends: _, scheduling_type: __, variables, needs, tags, dependencies, ...rest } = job;
  return plain({
    ...rest,
    only: isDeepStrictEqual(rest.only, DEFAULT_ONLY) ? undefined : rest.only,
    variables: comparableVariables(Object.entries(variables)),
    needs: needs && comparableNeeds(needs),
    tags: tags?.toSorted(),
    dependencies: dependencies?.toSorted(),
    rules: rest.rules?.map((rule) => ({
      ...rule,
      ...(rule.needs && { needs: comparableNeeds(rule.needs) }),
    })),
  });
}

/** What a configuration holds beside its jobs. */
export function comparableGlobals(configuration: ComposedConfiguration): PlainHash {
  const { stages, variables, workflow } = configuration;
  const pairs = variables.map(({ key, ...variable }): [string, NormalisedVariable] => [
    key,
    variable,
  ]);
  return plain({ stages, variables: comparableVariables(pairs), workflow: workflow ?? {} });
}

/** How an event creates a job. */
export function comparableCreation({ when, start_in, allow_failure, needs }: SimulatedJob) {
  return plain({
    when,
    start_in,
    allow_failure,
    needs: needs?.map(shortNeed).sort(byText),
  });
}

function comparableVariables(
  variables: readonly (readonly [string, NormalisedVariable | string])[],
): object {
  return Object.fromEntries(
    variables.map(([key, variable]) => [
      key,
      typeof variable === "string" || variable.raw ? variable : variable.value,
    ]),
  );
}

function comparableNeeds({ job = [], cross_dependency = [], bridge = [] }: NormalisedNeeds) {
  return [...job.map(shortNeed), ...cross_dependency, ...bridge].sort(byText);
}

/** The name alone, where the rest is as it is by default. */
function shortNeed({ name, artifacts, optional, ...rest }: JobNeed): unknown {
  const isUsual = artifacts && !optional && Object.keys(rest).length === 0;
  return isUsual ? name : { name, artifacts, optional, ...rest };
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : Number(a > b);
}

/** Without what is undefined, and of plain objects only, so that equal means equal. */
function plain(value: object): PlainHash {
  return JSON.parse(JSON.stringify(value)) as Record<string, Plain>;
}
