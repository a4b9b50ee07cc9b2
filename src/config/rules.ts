import type * as z from "zod";
import { dottedPath } from "../problems/index.ts";
import type { configSchema } from "./config.ts";
import type { hostSchema } from "./host.ts";
import { isInIpv6Subnet, isNetworkAddress } from "./ipv6.ts";
import { rootAccessOf } from "./runner.ts";
import { isSecretFile } from "./secret.ts";
import { findSecrets } from "./secrets.ts";
import type { Service } from "./service.ts";

type ParsedConfig = z.output<typeof configSchema>;
type ParsedHost = z.output<typeof hostSchema>;

/** Something that no single value is to blame for: `path` is where to mend it. */
export interface Violation {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Rule<T> = (value: T) => Iterable<Violation>;

/**
 * What holds between the values of a config. Called for broken configs too, so that all problems
 * come at once; a rule that trips over a broken value has nothing to add to what is said about it.
 */
export function violationsOf(config: ParsedConfig, isWhole: boolean): Violation[] {
  const found = CONFIG_RULES.flatMap((rule) => follow(rule, config, isWhole));
  const inHosts = Object.entries(config?.hosts ?? {}).flatMap(([name, host]) =>
    HOST_RULES.flatMap((rule) => follow(rule, host, isWhole)).map((violation) => ({
      ...violation,
      path: ["hosts", name, ...violation.path],
    })),
  );
  return [...found, ...inHosts];
}

function follow<T>(rule: Rule<T>, value: T, isWhole: boolean): Violation[] {
  try {
    return [...rule(value)];
  } catch (error) {
    if (isWhole) throw error;
    return [];
  }
}

const CONFIG_RULES: readonly Rule<ParsedConfig>[] = [
  publicNamesAreUnique,
  runnerNamesAreUnique,
  secretsAreOfOneKind,
];

const HOST_RULES: readonly Rule<ParsedHost>[] = [
  serviceNamesAreUnique,
  portsArePublishedOnce,
  gatewayIsInSubnet,
  dataIsBelowRoot,
  directoriesHaveOneOwner,
  needsExist,
  needsHaveNoCycle,
  kindsHaveTheirParts,
  containersExist,
  serviceRunnersExist,
  rootRunnersAreProtected,
  databasesAreSaved,
];

function* publicNamesAreUnique({ hosts }: ParsedConfig): Iterable<Violation> {
  yield* duplicates(
    Object.entries(hosts).flatMap(([host, { services }]) =>
      services.flatMap((service, index) =>
        service.public.map(({ name }, at) => ({
          key: name,
          path: ["hosts", host, "services", index, "public", at, "name"],
          first: `service ${service.name} of ${host}`,
        })),
      ),
    ),
    (name, first) => `"${name}" is already a public name of ${first}`,
  );
}

function* runnerNamesAreUnique({ hosts }: ParsedConfig): Iterable<Violation> {
  yield* duplicates(
    Object.entries(hosts).flatMap(([host, { runners }]) =>
      runners.map(({ name }, index) => ({
        key: name,
        path: ["hosts", host, "runners", index, "name"],
        first: host,
      })),
    ),
    (name, first) => `"${name}" is already a runner of ${first}`,
  );
}

/** A CI variable is of type file or it is not. */
function* secretsAreOfOneKind(config: ParsedConfig): Iterable<Violation> {
  const kinds = new Map<string, { isFile: boolean; at: string }>();
  for (const { path, secret } of findSecrets(config)) {
    const isFile = isSecretFile(secret);
    const first = kinds.get(secret.name);
    if (first === undefined) kinds.set(secret.name, { isFile, at: dottedPath(path) });
    else if (first.isFile !== isFile)
      yield {
        path,
        message: `is ${kindName(isFile)}, but the same name at ${first.at} is ${kindName(first.isFile)}`,
      };
  }
}

function kindName(isFile: boolean): string {
  return isFile ? "a secret file" : "a secret value";
}

function* serviceNamesAreUnique({ services }: ParsedHost): Iterable<Violation> {
  yield* duplicates(
    services.map(({ name, kind }, index) => ({
      key: name,
      path: ["services", index, "name"],
      first: `a service of kind ${kind}`,
    })),
    (name, first) => `"${name}" is already the name of ${first}`,
  );
}

/** Without an address a port is taken on all of them. */
function* portsArePublishedOnce({ services }: ParsedHost): Iterable<Violation> {
  const taken: { port: string; ip: string | undefined; by: string }[] = [];
  for (const [index, service] of services.entries())
    for (const [name, { ports }] of Object.entries(service.containers))
      for (const [at, { published, protocol, host_ip }] of ports.entries()) {
        const port = `${published}/${protocol}`;
        const other = taken.find(
          ({ port: its, ip }) =>
            its === port && (ip === undefined || host_ip === undefined || ip === host_ip),
        );
        if (other !== undefined)
          yield {
            path: ["services", index, "containers", name, "ports", at, "published"],
            message: `port ${port} is already published by service ${other.by}`,
          };
        taken.push({ port, ip: host_ip, by: service.name });
      }
}

function* gatewayIsInSubnet({ docker }: ParsedHost): Iterable<Violation> {
  const { ipv6 } = docker.network;
  if (ipv6 === undefined) return;
  const path = ["docker", "network", "ipv6"];
  if (!isNetworkAddress(ipv6.subnet))
    yield { path: [...path, "subnet"], message: "has bits set beyond its prefix length" };
  if (!isInIpv6Subnet(ipv6.gateway, ipv6.subnet))
    yield { path: [...path, "gateway"], message: `must be an address in ${ipv6.subnet}` };
}

/** What is elsewhere is not backed up, and its owner may be changed by mistake. */
function* dataIsBelowRoot({ services, volumes }: ParsedHost): Iterable<Violation> {
  const root = `${volumes.root}/`;
  for (const [index, service] of services.entries())
    for (const { path, directory } of pathsOf(service))
      if (!directory.startsWith(root))
        yield {
          path: ["services", index, ...path],
          message: `must be below ${volumes.root}, the root of all data`,
        };
}

function pathsOf(service: Service): { path: PropertyKey[]; directory: string }[] {
  const saved =
    service.backup.method === "none"
      ? []
      : service.backup.paths.map((directory, at) => ({ path: ["backup", "paths", at], directory }));
  return [...directoriesOf(service), ...saved];
}

interface Directory {
  path: PropertyKey[];
  directory: string;
  owner: string;
  mode: string;
}

function directoriesOf(service: Service): Directory[] {
  const mounted = Object.entries(service.containers).flatMap(([name, { volumes }]) =>
    volumes.map(({ source, owner, mode }, at) => ({
      path: ["containers", name, "volumes", at, "source"],
      directory: source,
      owner,
      mode,
    })),
  );
  const others = service.directories.map(({ path, owner, mode }, at) => ({
    path: ["directories", at, "path"],
    directory: path,
    owner,
    mode,
  }));
  return [...mounted, ...others];
}

function* directoriesHaveOneOwner({ services }: ParsedHost): Iterable<Violation> {
  const seen = new Map<string, { owner: string; mode: string; service: string }>();
  for (const [index, service] of services.entries())
    for (const { path, directory, owner, mode } of directoriesOf(service)) {
      const first = seen.get(directory);
      if (first === undefined) seen.set(directory, { owner, mode, service: service.name });
      else if (first.owner !== owner || first.mode !== mode)
        yield {
          path: ["services", index, ...path],
          message: `${directory} is ${owner} ${mode} here and ${first.owner} ${first.mode} in service ${first.service}`,
        };
    }
}

function* needsExist({ services }: ParsedHost): Iterable<Violation> {
  const names = services.map(({ name }) => name);
  for (const [index, { needs }] of services.entries())
    for (const [at, need] of needs.entries())
      if (!names.includes(need))
        yield {
          path: ["services", index, "needs", at],
          message: `no service "${need}" on this host, there is ${names.join(", ")}`,
        };
}

function* needsHaveNoCycle({ services }: ParsedHost): Iterable<Violation> {
  const needsOf = new Map(services.map(({ name, needs }) => [name, needs]));
  for (const [index, { name }] of services.entries()) {
    const cycle = pathBack(name, needsOf);
    if (cycle !== undefined)
      yield {
        path: ["services", index, "needs"],
        message: `a service cannot wait for itself: ${cycle.join(" needs ")}`,
      };
  }
}

/** The way from a service through its needs back to itself, if there is one. */
function pathBack(
  name: string,
  needsOf: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const ways = [[name]];
  const visited = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift())
    for (const need of needsOf.get(way.at(-1) ?? "") ?? []) {
      if (need === name) return [...way, need];
      if (!visited.has(need)) ways.push([...way, need]);
      visited.add(need);
    }
  return undefined;
}

function* kindsHaveTheirParts({ services }: ParsedHost): Iterable<Violation> {
  for (const [index, service] of services.entries()) {
    const path = ["services", index];
    const isCompose = service.kind === "compose";
    const count = Object.keys(service.containers).length;
    if (isCompose && service.folder === undefined)
      yield { path: [...path, "folder"], message: "is missing: where the compose.yaml is" };
    if (!isCompose && service.folder !== undefined)
      yield { path: [...path, "folder"], message: 'is only for kind "compose"' };
    if (isCompose && count > 0)
      yield { path: [...path, "containers"], message: "are in the folder's compose.yaml" };
    if (service.kind !== "gitlab-runner" && service.runner !== undefined)
      yield { path: [...path, "runner"], message: 'is only for kind "gitlab-runner"' };
  }
}

function* containersExist({ services }: ParsedHost): Iterable<Violation> {
  for (const [index, service] of services.entries()) {
    if (service.kind === "compose") continue;
    const names = Object.keys(service.containers);
    const missing = (name: string) => `no container "${name}", there is ${names.join(", ")}`;
    for (const [at, { container }] of service.public.entries())
      if (container !== undefined && !names.includes(container))
        yield {
          path: ["services", index, "public", at, "container"],
          message: missing(container),
        };
    for (const [name, { depends_on }] of Object.entries(service.containers))
      for (const [at, other] of depends_on.entries())
        if (!names.includes(other))
          yield {
            path: ["services", index, "containers", name, "depends_on", at],
            message: missing(other),
          };
  }
}

function* serviceRunnersExist({ services, runners }: ParsedHost): Iterable<Violation> {
  const names = runners.map(({ name }) => name);
  for (const [index, { runner }] of services.entries())
    if (runner !== undefined && !names.includes(runner))
      yield {
        path: ["services", index, "runner"],
        message: `no runner "${runner}" on this host, there is ${names.join(", ") || "none"}`,
      };
}

function* rootRunnersAreProtected({ runners }: ParsedHost): Iterable<Violation> {
  for (const [index, runner] of runners.entries()) {
    const access = rootAccessOf(runner);
    if (access !== undefined && runner.access_level !== "ref_protected")
      yield {
        path: ["runners", index, ...access.path],
        message: `${access.how}: that is root on the host, only with access_level "ref_protected"`,
      };
  }
}

function* databasesAreSaved({ services }: ParsedHost): Iterable<Violation> {
  for (const [index, { backup }] of services.entries())
    if (
      backup.method === "sqlite" &&
      !backup.paths.some((path) => backup.database.startsWith(`${path}/`))
    )
      yield {
        path: ["services", index, "backup", "database"],
        message: "must be inside one of the paths that are saved",
      };
}

function* duplicates(
  entries: readonly { key: string; path: readonly PropertyKey[]; first: string }[],
  message: (key: string, first: string) => string,
): Iterable<Violation> {
  const seen = new Map<string, string>();
  for (const { key, path, first } of entries) {
    const earlier = seen.get(key);
    if (earlier !== undefined) yield { path, message: message(key, earlier) };
    else seen.set(key, first);
  }
}
