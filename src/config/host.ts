import { z } from "zod";
import { address, listOf } from "./names.ts";
import { runnerSchema } from "./runner.ts";
import { serviceSchema } from "./service.ts";
import { sshSchema } from "./ssh.ts";

export const hostSchema = z.strictObject({
  /** Where it is: a DNS name or an IP address. */
  address,
  /** The connection. */
  ssh: sshSchema.prefault({}),
  /** What runs on it for others, in order of no importance: `needs` orders it. */
  services: listOf(serviceSchema).default([]),
  /** GitLab runners that live on it. */
  runners: listOf(runnerSchema).default([]),
});

/** A host, as written in a config. */
export interface HostInput extends z.input<typeof hostSchema> {}

/** A host, with every default filled in. */
export interface Host extends z.output<typeof hostSchema> {}
