import type { LintContext } from "../context.ts";
import type { Finding } from "../finding.ts";

/** Jobs that no event creates, whatever has changed; a variable of one's own may still do it. */
export function* jobUnreachable({ configuration, simulations }: LintContext): Generator<Finding> {
  // Where no event has a pipeline because of an error, nothing can be said of single jobs.
  if (simulations.some(({ simulation }) => simulation.failure_reason === "config_error")) return;
  const created = new Set(
    simulations.flatMap(({ simulation }) => simulation.jobs.map(({ name }) => name)),
  );
  for (const name of configuration.jobs.keys()) {
    if (created.has(name)) continue;
    yield {
      id: "job-unreachable",
      severity: "info",
      path: `jobs:${name}`,
      message: "no event creates it, unless a variable of yours does",
    };
  }
}
