import type { Config, Host, Service } from "../src/config/index.ts";

/** A host with its name, which the config keeps as a key. */
export interface NamedHost extends Host {
  readonly name: string;
}

export function hostsOf(config: Config): NamedHost[] {
  return Object.entries(config.hosts).map(([name, host]) => ({ ...host, name }));
}

/** `deploy:wiki`, or `deploy:host/wiki` where there is more than one host. */
export function serviceJobName(
  config: Config,
  kind: string,
  host: NamedHost,
  service: Service,
): string {
  const isOnly = Object.keys(config.hosts).length === 1;
  return `${kind}:${isOnly ? "" : `${host.name}/`}${service.name}`;
}

/**
 * The environment of a job that reaches a host. All of a host begin with its name, so that a CI/CD
 * variable of scope `HOST/*` is for this host alone.
 */
export function environmentName(host: NamedHost, part: string): string {
  return `${host.name}/${part}`;
}
