import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { environmentName, type NamedHost } from "./names.ts";
import { changesHost, FOR_DEVELOPERS, KEPT, onDeployRunner, type Rules } from "./settings.ts";

type HostJob = (config: Config, host: NamedHost, install: Job, rules: Rules) => Job<"scheduled">;

/** Backs up a host's services and applies the retention. */
export const backup: HostJob = (config, host, install, rules) =>
  job(`backup:${host.name}`, `Backs up the services of ${host.address}.`, {
    ...scheduled(config, host, install),
    script: [reported("backup", faultier(config, "backup", host.name, "--json"))],
    artifacts: report("backup"),
    rules,
  });

/** Checks the repository, frees space, and reports what could be updated. */
export const maintenance: HostJob = (config, host, install, rules) =>
  job(
    `maintenance:${host.name}`,
    `Checks the backups of ${host.address}, prunes, reports updates.`,
    {
      ...scheduled(config, host, install),
      script: [
        faultier(config, "check", host.name),
        faultier(config, "prune", host.name),
        faultier(config, "apply", host.name, "maintenance"),
        faultier(config, "status", host.name),
      ],
      rules,
    },
  );

/** Restores the newest snapshots to a scratch place and verifies them. */
export const drill: HostJob = (config, host, install, rules) =>
  job(`drill:${host.name}`, `Can the backups of ${host.address} be restored?`, {
    ...scheduled(config, host, install),
    script: [reported("drill", faultier(config, "drill", host.name, "--json"))],
    artifacts: report("drill"),
    rules,
  });

function scheduled(config: Config, host: NamedHost, install: Job) {
  return {
    stage: "scheduled",
    needs: [install],
    ...onDeployRunner(config),
    ...changesHost(host),
    environment: { name: environmentName(host, "backup"), action: "access" },
    timeout: "6 hours",
  } as const;
}

/** The verb's exit status decides, and what it reported stays whatever happens. */
function reported(name: string, line: string): string {
  return `${line} > ${name}.jsonl`;
}

function report(name: string) {
  return {
    paths: [`${name}.jsonl`],
    when: "always",
    expire_in: KEPT.forTheRecord,
    ...FOR_DEVELOPERS,
  } as const;
}
