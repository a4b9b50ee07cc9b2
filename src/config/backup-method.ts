import * as z from "zod";
import { absolutePath, duration, line, listOf } from "./names.ts";

/** How many snapshots stay, in the words of `restic forget`. */
export interface RetentionInput {
  /** The last so many, whatever their age. */
  keep_last?: number;
  /** The newest of each of the last so many hours. */
  keep_hourly?: number;
  /** The newest of each of the last so many days. */
  keep_daily?: number;
  /** The newest of each of the last so many weeks. */
  keep_weekly?: number;
  /** The newest of each of the last so many months. */
  keep_monthly?: number;
  /** The newest of each of the last so many years. */
  keep_yearly?: number;
}

export const retentionSchema = z
  .strictObject({
    keep_last: z.int().min(1).optional(),
    keep_hourly: z.int().min(1).optional(),
    keep_daily: z.int().min(1).optional(),
    keep_weekly: z.int().min(1).optional(),
    keep_monthly: z.int().min(1).optional(),
    keep_yearly: z.int().min(1).optional(),
  })
  .refine((policy) => Object.values(policy).some((kept) => kept !== undefined), {
    error: "must keep something: restic would otherwise forget every snapshot",
  });

/** What a snapshot of a service holds. */
export interface SavedPathsInput {
  /** Directories to save. Each must exist, or the backup fails. */
  paths: readonly string[];
  /** Patterns to leave out, in restic's syntax. Default none. */
  exclude?: readonly string[];
  /** Retention of this service, instead of the host's. */
  retention?: RetentionInput;
}

/** Plain files, as they are, while the service runs. */
export interface FilesBackupInput extends SavedPathsInput {
  method: "files";
}

/** A live SQLite database: `VACUUM INTO` beside it, the live file left out. */
export interface SqliteBackupInput extends SavedPathsInput {
  method: "sqlite";
  /** The live database on the host; its `-wal`, `-shm` and `-journal` are left out with it. */
  database: string;
}

/** Data that only its service can read while it runs: stop, save, start. */
export interface StopBackupInput extends SavedPathsInput {
  method: "stop";
  /** How long it may be down before the save is given up. Default `10m`. */
  max_downtime?: string;
}

/** Nothing is saved. */
export interface NoBackupInput {
  method: "none";
  /** Why nothing is lost. */
  reason: string;
}

/** How a service is saved so that what is saved fits together. */
export type BackupMethodInput =
  | FilesBackupInput
  | SqliteBackupInput
  | StopBackupInput
  | NoBackupInput;

const savedPaths = {
  paths: listOf(absolutePath).refine((paths) => paths.length > 0, {
    error: "must hold at least one path",
  }),
  exclude: listOf(line).default([]),
  retention: retentionSchema.optional(),
};

export const backupMethodSchema = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("files"), ...savedPaths }),
  z.strictObject({ method: z.literal("sqlite"), ...savedPaths, database: absolutePath }),
  z.strictObject({
    method: z.literal("stop"),
    ...savedPaths,
    max_downtime: duration.default("10m"),
  }),
  z.strictObject({ method: z.literal("none"), reason: line }),
]);

/** How a service is saved, with every default filled in. */
export type BackupMethod = z.output<typeof backupMethodSchema>;
