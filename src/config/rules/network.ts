import { isInIpv6Subnet, isNetworkAddress } from "../ipv6.ts";
import type { ParsedHost } from "../shape.ts";
import type { Violation } from "./violation.ts";

/** Without an address a port is taken on all of them. */
export function* portsArePublishedOnce({ services }: ParsedHost): Iterable<Violation> {
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

export function* gatewayIsInSubnet({ docker }: ParsedHost): Iterable<Violation> {
  const { ipv6 } = docker.network;
  if (ipv6 === undefined) return;
  const path = ["docker", "network", "ipv6"];
  if (!isNetworkAddress(ipv6.subnet))
    yield { path: [...path, "subnet"], message: "has bits set beyond its prefix length" };
  if (!isInIpv6Subnet(ipv6.gateway, ipv6.subnet))
    yield { path: [...path, "gateway"], message: `must be an address in ${ipv6.subnet}` };
}
