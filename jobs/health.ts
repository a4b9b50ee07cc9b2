import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { environmentName, type NamedHost } from "./names.ts";
import { needs } from "./needs.ts";
import { LOOKS, onDeployRunner, type Rules } from "./settings.ts";

/** Looks at a host once everything that a pipeline does to it is done. */
export function health(
  config: Config,
  host: NamedHost,
  { install, before }: { install: Job; before: readonly Job[] },
  rules: Rules,
): Job<"health"> {
  return job(`health:${host.name}`, `Is ${host.address} well, with all that runs on it?`, {
    stage: "health",
    needs: needs([install], before),
    ...onDeployRunner(config),
    ...LOOKS,
    environment: { name: environmentName(host, "look"), action: "access" },
    script: [faultier(config, "status", host.name)],
    timeout: "10 minutes",
    rules,
  });
}
