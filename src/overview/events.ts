/** Something that makes GitLab look whether there is a pipeline to run. */
export interface PipelineEvent {
  /** A heading for a person, in one or two words. */
  readonly name: string;
  /** The predefined variables that tell it from other events, and those that it carries itself. */
  readonly variables: Readonly<Record<string, string>>;
  /** Whether GitLab knows which paths the event changes; where not, `changes` always holds. */
  readonly knowsChanges: boolean;
}

/** A push of commits to a branch. */
export function pushTo(branch: string): PipelineEvent {
  return {
    name: `push to ${branch}`,
    variables: onBranch("push", branch),
    knowsChanges: true,
  };
}

/** A push of a tag. */
export function pushOfTag(tag: string): PipelineEvent {
  return {
    name: "tag",
    variables: { CI_PIPELINE_SOURCE: "push", CI_COMMIT_TAG: tag, CI_COMMIT_REF_NAME: tag },
    knowsChanges: false,
  };
}

/** A merge request to a branch, from a branch of the same project or of a fork. */
export function mergeRequestFrom(origin: "same project" | "fork", target: string): PipelineEvent {
  return {
    name: origin === "fork" ? "fork merge request" : "merge request",
    variables: {
      CI_PIPELINE_SOURCE: "merge_request_event",
      CI_COMMIT_REF_NAME: "feature",
      CI_MERGE_REQUEST_IID: "1",
      CI_MERGE_REQUEST_PROJECT_ID: "1",
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: origin === "fork" ? "2" : "1",
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "feature",
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: target,
    },
    knowsChanges: true,
  };
}

/** A schedule, the web form, the API or a trigger token, with the variables that it carries. */
export function startedBy(
  source: "schedule" | "web" | "api" | "trigger",
  branch: string,
  what?: string,
  variables: Readonly<Record<string, string>> = {},
): PipelineEvent {
  return {
    name: what === undefined ? source : `${source}: ${what}`,
    variables: { ...onBranch(source, branch), ...variables },
    knowsChanges: false,
  };
}

/** One of each of GitLab's events, for a pipeline of which nothing more is known. */
export function eventsOf(branch = "main"): PipelineEvent[] {
  return [
    mergeRequestFrom("same project", branch),
    mergeRequestFrom("fork", branch),
    pushTo(branch),
    pushTo("feature"),
    pushOfTag("v1.0.0"),
    startedBy("schedule", branch),
    startedBy("web", branch),
    startedBy("api", branch),
    startedBy("trigger", branch),
  ].map((event) => ({
    ...event,
    variables: { CI_DEFAULT_BRANCH: branch, ...event.variables },
  }));
}

function onBranch(source: string, branch: string): Record<string, string> {
  return { CI_PIPELINE_SOURCE: source, CI_COMMIT_BRANCH: branch, CI_COMMIT_REF_NAME: branch };
}
