import * as z from "zod";
import { type RetentionInput, retentionSchema } from "./backup-method.ts";
import { absolutePath, duration, email, envName, line, listOf } from "./names.ts";
import type { Secret, SecretFile } from "./secret.ts";
import { secretFileSchema, secretSchema } from "./secret-schema.ts";

const KINDS = "sftp|rest|s3|b2|azure|gs|swift|rclone";

/** Anything that restic takes as a repository, without a password in it. */
const repository = line
  .refine((value) => value.startsWith("/") || new RegExp(`^(${KINDS}):.`).test(value), {
    error: `must be an absolute path, or one of restic's kinds: ${KINDS.replaceAll("|", ":, ")}:`,
  })
  .refine((value) => !/\/\/[^/@]*:[^/@]*@/.test(value), {
    error: "must not hold a password; give the backend's variables as secrets instead",
  });

/** A place that snapshots are kept in. */
export interface RepositoryInput {
  /** Its address in restic's words: a path, `sftp:user@host:/path`, `s3:https://...`, `rest:...`. */
  repository: string;
  /** The password that encrypts it. Losing it loses every snapshot: keep it elsewhere as well. */
  password: Secret;
  /** Variables that the backend wants, such as `AWS_SECRET_ACCESS_KEY`. Default none. */
  secrets?: Record<string, Secret>;
  /** Variables that are no secrets, such as `AWS_DEFAULT_REGION`. Default none. */
  environment?: Record<string, string>;
  /** Private key for an sftp repository. */
  ssh_key?: SecretFile;
  /** Public keys of an sftp server, lines of known_hosts. */
  known_hosts?: readonly string[];
  /** Make the repository when there is none. Default `true`. */
  init?: boolean;
  /** The server lets this host add, not delete: retention and prune run elsewhere. Default `false`. */
  append_only?: boolean;
}

const repositorySchema = z.strictObject({
  repository,
  password: secretSchema,
  secrets: z.record(envName, secretSchema).default({}),
  environment: z.record(envName, z.string()).default({}),
  ssh_key: secretFileSchema.optional(),
  known_hosts: listOf(line).default([]),
  init: z.boolean().default(true),
  append_only: z.boolean().default(false),
});

/** What a backup may take from the host and its line. */
export interface BackupLimitsInput {
  /** Upload in KiB a second; 0 is no limit. Default 0. */
  upload?: number;
  /** Download in KiB a second; 0 is no limit. Default 0. */
  download?: number;
  /** Size of pack files in MiB, 4 to 128. Default 16, as restic has it. */
  pack_size?: number;
  /** Priority of the processor, 0 to 19. Default 10. */
  nice?: number;
  /** Priority of the disk. Default `best-effort`. */
  ionice?: "best-effort" | "idle";
}

const limitsSchema = z.strictObject({
  upload: z.int().min(0).default(0),
  download: z.int().min(0).default(0),
  pack_size: z.int().min(4).max(128).default(16),
  nice: z.int().min(0).max(19).default(10),
  ionice: z.enum(["best-effort", "idle"]).default("best-effort"),
});

/** How restoring is practised. */
export interface DrillInput {
  /** Where snapshots are restored to and verified; emptied afterwards. Default: `.drill` below the volumes root. */
  directory?: string;
  /** Start each service on its copy, in a network of its own, where it can. Default `true`. */
  start_services?: boolean;
}

const drillSchema = z.strictObject({
  directory: absolutePath.optional(),
  start_services: z.boolean().default(true),
});

/** Backups of a host, as written in a config. */
export interface BackupInput extends RepositoryInput {
  /** More places that each snapshot is copied to. Default none. */
  copies?: readonly RepositoryInput[];
  /** What stays. Default: 7 daily, 4 weekly, 12 monthly. */
  retention?: RetentionInput;
  /** In how many parts the repository's data is read back, one at each maintenance. Default 10. */
  check_parts?: number;
  /** Space that may stay wasted before prune packs again. Default `5%`. */
  prune_max_unused?: string;
  /** Restoring as an exercise: a backup that could not be read back is not one. */
  drill?: DrillInput;
  /** What a backup may take from the host and its line. */
  limits?: BackupLimitsInput;
  /** How long to wait for another restic's lock. Default `15m`. */
  retry_lock?: string;
  /**
   * Age of the last good backup from which `status` complains, and the host backs itself up, with
   * or without GitLab. Default `36h`.
   */
  max_age?: string;
  /** Shell lines to run on the host before a backup. Default none. */
  before?: readonly string[];
  /** Shell lines to run on the host after a backup, whether it succeeded or not. Default none. */
  after?: readonly string[];
  /** Who gets mail when a backup, check or drill fails. Default: nobody, the pipeline says it. */
  mail_to?: string;
  /** A monitor's address to call after each success, known only to us: a secret. */
  ping_url?: Secret;
}

export const backupSchema = z.strictObject({
  ...repositorySchema.shape,
  copies: listOf(repositorySchema).default([]),
  retention: retentionSchema.default({ keep_daily: 7, keep_weekly: 4, keep_monthly: 12 }),
  check_parts: z.int().min(1).default(10),
  prune_max_unused: z
    .string()
    .regex(/^(\d+%|\d+[KMGT]?|unlimited)$/)
    .default("5%"),
  drill: drillSchema.prefault({}),
  limits: limitsSchema.prefault({}),
  retry_lock: duration.default("15m"),
  max_age: duration.default("36h"),
  before: listOf(z.string()).default([]),
  after: listOf(z.string()).default([]),
  mail_to: email.optional(),
  ping_url: secretSchema.optional(),
});

/** Backups of a host, with every default filled in. */
export interface Backup extends z.output<typeof backupSchema> {}
