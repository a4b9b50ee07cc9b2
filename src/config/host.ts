import * as z from "zod";
import { type BackupInput, backupSchema } from "./backup.ts";
import { type BaseInput, baseSchema } from "./base.ts";
import { type Docker, type DockerInput, dockerSchema } from "./docker.ts";
import { type FirewallInput, firewallSchema } from "./firewall.ts";
import { absolutePath, address, ipv4, ipv6, line, listOf, userName } from "./names.ts";
import { type Runner, type RunnerInput, runnerSchema } from "./runner.ts";
import { type ServiceInput, serviceSchema } from "./service.ts";
import { type SshInput, sshSchema } from "./ssh.ts";
import { type Volumes, type VolumesInput, volumesSchema } from "./volumes.ts";

/** The operating system. */
export interface OsInput {
  /** Only Debian is known. */
  id?: "debian";
  /** Releases that this host may run. Default 12 and 13. */
  versions?: readonly ("12" | "13")[];
}

const osSchema = z.strictObject({
  id: z.literal("debian").default("debian"),
  versions: listOf(z.enum(["12", "13"]))
    .refine((versions) => versions.length > 0, { error: "must hold at least one release" })
    .default(["12", "13"]),
});

/** The person on the host. */
export interface AdminInput {
  /** Login, with sudo. */
  user: string;
  /** Login shell. Default `/bin/bash`. */
  shell?: string;
  /** Public keys that may log in. Default: those that are there (cloud-init's) stay as they are. */
  authorized_keys?: readonly string[];
}

const adminSchema = z.strictObject({
  user: userName,
  shell: absolutePath.default("/bin/bash"),
  authorized_keys: listOf(line).optional(),
});

/** A host, as written in a config. */
export interface HostInput {
  /** Where it is: a DNS name or an IP address. */
  address: string;
  /** Its public IPv4 address, for `doctor` to compare DNS with. */
  ipv4?: string;
  /** Its public IPv6 address, for `doctor` to compare DNS with. */
  ipv6?: string;
  /** The operating system. */
  os?: OsInput;
  /** The connection. */
  ssh?: SshInput;
  /** Who looks after it. */
  admin?: AdminInput;
  /** The base system: packages, shell, editor, git, environment, mail. */
  base?: BaseInput;
  /** What the outside may reach. */
  firewall?: FirewallInput;
  /** Docker, its network and its tidying up. */
  docker?: DockerInput;
  /** Where data lives. */
  volumes?: VolumesInput;
  /** What runs on it for others; `needs` orders them. */
  services?: readonly ServiceInput[];
  /** GitLab runners that live on it. */
  runners?: readonly RunnerInput[];
  /** Where snapshots go. Without it nothing is backed up. */
  backup?: BackupInput;
}

export const hostSchema = z.strictObject({
  address,
  ipv4: ipv4.optional(),
  ipv6: ipv6.optional(),
  os: osSchema.prefault({}),
  ssh: sshSchema.prefault({}),
  admin: adminSchema.optional(),
  base: baseSchema.prefault({}),
  firewall: firewallSchema.prefault({}),
  docker: dockerSchema.prefault({}),
  volumes: volumesSchema.prefault({}),
  services: listOf(serviceSchema).default([]),
  runners: listOf(runnerSchema).default([]),
  backup: backupSchema.optional(),
});

/** A host, with every default filled in. */
export interface Host extends z.output<typeof hostSchema> {
  docker: Docker;
  volumes: Volumes;
  runners: readonly Runner[];
}
