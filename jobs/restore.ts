import { type Job, job } from "../src/ci/index.ts";
import type { ShellVariable } from "../src/ci/shell.ts";
import { isAtLeast } from "../src/ci/version.ts";
import type { Config } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { environmentName, type NamedHost } from "./names.ts";
import { changesHost, LOOKS, onDeployRunner, type Rules } from "./settings.ts";

/** The variables in which a person's choices arrive. */
export const RESTORE_VARIABLES = {
  host: "FAULTIER_RESTORE_HOST",
  service: "FAULTIER_RESTORE_SERVICE",
  snapshot: "FAULTIER_RESTORE_SNAPSHOT",
  to: "FAULTIER_RESTORE_TO",
} as const;

const CHOICES: readonly ShellVariable[] = [
  { variable: RESTORE_VARIABLES.service },
  { variable: RESTORE_VARIABLES.snapshot, option: "--snapshot" },
  { variable: RESTORE_VARIABLES.to, option: "--to" },
];

/** Shows what the restore that was asked for would do. */
export function restorePlan(
  config: Config,
  host: NamedHost,
  install: Job,
  rules: Rules,
): Job<"restore"> {
  return job(`restore-plan:${host.name}`, `What would the restore do on ${host.address}?`, {
    stage: "restore",
    needs: [install],
    ...onDeployRunner(config),
    ...LOOKS,
    environment: { name: environmentName(host, "backup"), action: "access" },
    script: [faultier(config, "restore", host.name, ...CHOICES, "--plan")],
    timeout: "30 minutes",
    rules,
  });
}

/** Restores, once a person who has read the plan says so. */
export function restore(
  config: Config,
  host: NamedHost,
  { install, plan }: { install: Job; plan: Job },
  rules: Rules,
): Job<"restore"> {
  return job(`restore:${host.name}`, `Restores data on ${host.address}. Read the plan first.`, {
    stage: "restore",
    needs: [install, plan],
    ...onDeployRunner(config),
    ...changesHost(host),
    environment: { name: environmentName(host, "backup"), action: "access" },
    ...confirmation(config, host),
    // Half a restore is for a person to look at, not for a second try behind their back.
    retry: 0,
    script: [faultier(config, "restore", host.name, ...CHOICES)],
    timeout: "6 hours",
    rules,
  });
}

/** GitLab asks once more where it knows how to. */
function confirmation({ gitlab }: Config, { address }: NamedHost) {
  return isAtLeast(gitlab.version, "17.1")
    ? { manual_confirmation: `Replace the data on ${address} by that of the snapshot?` }
    : {};
}
