import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { environmentName, type NamedHost } from "./names.ts";
import { needs } from "./needs.ts";
import { changesHost, onDeployRunner, type Rules } from "./settings.ts";

/** Brings a host to its described state, but for the services and runners on it. */
export function provision(
  config: Config,
  host: NamedHost,
  { install, checks }: { install: Job; checks: readonly Job[] },
  rules: Rules,
): Job<"provision"> {
  return job(`provision:${host.name}`, `Brings ${host.address} to its described state.`, {
    stage: "provision",
    needs: needs([install], checks),
    ...onDeployRunner(config),
    ...changesHost(host),
    environment: { name: environmentName(host, "host"), action: "prepare" },
    script: [faultier(config, "apply", host.name, "base", "docker", "backup")],
    timeout: "1 hour",
    rules,
  });
}
