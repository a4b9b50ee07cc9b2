import * as z from "zod";
import { line } from "./names.ts";

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

export const daemonSchema = z.strictObject({
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
