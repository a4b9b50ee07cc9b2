import { isIPv6 } from "node:net";
import { z } from "zod";
import { duration, ipv4, ipv6, ipv6Subnet, label, line, listOf, userName } from "./names.ts";

/** Settings of daemon.json that nobody here has an opinion on: any JSON, but no mistyped key. */
const OTHER_SETTINGS = [
  "allow-direct-routing",
  "allow-nondistributable-artifacts",
  "api-cors-header",
  "authorization-plugins",
  "bridge",
  "builder",
  "cgroup-parent",
  "containerd",
  "containerd-namespace",
  "containerd-plugin-namespace",
  "cpu-rt-period",
  "cpu-rt-runtime",
  "data-root",
  "default-address-pools",
  "default-cgroupns-mode",
  "default-gateway",
  "default-gateway-v6",
  "default-ipc-mode",
  "default-network-opts",
  "default-runtime",
  "default-shm-size",
  "default-ulimits",
  "dns",
  "dns-opts",
  "dns-search",
  "exec-opts",
  "exec-root",
  "features",
  "firewall-backend",
  "fixed-cidr",
  "fixed-cidr-v6",
  "group",
  "host-gateway-ip",
  "host-gateway-ips",
  "hosts",
  "http-proxy",
  "https-proxy",
  "icc",
  "init",
  "init-path",
  "insecure-registries",
  "ip",
  "ip-forward",
  "ip-forward-no-drop",
  "ip-masq",
  "labels",
  "log-format",
  "log-level",
  "max-concurrent-downloads",
  "max-concurrent-uploads",
  "max-download-attempts",
  "metrics-addr",
  "mtu",
  "no-new-privileges",
  "no-proxy",
  "node-generic-resources",
  "oom-score-adjust",
  "pidfile",
  "proxies",
  "raw-logs",
  "registry-mirrors",
  "runtimes",
  "seccomp-profile",
  "selinux-enabled",
  "shutdown-timeout",
  "storage-driver",
  "storage-opts",
  "swarm-default-advertise-addr",
  "tls",
  "tlscacert",
  "tlscert",
  "tlskey",
  "tlsverify",
  "userland-proxy",
  "userland-proxy-path",
  "userns-remap",
] as const;

type OtherSettings = { [Key in (typeof OTHER_SETTINGS)[number]]?: z.core.util.JSONType };

const otherSettings = Object.fromEntries(
  OTHER_SETTINGS.map((key) => [key, z.json().optional()]),
) as Record<(typeof OTHER_SETTINGS)[number], z.ZodOptional<ReturnType<typeof z.json>>>;

/** `/etc/docker/daemon.json`, under its own keys. */
export interface DockerDaemonInput extends OtherSettings {
  /** Containers survive a restart or an update of docker. */
  "live-restore"?: boolean;
  /** Where logs of containers go. */
  "log-driver"?: string;
  /** How much of them is kept. */
  "log-opts"?: Record<string, string>;
  /** Filter IPv6 as well; docker 27 and newer do it without being told. */
  ip6tables?: boolean;
  /** Filter IPv4; on by default. */
  iptables?: boolean;
  /** Give the default bridge IPv6. */
  ipv6?: boolean;
  /** Settings that docker does not promise to keep. */
  experimental?: boolean;
  /** Debug messages in docker's own log. */
  debug?: boolean;
}

const daemonSchema = z.strictObject({
  "live-restore": z.boolean().optional(),
  "log-driver": line.optional(),
  "log-opts": z.record(line, z.string()).optional(),
  ip6tables: z.boolean().optional(),
  iptables: z.boolean().optional(),
  ipv6: z.boolean().optional(),
  experimental: z.boolean().optional(),
  debug: z.boolean().optional(),
  ...otherSettings,
});

const boundedLogs = {
  "live-restore": true,
  "log-driver": "json-file",
  "log-opts": { "max-size": "10m", "max-file": "3" },
};

/** Below docker 27 every port of every container would be open to the internet over IPv6. */
const filterIpv6 = { "27": { ip6tables: true, experimental: true } };

/** The network that services share. */
export interface DockerNetworkInput {
  /** Its name in docker; every service joins it as an external network. Default `faultier`. */
  name?: string;
  /** Default `bridge`. */
  driver?: "bridge";
  /** Public IPv6 addresses for containers. */
  ipv6?: {
    /** Network to take addresses from. */
    subnet: string;
    /** The host's own address in it. */
    gateway: string;
  };
  /** IPv4 of the bridge. Default: docker chooses. */
  ipv4?: {
    /** Network to take addresses from. */
    subnet: string;
    /** The host's own address in it. */
    gateway: string;
  };
}

const networkSchema = z.strictObject({
  name: label.default("faultier"),
  driver: z.literal("bridge").default("bridge"),
  ipv6: z
    .strictObject({
      subnet: ipv6Subnet,
      gateway: ipv6,
    })
    .optional(),
  ipv4: z
    .strictObject({
      subnet: line,
      gateway: ipv4,
    })
    .optional(),
});

/** The weekly tidying up, by a systemd timer. */
export interface DockerPruneInput {
  /** When, as systemd's OnCalendar has it. Default `Sun 03:15`. */
  on_calendar?: string;
  /** Remove stopped containers that are nobody's: those of a service stay. Default `true`. */
  containers?: boolean;
  /**
   * `dangling` removes layers without a name; `unused` also images that no container uses, but
   * neither those of a stopped service nor those a rollback would need. Default `dangling`.
   */
  images?: "none" | "dangling" | "unused";
  /** Remove build cache. Default `true`. */
  build_cache?: boolean;
  /** Only what has been unused for so long. Default `168h`, a week. */
  unused_for?: string;
  /** How long to wait for running CI jobs to end before giving up. Default `2h`. */
  wait_for_jobs?: string;
}

const pruneSchema = z.strictObject({
  on_calendar: line.default("Sun 03:15"),
  containers: z.boolean().default(true),
  images: z.enum(["none", "dangling", "unused"]).default("dangling"),
  build_cache: z.boolean().default(true),
  unused_for: duration.default("168h"),
  wait_for_jobs: duration.default("2h"),
});

/** Docker on a host, as written in a config. */
export interface DockerInput {
  /**
   * Where engine and compose come from, by Debian release: Debian's own packages, or docker's apt
   * repository. Default: docker's on 12, whose compose is still version 1, Debian's on 13.
   */
  source?: Record<string, "debian" | "docker">;
  /** Who may use docker without sudo, which is root by another name. Default: the admin user. */
  users?: readonly string[];
  /** `/etc/docker/daemon.json`, under its own keys; validated before docker sees it. */
  daemon?: DockerDaemonInput;
  /**
   * More of daemon.json for a docker older than the version it is filed under. Default: filter
   * IPv6 below 27.
   */
  daemon_before?: Record<string, DockerDaemonInput>;
  /** The network that services share. */
  network?: DockerNetworkInput;
  /** Tidying up. Default: weekly. */
  prune?: DockerPruneInput;
}

export const dockerSchema = z.strictObject({
  source: z
    .record(z.string().regex(/^\d+$/), z.enum(["debian", "docker"]))
    .default({ "12": "docker", "13": "debian" }),
  users: listOf(userName).optional(),
  daemon: daemonSchema.default(boundedLogs),
  daemon_before: z.record(z.string().regex(/^\d+(\.\d+)*$/), daemonSchema).default(filterIpv6),
  network: networkSchema.prefault({}),
  prune: pruneSchema.prefault({}),
});

/** Docker on a host, with every default filled in. */
export interface Docker extends z.output<typeof dockerSchema> {
  users: readonly string[];
}

/** Whether `address` lies in the IPv6 network `subnet`, given as `2001:db8::/64`. */
export function isInIpv6Subnet(address: string, subnet: string): boolean {
  const [network = "", bits = ""] = subnet.split("/");
  if (!isIPv6(network) || !isIPv6(address)) return false;
  const shift = 128n - BigInt(bits);
  return ipv6Number(address) >> shift === ipv6Number(network) >> shift;
}

/** Whether a network is written by its first address: `2001:db8::/64`, not `2001:db8::1/64`. */
export function isNetworkAddress(subnet: string): boolean {
  const [network = "", bits = ""] = subnet.split("/");
  return ipv6Number(network) % (1n << (128n - BigInt(bits))) === 0n;
}

function ipv6Number(address: string): bigint {
  const [head = "", tail] = dottedToHex(address).split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right].reduce(
    (sum, group) => (sum << 16n) | BigInt(`0x${group}`),
    0n,
  );
}

/** `::ffff:192.0.2.1` ends in the decimal form of two groups. */
function dottedToHex(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
}
