import { $, and, type Condition, eq, matches, variable } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import type { NamedEvent } from "../src/overview/index.ts";

/** What a pipeline that nobody's commit started is for: schedules, the web form, the API say it. */
export const TASKS = ["check", "deploy", "backup", "maintenance", "drill", "restore"] as const;
export type Task = (typeof TASKS)[number];

/** The variable that carries the task. */
export const TASK_VARIABLE = "FAULTIER_TASK";

export const isMergeRequest: Condition = eq($.CI_PIPELINE_SOURCE, "merge_request_event");

/** Of the same project. A deleted fork has no id any more, and so is none of ours. */
export const isOwnMergeRequest: Condition = and(
  isMergeRequest,
  eq($.CI_MERGE_REQUEST_SOURCE_PROJECT_ID, $.CI_MERGE_REQUEST_PROJECT_ID),
);

/** Reviewed, merged: what is on this branch may reach the hosts. */
export function isDefaultBranch({ gitlab }: Config): Condition {
  return eq($.CI_COMMIT_BRANCH, gitlab.default_branch);
}

export function isPush(config: Config): Condition {
  return and(eq($.CI_PIPELINE_SOURCE, "push"), isDefaultBranch(config));
}

/** A pipeline with a task, from a schedule, the web form or the API. */
export function hasTask(config: Config): Condition {
  return and(matches($.CI_PIPELINE_SOURCE, /^(schedule|web|api)$/), isDefaultBranch(config));
}

export function isTask(config: Config, task: Task): Condition {
  return and(hasTask(config), eq(variable(TASK_VARIABLE), task));
}

/** The events of a host's pipeline, as a person would name them. */
export function hostEvents({ gitlab }: Config): NamedEvent[] {
  const defaultBranch = gitlab.default_branch;
  const withTask = (event: "schedule" | "web", task: Task) => ({
    name: `${event}: ${task}`,
    event,
    defaultBranch,
    variables: { [TASK_VARIABLE]: task },
  });
  return [
    { name: "merge request", event: "merge_request", defaultBranch },
    { name: "fork merge request", event: "fork_merge_request", defaultBranch },
    { name: `push to ${defaultBranch}`, event: "push", defaultBranch },
    withTask("schedule", "backup"),
    withTask("schedule", "maintenance"),
    withTask("schedule", "drill"),
    withTask("web", "restore"),
    withTask("web", "deploy"),
  ];
}
