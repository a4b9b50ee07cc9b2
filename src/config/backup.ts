import { z } from "zod";
import { absolutePath, duration, line, listOf } from "./names.ts";

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
