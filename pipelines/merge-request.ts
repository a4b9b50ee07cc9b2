import { checks, hostsOf, plan, planNote } from "../jobs/index.ts";
import type { Job, Jobs } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { isMergeRequest, isOwnMergeRequest, isPush, isTask } from "./events.ts";

/** Before anything is trusted: checks for everyone, plans for merge requests of the project. */
export function mergeRequest(
  config: Config,
  install: Job,
): { checks: Job<"check">[]; jobs: Jobs<"check" | "plan" | "report"> } {
  const checked = checks(config, install, [
    { if: isMergeRequest },
    { if: isPush(config) },
    { if: isTask(config, "check") },
    { if: isTask(config, "deploy") },
  ]);
  const planned = [{ if: isOwnMergeRequest }];
  const plans = hostsOf(config).map((host) => plan(config, host, install, planned));
  return { checks: checked, jobs: [checked, plans, planNote(config, install, plans, planned)] };
}
