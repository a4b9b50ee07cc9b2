import * as z from "zod";
import { forms, integer, list, object } from "./schema.ts";

/** How often the job is run again when it fails, up to 2 times; or more detail. */
export type Retry = number | RetryOptions;

export interface RetryOptions {
  /** How often, up to 2 times. Default: 0. */
  readonly max?: number;
  /** Only after failures for one of these reasons. Default: `always`. */
  readonly when?: RetryReason | readonly RetryReason[];
  /** Only when the script ended with one of these. */
  readonly exit_codes?: number | readonly number[];
}

/** Why a job failed. */
export type RetryReason = (typeof REASONS)[number];

const REASONS = [
  /** Whatever the reason. */
  "always",
  /** GitLab does not know the reason. */
  "unknown_failure",
  /** The script failed, or the image could not be pulled. */
  "script_failure",
  /** GitLab's API failed. */
  "api_failure",
  /** The job got stuck or took too long. */
  "stuck_or_timeout_failure",
  /** No runner took the job, though some match. */
  "stuck_pending_with_matching_runners",
  /** No runner matches the job. */
  "stuck_pending_no_matching_runners",
  /** The running job was not heard of any more. */
  "no_updates_running",
  /** The job that was being canceled was not heard of any more. */
  "no_updates_canceling",
  /** The runner failed, for example to set the job up. */
  "runner_system_failure",
  /** The configuration is wrong: an image, a tag, a pull policy, or the runner's own. */
  "runner_configuration_error",
  /** The runner could not reach what it depends on, such as a registry. */
  "runner_external_dependency_failure",
  /** The runner was interrupted: restarted, shut down, or its host taken away. */
  "runner_interrupted",
  /** The runner is too old for the job. */
  "runner_unsupported",
  /** A delayed job could not be started. */
  "stale_schedule",
  /** The script took longer than the job's timeout. */
  "job_execution_timeout",
  /** The running job timed out on the server. */
  "server_timeout_running",
  /** The job that was being canceled timed out on the server. */
  "server_timeout_canceling",
  /** The job is archived and cannot be run. */
  "archived_failure",
  /** What must be done before the job could not be done. */
  "unmet_prerequisites",
  /** The scheduler could not give the job to a runner. */
  "scheduler_failure",
  /** An unknown problem of the job was detected. */
  "data_integrity_failure",
] as const;

const MAX_RETRIES = 2;

const max = integer
  .min(0, "must be greater than or equal to 0")
  .max(MAX_RETRIES, `must be less than or equal to ${MAX_RETRIES}`);

const reason = z.enum(REASONS);

export const retryOptionsSchema = object<RetryOptions>(
  () => ({
    max,
    when: forms<RetryReason | readonly RetryReason[]>({ string: reason, array: list(reason) }),
    exit_codes: forms<number | readonly number[]>({ number: integer, array: list(integer) }),
  }),
  {},
);

export const retrySchema = forms<Retry>({ number: max, object: retryOptionsSchema });
