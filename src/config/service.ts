import * as z from "zod";
import { type BackupMethodInput, backupMethodSchema } from "./backup-method.ts";
import { type ContainerInput, containerSchema } from "./container.ts";
import {
  absolutePath,
  dnsName,
  duration,
  envName,
  label,
  line,
  listOf,
  mode,
  owner,
  port,
  projectGlob,
  projectPath,
  size,
} from "./names.ts";
import type { Secret, SecretFile } from "./secret.ts";
import { anySecretSchema, secretSchema } from "./secret-schema.ts";

/** The kinds of service that are known; `compose` is a folder with your own compose.yaml. */
export const SERVICE_KINDS = [
  "nginx-proxy",
  "wiki-js",
  "minio",
  "file-browser",
  "gitlab-runner",
  "compose",
] as const;

/** A name under which the world reaches a service, through the proxy and over TLS. */
export interface PublicNameInput {
  /** DNS name; it has to point at the host. */
  name: string;
  /** The container that answers. Default: the first one. */
  container?: string;
  /** Port inside that container. */
  port: number;
  /** Page to open, for links and health checks. Default `/`. */
  path?: string;
  /** Largest request body that the proxy lets through; `0` is no limit. nginx's own default: 1m. */
  client_max_body_size?: string;
  /** Whether the proxy gets a certificate for the name. Default `true`. */
  certificate?: boolean;
}

const publicSchema = z.strictObject({
  name: dnsName,
  container: label.optional(),
  port,
  path: z
    .string()
    .regex(/^\/[^\s]*$/, { error: "must begin with /" })
    .default("/"),
  client_max_body_size: size.optional(),
  certificate: z.boolean().default(true),
});

/** A directory on the host that must exist before the service starts. */
export interface DirectoryInput {
  /** Below the volumes root. */
  path: string;
  /** Who owns it. */
  owner: string;
  /** Its group. Default: the owner's own. */
  group?: string;
  /** Permissions. Default `0744`. */
  mode?: string;
}

const directorySchema = z.strictObject({
  path: absolutePath,
  owner,
  group: owner.optional(),
  mode: mode.default("0744"),
});

/** A bucket of an object store, made by apply together with the key that opens it. */
export interface BucketInput {
  /** Name of the bucket. */
  name: string;
  /** Id of the key that may read and write this bucket, and nothing else. */
  access_key: Secret;
  /** The key itself. */
  secret_key: Secret;
  /** Only a cache: it may be emptied, and is not backed up. Default `false`. */
  cache?: boolean;
}

const bucketSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    error: "must be a bucket name, 3 to 63 characters",
  }),
  access_key: secretSchema,
  secret_key: secretSchema,
  cache: z.boolean().default(false),
});

/** Something an operator should know although nothing is broken. */
export interface WarningInput {
  /** Stable name of the finding, to silence or search it by. */
  id: string;
  /** What it is, and what to do about it. */
  text: string;
  /** Known vulnerabilities that it is about. */
  cves?: readonly string[];
}

const warningSchema = z.strictObject({
  id: label,
  text: line,
  cves: listOf(
    z.string().regex(/^CVE-\d{4}-\d{4,}$/, { error: 'must be a CVE id, such as "CVE-2025-62506"' }),
  ).default([]),
});

/** A service, as written in a config. */
export interface ServiceInput {
  /** Its name on the host: folder, compose project, deploy job. */
  name: string;
  /** What it is. */
  kind: (typeof SERVICE_KINDS)[number];
  /**
   * Paths and globs of the repository that it is made of, besides the config: a push that changes
   * one of them deploys it.
   */
  files?: readonly string[];
  /** Names under which it is reached. Default none. */
  public?: readonly PublicNameInput[];
  /** Its containers, by name. None for kind `compose`: the folder says it. */
  containers?: Record<string, ContainerInput>;
  /** The folder with your own compose.yaml, for kind `compose`. */
  folder?: string;
  /** Directories besides those that containers mount. */
  directories?: readonly DirectoryInput[];
  /** Secrets that a compose file of your own reads from its `.env`, by name. */
  secrets?: Record<string, Secret | SecretFile>;
  /** Buckets to make in it, for an object store. */
  buckets?: readonly BucketInput[];
  /** The runner of this host that it runs, for kind `gitlab-runner`. */
  runner?: string;
  /** Services that must be up first. The proxy of the host is one for each public service. */
  needs?: readonly string[];
  /** When images are pulled; `never` is for hosts without a registry. Default `missing`. */
  pull_policy?: "always" | "missing" | "never";
  /** Time in which it must become healthy, or the deploy is rolled back. Default `3m`. */
  deploy_timeout?: string;
  /** How its data is saved. */
  backup: BackupMethodInput;
  /** What to know before a new version is deployed. */
  update_notes?: readonly string[];
  /** What to know when it is restored. */
  restore_notes?: readonly string[];
  /** What `lint` and `doctor` say about it. */
  warnings?: readonly WarningInput[];
}

export const serviceSchema = z.strictObject({
  name: label,
  kind: z.enum(SERVICE_KINDS),
  files: listOf(projectGlob).default([]),
  public: listOf(publicSchema).default([]),
  containers: z.record(label, containerSchema).default({}),
  folder: projectPath.optional(),
  directories: listOf(directorySchema).default([]),
  secrets: z.record(envName, anySecretSchema).default({}),
  buckets: listOf(bucketSchema).default([]),
  runner: label.optional(),
  needs: listOf(label).default([]),
  pull_policy: z.enum(["always", "missing", "never"]).default("missing"),
  deploy_timeout: duration.default("3m"),
  backup: backupMethodSchema,
  update_notes: listOf(line).default([]),
  restore_notes: listOf(line).default([]),
  warnings: listOf(warningSchema).default([]),
});

/** A service, with every default filled in. */
export interface Service extends z.output<typeof serviceSchema> {}

/** A public name of a service, with every default filled in. */
export interface PublicName extends z.output<typeof publicSchema> {}

/** A finding that a service carries. */
export interface ServiceWarning extends z.output<typeof warningSchema> {}

/** The address to open in a browser. */
export function publicUrl({ name, path, certificate }: PublicName): string {
  return `${certificate ? "https" : "http"}://${name}${path === "/" ? "" : path}`;
}
