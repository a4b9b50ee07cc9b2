/** What can start a pipeline, by the names of the command line. */
export const EVENT_NAMES = [
  "push",
  "tag",
  "merge_request",
  "fork_merge_request",
  "schedule",
  "web",
  "api",
  "trigger",
  "parent_pipeline",
] as const;

export type EventName = (typeof EVENT_NAMES)[number];

/** What is the same for every event of a project. */
export interface ProjectFacts {
  /** Default: `main`. */
  readonly defaultBranch?: string;
  /** `group/project`. Default: `group/project`. */
  readonly projectPath?: string;
  /** Default: `https://gitlab.example.com`. */
  readonly serverUrl?: string;
  /** `major.minor` of the server. Default: `18.11`. */
  readonly serverVersion?: string;
}

/** An event as a person describes it; what is left out is as it usually is. */
export interface EventDescription extends ProjectFacts {
  readonly event: EventName;
  /** The branch, the source branch of the merge request, or the name of the tag. */
  readonly branch?: string;
  /** Variables of the schedule, the form, the API or the trigger. They win over all others. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The project's own variables. */
  readonly projectVariables?: Readonly<Record<string, string>>;
  /** The changed paths; left out where they are not known. */
  readonly changed?: readonly string[];
  /** Whether the branch or tag is protected. Default: the default branch and tags are. */
  readonly isProtected?: boolean;
  readonly commit?: Commit;
}

export interface Commit {
  readonly sha?: string;
  /** `Name <address>` */
  readonly author?: string;
  readonly message?: string;
}

/** An event as GitLab sees it when it creates the pipeline. */
export interface PipelineEventInput {
  readonly source: string;
  /** A branch, a tag, or `refs/merge-requests/N/head`. */
  readonly ref: string;
  readonly tag: boolean;
  readonly protected: boolean;
  readonly project_path: string;
  /** The `CI_*` variables that exist before there are jobs. */
  readonly predefined: Readonly<Record<string, string>>;
  readonly project_variables: readonly KeyValue[];
  readonly pipeline_variables: readonly KeyValue[];
  /** Absent where GitLab does not know: tags, schedules, the form, the API, triggers. */
  readonly changed?: readonly string[];
}

export interface KeyValue {
  readonly key: string;
  readonly value: string;
}
