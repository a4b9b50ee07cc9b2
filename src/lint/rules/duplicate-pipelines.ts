import { PUSH_TO_BRANCH } from "../../semantics/events/index.ts";
import type { LintContext } from "../context.ts";
import type { Finding } from "../finding.ts";

/** A push to a branch with an open merge request is two events, and both may have a pipeline. */
export function* duplicatePipelines({ simulations }: LintContext): Generator<Finding> {
  const jobsOf = (name: string) => {
    const found = simulations.find(({ event }) => event === name);
    return new Set(found?.simulation.jobs.map((job) => job.name));
  };
  const pushed = jobsOf(PUSH_TO_BRANCH);
  const twice = [...jobsOf("merge_request")].filter((name) => pushed.has(name));
  if (twice.length === 0) return;
  yield {
    id: "duplicate-pipelines",
    severity: "warning",
    path: "workflow:rules",
    message: `a push to a branch with a merge request runs ${twice.join(", ")} twice`,
  };
}
