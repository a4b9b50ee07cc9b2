import * as z from "zod";
import { type DockerDaemonInput, daemonSchema } from "./docker-daemon.ts";
import { duration, ipv4, ipv6, ipv6Subnet, label, line, listOf, userName } from "./names.ts";

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
