import {
  afterMerge,
  beforeMerge,
  deploy,
  health,
  hostsOf,
  type NamedHost,
  provision,
  type Rules,
  reconcileGitlab,
  runners,
} from "../jobs/index.ts";
import type { Job, Jobs, Rule } from "../src/ci/index.ts";
import type { Config, Service } from "../src/config/index.ts";
import { HOST_FILES, SERVICE_FILES } from "./changes.ts";
import { isOwnMergeRequest, isPush, isTask } from "./events.ts";

type Stage = "provision" | "deploy" | "runners" | "health";

/** After a merge: provision and deploy what changed; on demand, all of it. */
export function deployment(config: Config, install: Job, checks: readonly Job[]): Jobs<Stage> {
  const onChange = whenChanged(config, HOST_FILES);
  const gitlab = reconcileGitlab(config, { install, checks }, onChange);
  const hosts = hostsOf(config).map((host) => {
    const provisioned = provision(config, host, { install, checks }, onChange);
    const deployed = deployServices(config, host, { install, before: [provisioned, ...checks] });
    const before = [provisioned, gitlab];
    const registered = runners(config, host, { install, before }, onChange);
    const done = [provisioned, ...deployed, registered];
    return [
      provisioned,
      deployed,
      registered,
      health(config, host, { install, before: done }, always(config)),
    ];
  });
  return [gitlab, hosts];
}

/** A service comes after those of the same host that it needs, the proxy first of all. */
function deployServices(
  config: Config,
  host: NamedHost,
  { install, before }: { install: Job; before: readonly Job[] },
): Job<"deploy">[] {
  const jobs = new Map<string, Job<"deploy">>();
  for (const service of inOrderOfNeed(host.services)) {
    const needed = service.needs.flatMap((name) => jobs.get(name) ?? []);
    const rules = serviceRules(config, service);
    jobs.set(
      service.name,
      deploy(config, host, service, { install, before: [...before, ...needed] }, rules),
    );
  }
  // The author's order, not that of need.
  return host.services.flatMap(({ name }) => jobs.get(name) ?? []);
}

function inOrderOfNeed(services: readonly Service[]): Service[] {
  const ordered = new Set<Service>();
  const add = (service: Service) => {
    if (ordered.has(service)) return;
    for (const needed of services) if (service.needs.includes(needed.name)) add(needed);
    ordered.add(service);
  };
  for (const service of services) add(service);
  return [...ordered];
}

function serviceRules(config: Config, service: Service): Rules {
  const changes = [...SERVICE_FILES, ...service.files];
  const after = { variables: afterMerge(config) };
  return [
    ...mergeRequestRules(config, changes),
    { if: isPush(config), changes, ...after },
    { if: isTask(config, "deploy"), ...after },
  ];
}

/** Deploying what is not merged is the operator's choice; the key for it is protected anyway. */
function mergeRequestRules(config: Config, changes: readonly string[]): readonly Rule[] {
  const mode = config.ci.merge_request.deploy;
  if (mode === "never") return [];
  const rule: Rule = { if: isOwnMergeRequest, changes, variables: beforeMerge(config) };
  // Not pressing the button must not keep the merge request from being merged.
  return [mode === "manual" ? { ...rule, when: "manual", allow_failure: true } : rule];
}

function whenChanged(config: Config, changes: readonly string[]): Rules {
  return [{ if: isPush(config), changes }, { if: isTask(config, "deploy") }];
}

function always(config: Config): Rules {
  return [{ if: isPush(config) }, { if: isTask(config, "deploy") }];
}
