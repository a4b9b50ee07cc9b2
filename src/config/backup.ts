import { z } from "zod";
import { absolutePath, duration, email, envName, line, listOf } from "./names.ts";
import { secretFileSchema, secretSchema } from "./secret.ts";

/** How many snapshots stay, in the words of `restic forget`. */
export const retentionSchema = z
  .strictObject({
    /** The last so many, whatever their age. */
    keep_last: z.int().min(1).optional(),
    /** The newest of each of the last so many hours. */
    keep_hourly: z.int().min(1).optional(),
    /** The newest of each of the last so many days. */
    keep_daily: z.int().min(1).optional(),
    /** The newest of each of the last so many weeks. */
    keep_weekly: z.int().min(1).optional(),
    /** The newest of each of the last so many months. */
    keep_monthly: z.int().min(1).optional(),
    /** The newest of each of the last so many years. */
    keep_yearly: z.int().min(1).optional(),
  })
  .refine((policy) => Object.values(policy).some((kept) => kept !== undefined), {
    error: "must keep something: restic would otherwise forget every snapshot",
  });

/** What a snapshot of a service holds. */
const sources = {
  /** Directories to save. Each must exist, or the backup fails. */
  paths: listOf(absolutePath).refine((paths) => paths.length > 0, {
    error: "must hold at least one path",
  }),
  /** Patterns to leave out, in restic's syntax. */
  exclude: listOf(line).default([]),
  /** Retention of this service, instead of the host's. */
  retention: retentionSchema.optional(),
};

/** How a service is saved so that what is saved fits together. */
export const backupMethodSchema = z.discriminatedUnion("method", [
  /** Plain files, as they are, while the service runs. */
  z.strictObject({ method: z.literal("files"), ...sources }),
  /** A live SQLite database: `VACUUM INTO` beside it, the live file left out. */
  z.strictObject({
    method: z.literal("sqlite"),
    ...sources,
    /** The live database on the host; its `-wal`, `-shm` and `-journal` are left out with it. */
    database: absolutePath,
  }),
  /** Data that only its service can read while it runs: stop, save, start. */
  z.strictObject({
    method: z.literal("stop"),
    ...sources,
    /** How long it may be down before the save is given up. Default `10m`. */
    max_downtime: duration.default("10m"),
  }),
  /** Nothing is saved, and this is why. */
  z.strictObject({
    method: z.literal("none"),
    /** Why nothing is lost. */
    reason: line,
  }),
]);

/** How a service is saved, with every default filled in. */
export type BackupMethod = z.output<typeof backupMethodSchema>;

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
const repositorySchema = z.strictObject({
  /** Its address in restic's words: a path, `sftp:user@host:/path`, `s3:https://...`, `rest:...`. */
  repository,
  /** The password that encrypts it. Losing it loses every snapshot: keep it elsewhere as well. */
  password: secretSchema,
  /** Variables that the backend wants, such as `AWS_SECRET_ACCESS_KEY`. Default none. */
  secrets: z.record(envName, secretSchema).default({}),
  /** Variables that are no secrets, such as `AWS_DEFAULT_REGION`. Default none. */
  environment: z.record(envName, z.string()).default({}),
  /** Private key for an sftp repository. */
  ssh_key: secretFileSchema.optional(),
  /** Public keys of an sftp server, lines of known_hosts. */
  known_hosts: listOf(line).default([]),
  /** Make the repository when there is none. Default `true`. */
  init: z.boolean().default(true),
  /** The server lets this host add, not delete: retention and prune run elsewhere. Default `false`. */
  append_only: z.boolean().default(false),
});

const limitsSchema = z.strictObject({
  /** Upload in KiB a second; 0 is no limit. Default 0. */
  upload: z.int().min(0).default(0),
  /** Download in KiB a second; 0 is no limit. Default 0. */
  download: z.int().min(0).default(0),
  /** Size of pack files in MiB, 4 to 128. Default 16, as restic has it. */
  pack_size: z.int().min(4).max(128).default(16),
  /** Priority of the processor, 0 to 19. Default 10. */
  nice: z.int().min(0).max(19).default(10),
  /** Priority of the disk. Default `best-effort`. */
  ionice: z.enum(["best-effort", "idle"]).default("best-effort"),
});

const drillSchema = z.strictObject({
  /** Where snapshots are restored to and verified; emptied afterwards. Default: `.drill` below the volumes root. */
  directory: absolutePath.optional(),
  /** Start each service on its copy, in a network of its own, where it can. Default `true`. */
  start_services: z.boolean().default(true),
});

export const backupSchema = z.strictObject({
  ...repositorySchema.shape,
  /** More places that each snapshot is copied to. Default none. */
  copies: listOf(repositorySchema).default([]),
  /** What stays. Default: 7 daily, 4 weekly, 12 monthly. */
  retention: retentionSchema.default({ keep_daily: 7, keep_weekly: 4, keep_monthly: 12 }),
  /** In how many parts the repository's data is read back, one at each maintenance. Default 10. */
  check_parts: z.int().min(1).default(10),
  /** Space that may stay wasted before prune packs again. Default `5%`. */
  prune_max_unused: z
    .string()
    .regex(/^(\d+%|\d+[KMGT]?|unlimited)$/)
    .default("5%"),
  /** Restoring as an exercise: a backup that could not be read back is not one. */
  drill: drillSchema.prefault({}),
  /** What a backup may take from the host and its line. */
  limits: limitsSchema.prefault({}),
  /** How long to wait for another restic's lock. Default `15m`. */
  retry_lock: duration.default("15m"),
  /**
   * Age of the last good backup from which `status` complains, and the host backs itself up, with
   * or without GitLab. Default `36h`.
   */
  max_age: duration.default("36h"),
  /** Shell lines to run on the host before a backup. Default none. */
  before: listOf(z.string()).default([]),
  /** Shell lines to run on the host after a backup, whether it succeeded or not. Default none. */
  after: listOf(z.string()).default([]),
  /** Who gets mail when a backup, check or drill fails. Default: nobody, the pipeline says it. */
  mail_to: email.optional(),
  /** A monitor's address to call after each success, known only to us: a secret. */
  ping_url: secretSchema.optional(),
});

/** Backups of a host, with every default filled in. */
export interface Backup extends z.output<typeof backupSchema> {}
