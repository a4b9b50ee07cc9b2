import { z } from "zod";
import { backupSchema } from "./backup.ts";
import { baseSchema } from "./base.ts";
import { type Docker, dockerSchema } from "./docker.ts";
import { firewallSchema } from "./firewall.ts";
import { absolutePath, address, ipv4, ipv6, line, listOf, userName } from "./names.ts";
import { type Runner, runnerSchema } from "./runner.ts";
import { serviceSchema } from "./service.ts";
import { sshSchema } from "./ssh.ts";
import { type Volumes, volumesSchema } from "./volumes.ts";

const osSchema = z.strictObject({
  /** Only Debian is known. */
  id: z.literal("debian").default("debian"),
  /** Releases that this host may run. Default 12 and 13. */
  versions: listOf(z.enum(["12", "13"]))
    .refine((versions) => versions.length > 0, { error: "must hold at least one release" })
    .default(["12", "13"]),
});

/** The person on the host. */
const adminSchema = z.strictObject({
  /** Login, with sudo. */
  user: userName,
  /** Login shell. Default `/bin/bash`. */
  shell: absolutePath.default("/bin/bash"),
  /** Public keys that may log in. Default: those that are there (cloud-init's) stay as they are. */
  authorized_keys: listOf(line).optional(),
});

export const hostSchema = z.strictObject({
  /** Where it is: a DNS name or an IP address. */
  address,
  /** Its public IPv4 address, for `doctor` to compare DNS with. */
  ipv4: ipv4.optional(),
  /** Its public IPv6 address, for `doctor` to compare DNS with. */
  ipv6: ipv6.optional(),
  /** The operating system. */
  os: osSchema.prefault({}),
  /** The connection. */
  ssh: sshSchema.prefault({}),
  /** Who looks after it. */
  admin: adminSchema.optional(),
  /** The base system: packages, shell, editor, git, environment, mail. */
  base: baseSchema.prefault({}),
  /** What the outside may reach. */
  firewall: firewallSchema.prefault({}),
  /** Docker, its network and its tidying up. */
  docker: dockerSchema.prefault({}),
  /** Where data lives. */
  volumes: volumesSchema.prefault({}),
  /** What runs on it for others; `needs` orders them. */
  services: listOf(serviceSchema).default([]),
  /** GitLab runners that live on it. */
  runners: listOf(runnerSchema).default([]),
  /** Where snapshots go. Without it nothing is backed up. */
  backup: backupSchema.optional(),
});

/** A host, as written in a config. */
export interface HostInput extends z.input<typeof hostSchema> {}

/** A host, with every default filled in. */
export interface Host extends z.output<typeof hostSchema> {
  docker: Docker;
  volumes: Volumes;
  runners: readonly Runner[];
}
