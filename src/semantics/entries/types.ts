/** What JSON holds: a value of the configuration once it is normalised. */
export type Plain = null | boolean | number | string | Plain[] | PlainHash;

/** A hash of normalised values. */
export interface PlainHash {
  [key: string]: Plain;
}

/** When a job runs, once it is created; `never` occurs in rules only. */
export type When = "on_success" | "on_failure" | "always" | "manual" | "delayed" | "never";

/** A variable as the configuration gives it; `raw` if its value must not be expanded. */
export interface NormalisedVariable {
  value: string;
  raw?: boolean;
}

/** A global variable, in the order of the configuration. */
export interface GlobalVariable extends NormalisedVariable {
  key: string;
}

/** A job of the same pipeline that must be done first. */
export interface JobNeed {
  name: string;
  artifacts: boolean;
  optional: boolean;
}

/** `needs`, by kind. Empty means `needs: []`: the job starts at once. */
export interface NormalisedNeeds {
  job?: JobNeed[];
  cross_dependency?: PlainHash[];
  bridge?: PlainHash[];
}

/** `rules:changes`. */
export interface ChangesClause {
  paths: string[];
  compare_to?: string;
}

/** `rules:exists`. */
export interface ExistsClause {
  paths: string[];
  project?: string;
  ref?: string;
}

/** What a workflow does with pipelines and jobs that a newer commit or a failure makes redundant. */
export interface AutoCancel {
  on_new_commit?: string;
  on_job_failure?: string;
}

/** One of `rules`. A keyword that the configuration does not give is absent. */
export interface NormalisedRule {
  if?: string;
  changes?: ChangesClause;
  exists?: ExistsClause;
  when?: When;
  start_in?: string;
  allow_failure?: boolean;
  interruptible?: boolean;
  /** Values as texts. */
  variables?: Record<string, string>;
  needs?: NormalisedNeeds;
  /** In `workflow:rules` only. */
  auto_cancel?: AutoCancel;
}

/** `only` or `except`. */
export interface NormalisedPolicy {
  refs?: string[] | null;
  variables?: string[] | null;
  changes?: string[] | null;
  kubernetes?: string | null;
}

/** `environment`; a text in the configuration becomes `{ name, action: "start" }`. */
export interface NormalisedEnvironment {
  name: string;
  url?: string;
  action?: string;
  on_stop?: string;
  auto_stop_in?: string;
  deployment_tier?: string;
  kubernetes?: PlainHash;
}

/** `parallel`; `total` once the job is expanded. */
export interface NormalisedParallel {
  number?: number;
  matrix?: Record<string, string[]>[];
  total?: number;
}

/** A job as GitLab sees it after `extends`, `default:` and `parallel`. Absent means not given. */
export interface NormalisedJob {
  stage: string;
  when: When;
  allow_failure: boolean;
  allow_failure_criteria?: { exit_codes?: number[] };
  scheduling_type: "stage" | "dag";
  extends?: string | string[];
  /** Absent if the job has `run` or `trigger`. */
  script?: string[];
  before_script?: string[];
  after_script?: string[];
  hooks?: { pre_get_sources_script?: string[] };
  run?: Plain;
  trigger?: PlainHash;
  /** Those of the job only; a variable of a matrix is its text. */
  variables: Record<string, NormalisedVariable | string>;
  /** Absent: all global variables are inherited. */
  inherit_variables?: boolean | string[];
  only?: NormalisedPolicy;
  except?: NormalisedPolicy;
  rules?: NormalisedRule[];
  needs?: NormalisedNeeds;
  dependencies?: string[];
  environment?: NormalisedEnvironment;
  environment_name?: string;
  parallel?: NormalisedParallel;
  /** 1-based number of an expanded job. */
  instance?: number;
  /** As written, such as `1 day`. */
  start_in?: string;
  /** In seconds. */
  timeout?: number;
  interruptible?: boolean;
  resource_group?: string;
  manual_confirmation?: string;
  tags?: string[];
  image?: PlainHash;
  services?: PlainHash[];
  cache?: PlainHash[];
  artifacts?: PlainHash;
  retry?: PlainHash;
  release?: PlainHash;
  coverage?: string;
  id_tokens?: PlainHash;
  inputs?: PlainHash;
  pages?: boolean | PlainHash;
  publish?: string;
}

/** `workflow`, where the configuration gives any of it. */
export interface NormalisedWorkflow {
  name?: string;
  rules?: NormalisedRule[];
  auto_cancel?: AutoCancel;
}

/** What GitLab makes of a configuration. With errors, all but these and the warnings is empty. */
export interface ComposedConfiguration {
  /** Every message, in GitLab's words and order. */
  errors: string[];
  warnings: string[];
  /** With `.pre` and `.post`. */
  stages: string[];
  /** By name, expanded, in the order of the file. */
  jobs: Map<string, NormalisedJob>;
  variables: GlobalVariable[];
  workflow?: NormalisedWorkflow;
}
