import type { RubyHash } from "../../yaml/ruby.ts";
import { checkJobs } from "./checks/index.ts";
import { compose, type Entry } from "./framework/entry.ts";
import { DoubleDefaultError } from "./jobs/default.ts";
import { createRoot } from "./jobs/root.ts";
import { variablesWithData } from "./keywords/variables.ts";
import { expandJobs } from "./normalise/index.ts";
import { compact } from "./ruby/values.ts";
import type {
  ComposedConfiguration,
  GlobalVariable,
  NormalisedJob,
  NormalisedWorkflow,
  Plain,
} from "./types.ts";

/**
 * Validates a configuration as GitLab does, after `include`, `extends` and `!reference`, and makes
 * its jobs.
 */
export function composeEntries(configuration: RubyHash): ComposedConfiguration {
  const root = createRoot(configuration);
  try {
    compose(root, root);
  } catch (error) {
    if (error instanceof DoubleDefaultError) return refusal([error.message], []);
    throw error;
  }
  const errors = root.errors();
  return errors.length > 0 ? refusal(errors, root.warnings()) : accepted(root);
}

function accepted(root: Entry): ComposedConfiguration {
  const stages = root.valueOf("stages") as string[];
  const { jobs, errors } = expandJobs(jobsOf(root));
  const problem = errors.length > 0 ? errors.join(", ") : checkJobs(jobs, stages);
  if (problem !== undefined) return refusal([problem], root.warnings());
  return {
    errors: [],
    warnings: root.warnings(),
    stages,
    jobs,
    variables: globalVariables(root),
    workflow: workflowOf(root),
  };
}

function refusal(errors: string[], warnings: string[]): ComposedConfiguration {
  return { errors, warnings, stages: [], jobs: new Map(), variables: [] };
}

function jobsOf(root: Entry): Map<string, NormalisedJob> {
  const entries = [...(root.children.get("jobs")?.children ?? [])];
  const visible = entries.filter(([, entry]) => !entry.type.hidden);
  return new Map(
    visible.map(([name, entry]) => [String(name), entry.value() as unknown as NormalisedJob]),
  );
}

function globalVariables(root: Entry): GlobalVariable[] {
  const variables = variablesWithData(root.children.get("variables"));
  return variables.map(([key, variable]) => ({ key, ...variable }));
}

function workflowOf(root: Entry): NormalisedWorkflow | undefined {
  const workflow = root.children.get("workflow");
  if (workflow === undefined) return undefined;
  const value = compact<Plain>({
    name: nameOf(workflow),
    rules: workflow.valueOf("rules"),
    auto_cancel: workflow.valueOf("auto_cancel"),
  });
  return Object.keys(value).length > 0 ? (value as NormalisedWorkflow) : undefined;
}

function nameOf(workflow: Entry): string | undefined {
  const name = workflow.attribute("name");
  return typeof name === "string" && name.trim() !== "" ? name.trim() : undefined;
}
