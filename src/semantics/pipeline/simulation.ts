import type { AutoCancel, JobNeed, PlainHash } from "../entries/index.ts";

/** Why GitLab creates no pipeline. */
export type FailureReason = "config_error" | "filtered_by_workflow_rules" | "filtered_by_rules";

/** What GitLab makes of a configuration and an event. */
export interface Simulation {
  readonly created: boolean;
  readonly failure_reason: FailureReason | null;
  /** GitLab's messages, all of them; its page shows the first. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly workflow?: SimulatedWorkflow;
  /** Those that have jobs, in order. */
  readonly stages: readonly string[];
  /** In the pipeline's order: by stage, then as written. */
  readonly jobs: readonly SimulatedJob[];
}

export interface SimulatedWorkflow {
  /** `workflow:name`, its variables replaced. */
  readonly name?: string;
  /** Of the rule that matched. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Of the rule that matched. */
  readonly auto_cancel?: AutoCancel;
}

export interface SimulatedJob {
  readonly name: string;
  readonly stage: string;
  readonly when: string;
  readonly allow_failure: boolean;
  /** After matrix expansion; null if there is no `needs` that names a job. */
  readonly needs: readonly JobNeed[] | null;
  /** Global, workflow, job and matched rule together, not expanded. */
  readonly variables: Readonly<Record<string, string>>;
  /** `environment:name`, not expanded. */
  readonly environment: string | null;
  readonly start_in?: string;
  readonly allow_failure_criteria?: { readonly exit_codes?: readonly number[] };
  /** Of a job that starts another pipeline. */
  readonly trigger?: PlainHash;
  readonly interruptible?: boolean;
  /** Variables that are known are replaced. */
  readonly tags?: readonly string[];
}
