import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { environmentName, type NamedHost } from "./names.ts";
import { needs } from "./needs.ts";
import { changesHost, onDeployRunner, type Rules } from "./settings.ts";

/** Tells GitLab which runners, schedules and variables there are. */
export function reconcileGitlab(
  config: Config,
  { install, checks }: { install: Job; checks: readonly Job[] },
  rules: Rules,
): Job<"runners"> {
  return job("gitlab", "Runners, schedules and variables in GitLab are as described.", {
    stage: "runners",
    needs: needs([install], checks),
    ...onDeployRunner(config),
    resource_group: "gitlab",
    interruptible: false,
    script: [faultier(config, "gitlab", "apply")],
    timeout: "15 minutes",
    rules,
  });
}

/** Puts the configuration of a host's runners where they read it. */
export function runners(
  config: Config,
  host: NamedHost,
  { install, before }: { install: Job; before: readonly Job[] },
  rules: Rules,
): Job<"runners"> {
  return job(`runners:${host.name}`, `The runners on ${host.address} are as described.`, {
    stage: "runners",
    needs: needs([install], before),
    ...onDeployRunner(config),
    ...changesHost(host),
    environment: { name: environmentName(host, "host"), action: "prepare" },
    script: [faultier(config, "apply", host.name, "runners")],
    timeout: "15 minutes",
    rules,
  });
}
