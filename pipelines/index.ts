/** WHEN: a file for each kind of pipeline; together they are the pipeline of a config. */
import { afterMerge, beforeMerge, install } from "../jobs/index.ts";
import { type Pipeline, pipeline } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { deployment } from "./deploy.ts";
import { isMergeRequest } from "./events.ts";
import { form } from "./form.ts";
import { mergeRequest } from "./merge-request.ts";
import { restoration } from "./restore.ts";
import { scheduled } from "./scheduled.ts";
import { workflow } from "./workflow.ts";

export { hostEvents } from "./events.ts";

/** Everything that GitLab does for the hosts of a config. */
export function hostPipeline(config: Config): Pipeline {
  // What jobs with a key will run must not come from a runner that runs what nobody has reviewed.
  const installed = install(config, [
    { if: isMergeRequest, variables: beforeMerge(config) },
    { variables: afterMerge(config) },
  ]);
  const { checks, jobs } = mergeRequest(config, installed);
  return pipeline({
    ...form(config),
    stages: [
      "install",
      "check",
      "plan",
      "report",
      "provision",
      "deploy",
      "runners",
      "health",
      "scheduled",
      "restore",
    ],
    workflow: workflow(config),
    default: {
      image: config.ci.images.node,
      // The runner's fault, not the job's: whatever a job does to a host can be done again.
      retry: { max: 2, when: "runner_system_failure" },
    },
    jobs: [
      installed,
      jobs,
      deployment(config, installed, checks),
      scheduled(config, installed),
      restoration(config, installed),
    ],
  });
}
