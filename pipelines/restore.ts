import { hostsOf, RESTORE_VARIABLES, restore, restorePlan } from "../jobs/index.ts";
import { and, eq, type Job, type Jobs, variable } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { isTask } from "./events.ts";

/** The bad day: a plan of what the form asked for, and a button that does it. */
export function restoration(config: Config, install: Job): Jobs<"restore"> {
  return hostsOf(config).map((host) => {
    const isAskedFor = and(
      isTask(config, "restore"),
      eq(variable(RESTORE_VARIABLES.host), host.name),
    );
    const plan = restorePlan(config, host, install, [{ if: isAskedFor }]);
    const rules = [{ if: isAskedFor, when: "manual" }] as const;
    return [plan, restore(config, host, { install, plan }, rules)];
  });
}
