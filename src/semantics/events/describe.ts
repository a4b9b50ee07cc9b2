import { commitVariables } from "./commit-variables.ts";
import type { EventDescription, EventName, KeyValue, PipelineEventInput } from "./event.ts";
import { MERGE_REQUEST_REF, mergeRequestVariables } from "./merge-request-variables.ts";
import { projectVariables } from "./project-variables.ts";

/** `CI_PIPELINE_SOURCE` of each event. */
const SOURCES: Readonly<Record<EventName, string>> = {
  push: "push",
  tag: "push",
  merge_request: "merge_request_event",
  fork_merge_request: "merge_request_event",
  schedule: "schedule",
  web: "web",
  api: "api",
  trigger: "trigger",
  parent_pipeline: "parent_pipeline",
};

/** A described event with everything that GitLab would know about it. */
export function pipelineEvent(description: EventDescription): PipelineEventInput {
  const { event, defaultBranch = "main", commit = {} } = description;
  const isMergeRequest = SOURCES[event] === "merge_request_event";
  const name = description.branch ?? usualRef(event, defaultBranch);
  const isProtected = description.isProtected ?? (event === "tag" || name === defaultBranch);
  const project = projectVariables(description);
  const url = project.CI_SERVER_URL ?? "";
  return {
    source: SOURCES[event],
    ref: isMergeRequest ? MERGE_REQUEST_REF : name,
    tag: event === "tag",
    protected: isProtected && event !== "fork_merge_request",
    project_path: project.CI_PROJECT_PATH ?? "",
    predefined: {
      ...project,
      CI_PIPELINE_IID: "1",
      CI_PIPELINE_SOURCE: SOURCES[event],
      ...commitVariables(commit, { ref: name, isProtected }),
      ...(event === "tag" && { CI_COMMIT_TAG: name, CI_COMMIT_TAG_MESSAGE: "" }),
      ...(isMergeRequest
        ? mergeRequestVariables(description, { branch: name, url, isProtected })
        : event !== "tag" && { CI_COMMIT_BRANCH: name }),
      ...(event === "schedule" && { CI_PIPELINE_SCHEDULE_DESCRIPTION: "schedule" }),
      ...(event === "trigger" && { CI_PIPELINE_TRIGGERED: "true" }),
    },
    project_variables: keyValues(description.projectVariables),
    pipeline_variables: keyValues(description.variables),
    ...(knowsChanges(event) && description.changed && { changed: description.changed }),
  };
}

function usualRef(event: EventName, defaultBranch: string): string {
  if (event === "tag") return "v1.0.0";
  return event === "merge_request" || event === "fork_merge_request" ? "feature" : defaultBranch;
}

/** For all others GitLab has nothing to compare with, and `changes` holds. */
function knowsChanges(event: EventName): boolean {
  return event === "push" || event === "merge_request" || event === "fork_merge_request";
}

function keyValues(variables: Readonly<Record<string, string>> = {}): KeyValue[] {
  return Object.entries(variables).map(([key, value]) => ({ key, value }));
}
