import type * as z from "zod";
import type { Config } from "./config.ts";
import type { Gitlab } from "./gitlab.ts";
import type { Host } from "./host.ts";
import type { Runner, runnerSchema } from "./runner.ts";
import type { Service } from "./service.ts";
import type { ParsedConfig, ParsedHost } from "./shape.ts";

/** Defaults that follow from other values of the config, which a schema cannot see. */
export function completeConfig(config: ParsedConfig): Config {
  const hosts = Object.fromEntries(
    Object.entries(config.hosts).map(([name, host]) => [name, completeHost(host, config.gitlab)]),
  );
  return { ...config, hosts, ci: { ...config.ci, ...tagsOf(hosts, config.ci) } };
}

/** Which runners take which jobs follows from the runners, unless the operator says it. */
function tagsOf(
  hosts: Record<string, Host>,
  { checks_tags, deploy_tags }: Pick<Config["ci"], "checks_tags" | "deploy_tags">,
) {
  const runners = Object.values(hosts).flatMap((host) => host.runners);
  const tagsFor = (level: Runner["access_level"]) =>
    runners.find((runner) => runner.access_level === level)?.tag_list;
  return {
    checks_tags: checks_tags ?? tagsFor("not_protected"),
    deploy_tags: deploy_tags ?? tagsFor("ref_protected"),
  };
}

function completeHost(host: ParsedHost, gitlab: Gitlab): Host {
  const user = host.admin?.user;
  const people = user === undefined ? ["root"] : [user];
  return {
    ...host,
    base: completeBase(host.base, people),
    docker: { ...host.docker, users: host.docker.users ?? (user === undefined ? [] : [user]) },
    volumes: { ...host.volumes, owner: host.volumes.owner ?? people[0] ?? "root" },
    services: completeServices(host.services),
    runners: host.runners.map((runner) => completeRunner(runner, gitlab)),
  };
}

function completeBase(base: Host["base"], people: readonly string[]): Host["base"] {
  const { shell, vim, git } = base;
  return {
    ...base,
    ...(shell && { shell: { ...shell, users: shell.users ?? people } }),
    ...(vim && { vim: { ...vim, users: vim.users ?? [...new Set([...people, "root"])] } }),
    ...(git && { git: { ...git, user: git.user ?? people[0] } }),
  };
}

/** A public name answers only where a proxy is up: the proxy goes first. */
function completeServices(services: readonly Service[]): Service[] {
  const proxies = services.filter(({ kind }) => kind === "nginx-proxy").map(({ name }) => name);
  return services.map((service) =>
    service.public.length === 0 || service.kind === "nginx-proxy"
      ? service
      : { ...service, needs: [...new Set([...proxies, ...service.needs])] },
  );
}

function completeRunner(runner: z.output<typeof runnerSchema>, gitlab: Gitlab): Runner {
  return {
    ...runner,
    description: runner.description ?? runner.name,
    owner: runner.owner ?? gitlab.project,
    url: runner.url ?? gitlab.url,
  };
}
