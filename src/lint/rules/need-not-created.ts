import type { LintContext } from "../context.ts";
import type { Finding } from "../finding.ts";

const MESSAGE = /^'(.+)' job needs '(.+)' job, but '.+' does not exist in the pipeline\./;

/** What GitLab only says on the day of the event: a needed job that this event does not create. */
export function* needNotCreated({ simulations }: LintContext): Generator<Finding> {
  const events = new Map<string, string[]>();
  for (const { event, simulation } of simulations) {
    for (const error of simulation.errors) {
      const [, job, need] = MESSAGE.exec(error) ?? [];
      if (job === undefined || need === undefined) continue;
      const key = JSON.stringify([job, need]);
      events.set(key, [...(events.get(key) ?? []), event]);
    }
  }
  for (const [key, names] of events) {
    const [job, need] = JSON.parse(key);
    yield {
      id: "need-not-created",
      severity: "error",
      path: `jobs:${job}:needs`,
      message: `${need} is not created by ${names.join(", ")}: give it the same rules, or optional: true`,
    };
  }
}
