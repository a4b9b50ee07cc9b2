import { backup, drill, hostsOf, maintenance } from "../jobs/index.ts";
import type { Job, Jobs } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { isTask } from "./events.ts";

/** What the schedules do, and what the form does at once. */
export function scheduled(config: Config, install: Job): Jobs<"scheduled"> {
  return hostsOf(config).map((host) => [
    backup(config, host, install, [{ if: isTask(config, "backup") }]),
    maintenance(config, host, install, [{ if: isTask(config, "maintenance") }]),
    drill(config, host, install, [{ if: isTask(config, "drill") }]),
  ]);
}
