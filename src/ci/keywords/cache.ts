import * as z from "zod";
import { type UploadWhen, uploadWhenSchema } from "./artifacts.ts";
import { boolean, byForm, forms, list, object, texts } from "./schema.ts";

/** Files kept between jobs and pipelines to save time, not to pass results on; up to 4 caches. */
export type Cache = CacheItem | readonly CacheItem[];

export interface CacheItem {
  /** Jobs with the same key share the cache. May hold variables. Default: `default`. */
  readonly key?: string | CacheKey;
  /** Files and folders, relative to the project's folder, or globs. */
  readonly paths?: readonly string[];
  /** Whether to fetch the cache before the job, to save it afterwards, or both. May be a variable. */
  readonly policy?: "pull-push" | "pull" | "push" | `$${string}`;
  /** `true`: protected and unprotected branches share the cache. Default: false. */
  readonly unprotect?: boolean;
  /** Whether all files that Git does not track are cached too. Default: false. */
  readonly untracked?: boolean;
  /** After which end of the job the cache is saved. Default: `on_success`. */
  readonly when?: UploadWhen;
  /** Keys to try in turn when there is no cache under `key`; up to 5. */
  readonly fallback_keys?: readonly string[];
}

/** A key that changes with files. Takes one of `files` and `files_commits`. */
export interface CacheKey {
  /** The key is made from the content of these files; up to 10 (up to 2 before GitLab 19). */
  readonly files?: readonly string[];
  /** The key is made from the last commits that changed these files; up to 2. */
  readonly files_commits?: readonly string[];
  /** Put before the key, with a hyphen. May hold variables. */
  readonly prefix?: string;
}

const MAX_CACHES = 4;
const MAX_FALLBACK_KEYS = 5;

const key = z.string().check(({ value, issues }) => {
  const message = keyProblem(value);
  if (message !== undefined) issues.push({ code: "custom", message, input: value });
});

function keyProblem(value: string): string | undefined {
  if (value === "") return "must not be empty";
  if (value === "." || value === "..") return 'cannot be "." or ".."';
  return /\/|%2f/i.test(value) ? 'cannot contain "/" or "%2F"' : undefined;
}

export const cacheKeySchema = object<CacheKey>(
  () => ({
    files: texts({ min: 1, max: 10, of: "files" }),
    files_commits: texts({ min: 1, max: 2, of: "files" }),
    prefix: key,
  }),
  {},
  ({ files, files_commits }) =>
    files != null && files_commits != null
      ? "files and files_commits cannot be used together"
      : undefined,
);

const policy = z
  .string()
  .regex(
    /^(?:pull-push|pull|push|\$.+)$/,
    "expected pull-push, pull, push or a variable",
  ) as z.ZodType as z.ZodType<CacheItem["policy"]>;

export const cacheItemSchema = object<CacheItem>(
  () => ({
    key: forms<string | CacheKey>({ string: key, object: cacheKeySchema }),
    paths: texts(),
    policy,
    unprotect: boolean,
    untracked: boolean,
    when: uploadWhenSchema,
    fallback_keys: texts({ max: MAX_FALLBACK_KEYS, of: "keys" }),
  }),
  {},
);

const caches = list(cacheItemSchema, { max: MAX_CACHES, of: "caches" });

export const cacheSchema: z.ZodType<Cache> = byForm<Cache>((value) =>
  Array.isArray(value) ? caches : cacheItemSchema,
);
