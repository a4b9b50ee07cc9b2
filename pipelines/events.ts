import { $, and, type Condition, eq, matches, ne, variable } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { mergeRequestFrom, type PipelineEvent, pushTo, startedBy } from "../src/overview/index.ts";

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

export const isForkMergeRequest: Condition = and(
  isMergeRequest,
  ne($.CI_MERGE_REQUEST_SOURCE_PROJECT_ID, $.CI_MERGE_REQUEST_PROJECT_ID),
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
export function hostEvents({ gitlab }: Config): PipelineEvent[] {
  const branch = gitlab.default_branch;
  return [
    mergeRequestFrom("same project", branch),
    mergeRequestFrom("fork", branch),
    pushTo(branch),
    ...(["backup", "maintenance", "drill"] as const).map((task) =>
      startedBy("schedule", branch, task, { [TASK_VARIABLE]: task }),
    ),
    startedBy("web", branch, "restore", { [TASK_VARIABLE]: "restore" }),
    startedBy("web", branch, "deploy", { [TASK_VARIABLE]: "deploy" }),
  ];
}
