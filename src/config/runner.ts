import * as z from "zod";
import { absolutePath, image, label, line, listOf, url } from "./names.ts";
import type { Secret } from "./secret.ts";
import { secretSchema } from "./secret-schema.ts";

const count = z.int().min(0, { error: "must be 0 or more" });

const lines = listOf(line);

/**
 * `[runners.docker]` of config.toml, under its own keys. An absent allow-list allows everything.
 */
export interface RunnerDockerInput {
  /** Image of jobs that name none. */
  image: string;
  /** Root on the host for every job; only on a runner for protected refs. Default `false`. */
  privileged?: boolean;
  /** Bind mounts and volumes of each job, `host:container[:ro]`. Default `["/cache"]`. */
  volumes?: readonly string[];
  /** When images are pulled; a list is tried in turn. Default `always`. */
  pull_policy?:
    | "always"
    | "if-not-present"
    | "never"
    | readonly ("always" | "if-not-present" | "never")[];
  /** Pull policies that a job may ask for. */
  allowed_pull_policies?: readonly ("always" | "if-not-present" | "never")[];
  /** Images that a job may use, as patterns. */
  allowed_images?: readonly string[];
  /** Service images that a job may use, as patterns. */
  allowed_services?: readonly string[];
  /** Images that may run privileged, as patterns. */
  allowed_privileged_images?: readonly string[];
  /** Service images that may run privileged, as patterns. */
  allowed_privileged_services?: readonly string[];
  /** Users that a job may run as. */
  allowed_users?: readonly string[];
  /** User in the container, instead of the image's. */
  user?: string;
  /** Docker network of the job containers. */
  network_mode?: string;
  /** Memory limit of a job, as docker writes it. */
  memory?: string;
  /** CPU limit of a job, as docker writes it: `"1.5"`. */
  cpus?: string;
  /** Size of /dev/shm in bytes. */
  shm_size?: number;
  /** Capabilities to add. */
  cap_add?: readonly string[];
  /** Capabilities to drop. */
  cap_drop?: readonly string[];
  /** Security options, `["no-new-privileges:true"]`. */
  security_opt?: readonly string[];
  /** More lines for the job's /etc/hosts, `name:address`. */
  extra_hosts?: readonly string[];
  /** DNS servers of the job. */
  dns?: readonly string[];
  /** No automatic cache volumes. Default `false`. */
  disable_cache?: boolean;
  /** Seconds to wait for a job's services; -1 does not wait. Default 30. */
  wait_for_services_timeout?: number;
  /** The runner's own helper image, where the network has no registry. */
  helper_image?: string;
  /** Tmpfs mounts: path in the container, and mount options. */
  tmpfs?: Record<string, string>;
  /** Kernel settings of the container. */
  sysctls?: Record<string, string>;
}

const dockerSchema = z.strictObject({
  image,
  privileged: z.boolean().default(false),
  volumes: lines.default(["/cache"]),
  pull_policy: z.union([pullPolicy(), listOf(pullPolicy())]).default("always"),
  allowed_pull_policies: listOf(pullPolicy()).optional(),
  allowed_images: lines.optional(),
  allowed_services: lines.optional(),
  allowed_privileged_images: lines.optional(),
  allowed_privileged_services: lines.optional(),
  allowed_users: lines.optional(),
  user: line.optional(),
  network_mode: line.optional(),
  memory: line.optional(),
  cpus: line.optional(),
  shm_size: count.optional(),
  cap_add: lines.optional(),
  cap_drop: lines.optional(),
  security_opt: lines.optional(),
  extra_hosts: lines.optional(),
  dns: lines.optional(),
  disable_cache: z.boolean().default(false),
  wait_for_services_timeout: z.int().min(-1).default(30),
  helper_image: image.optional(),
  tmpfs: z.record(absolutePath, z.string()).optional(),
  sysctls: z.record(line, z.string()).optional(),
});

function pullPolicy() {
  return z.enum(["always", "if-not-present", "never"]);
}

/** `[runners.cache]` of config.toml, under its own keys: capital letters as GitLab Runner has them. */
export interface RunnerCacheInput {
  /** Kind of store. */
  Type: "s3";
  /** Prefix of all keys in the bucket. */
  Path?: string;
  /** Whether runners share their caches. Default `false`. */
  Shared?: boolean;
  /** Largest archive in bytes; 0 is no limit. Default 0. */
  MaxUploadedArchiveSize?: number;
  /** The S3 server. The runner presigns URLs that job containers use: both must resolve its name. */
  s3: {
    /** Host name, with `:port` where it is not the usual one; no scheme. */
    ServerAddress: string;
    /** Name of the bucket. */
    BucketName: string;
    /** Region. Default `us-east-1`, which MinIO calls itself. */
    BucketLocation?: string;
    /** Plain HTTP. Default `false`. */
    Insecure?: boolean;
    /** How the runner proves who it is. Default `access-key`. */
    AuthenticationType?: "access-key" | "iam";
    /** Key id, for `access-key`. */
    AccessKey?: Secret;
    /** The key itself, for `access-key`. */
    SecretKey?: Secret;
    /** Encryption on the server. */
    ServerSideEncryption?: "S3" | "KMS" | "DSSE-KMS";
    /** The key for `KMS`. */
    ServerSideEncryptionKeyID?: string;
    /** Bucket in the path instead of the host name. GitLab Runner decides when left out. */
    PathStyle?: boolean;
  };
}

const cacheSchema = z.strictObject({
  Type: z.literal("s3"),
  Path: line.optional(),
  Shared: z.boolean().default(false),
  MaxUploadedArchiveSize: count.default(0),
  s3: z.strictObject({
    ServerAddress: line.refine((value) => !value.includes("/"), {
      error: 'must be a host name without scheme or path, such as "s3.example.org"',
    }),
    BucketName: line,
    BucketLocation: line.default("us-east-1"),
    Insecure: z.boolean().default(false),
    AuthenticationType: z.enum(["access-key", "iam"]).default("access-key"),
    AccessKey: secretSchema.optional(),
    SecretKey: secretSchema.optional(),
    ServerSideEncryption: z.enum(["S3", "KMS", "DSSE-KMS"]).optional(),
    ServerSideEncryptionKeyID: line.optional(),
    PathStyle: z.boolean().optional(),
  }),
});

/** A runner, as written in a config. */
export interface RunnerInput {
  /** Our name for it: directory below the volumes root, `name` in config.toml, marker in GitLab. */
  name: string;
  /** What GitLab's list of runners shows. Default: the name. */
  description?: string;
  /** For whom it works in GitLab. Default `project_type`. */
  type?: "project_type" | "group_type" | "instance_type";
  /** Full path of the group (`group_type`) or project. Default: the project of this config. */
  owner?: string;
  /** The GitLab it belongs to. Default: the GitLab of this config. */
  url?: string;
  /** Jobs with all their tags among these come here. Default none. */
  tag_list?: readonly string[];
  /** Whether it also takes jobs without tags. Default `false`. */
  run_untagged?: boolean;
  /** Whether other projects are kept from enabling it. Default `true`. */
  locked?: boolean;
  /**
   * `ref_protected` takes jobs of protected branches and tags only, and is the default: whatever
   * can touch a host must not run what nobody has reviewed.
   */
  access_level?: "ref_protected" | "not_protected";
  /** Whether it takes no jobs for now. Default `false`. */
  paused?: boolean;
  /** Longest job in seconds, whatever the job says; at least 600. */
  maximum_timeout?: number;
  /** A note for administrators. */
  maintenance_note?: string;
  /** Jobs at once in this whole process. Default 1. */
  concurrent?: number;
  /** Seconds between two requests for work. Default 3. */
  check_interval?: number;
  /** Seconds that jobs get to finish when the runner stops. Default 30. */
  shutdown_timeout?: number;
  /** How much it logs. Default `info`. */
  log_level?: "debug" | "info" | "warn" | "error" | "fatal" | "panic";
  /** Where it shows its metrics, `:9252`. Default: nowhere. */
  listen_address?: string;
  /** Jobs at once of this `[[runners]]`; 0 is no limit. Default 0. */
  limit?: number;
  /** Requests for work at once. Default 1. */
  request_concurrency?: number;
  /** Largest job log in kilobytes. Default 4096. */
  output_limit?: number;
  /** Variables of every job, `NAME=value`. */
  environment?: readonly string[];
  /** Feature flags of GitLab Runner, `FF_...`. */
  feature_flags?: Record<string, boolean>;
  /** Run before the sources are fetched. */
  pre_get_sources_script?: string;
  /** Run before each job. */
  pre_build_script?: string;
  /** Run after each job. */
  post_build_script?: string;
  /** How jobs are run. Default `docker`. */
  executor?: "docker";
  /** `[runners.docker]`. */
  docker: RunnerDockerInput;
  /**
   * Mount docker's socket into every job. That is root on the host, so only a runner with
   * `access_level: "ref_protected"` may have it. Default `false`.
   */
  docker_socket?: boolean;
  /** `[runners.cache]`: where caches go. Default: they stay on the runner. */
  cache?: RunnerCacheInput;
}

export const runnerSchema = z.strictObject({
  name: label,
  description: line.optional(),
  type: z.enum(["project_type", "group_type", "instance_type"]).default("project_type"),
  owner: line.optional(),
  url: url.optional(),
  tag_list: lines.default([]),
  run_untagged: z.boolean().default(false),
  locked: z.boolean().default(true),
  access_level: z.enum(["ref_protected", "not_protected"]).default("ref_protected"),
  paused: z.boolean().default(false),
  maximum_timeout: z.int().min(600, { error: "must be 600 seconds or more" }).optional(),
  maintenance_note: z
    .string()
    .max(900, { error: "must be 900 characters or fewer: GitLab's 1024, less our marker" })
    .optional(),
  concurrent: z.int().min(1, { error: "must be 1 or more" }).default(1),
  check_interval: count.default(3),
  shutdown_timeout: count.default(30),
  log_level: z.enum(["debug", "info", "warn", "error", "fatal", "panic"]).default("info"),
  listen_address: line.optional(),
  limit: count.default(0),
  request_concurrency: z.int().min(1, { error: "must be 1 or more" }).default(1),
  output_limit: z.int().min(1).default(4096),
  environment: lines.default([]),
  feature_flags: z.record(z.string().regex(/^FF_[A-Z0-9_]+$/), z.boolean()).default({}),
  pre_get_sources_script: z.string().optional(),
  pre_build_script: z.string().optional(),
  post_build_script: z.string().optional(),
  executor: z.literal("docker").default("docker"),
  docker: dockerSchema,
  docker_socket: z.boolean().default(false),
  cache: cacheSchema.optional(),
});

/** A runner, with every default filled in. */
export interface Runner extends z.output<typeof runnerSchema> {
  description: string;
  owner: string;
  url: string;
}

/** GitLab's name for docker's socket as a bind mount of jobs. */
export const DOCKER_SOCKET = "/var/run/docker.sock";

/** Why jobs of this runner can become root on the host, or nothing. */
export function rootAccessOf(
  runner: Pick<Runner, "docker_socket" | "docker">,
): { path: readonly string[]; how: string } | undefined {
  if (runner.docker_socket) return { path: ["docker_socket"], how: "docker's socket in jobs" };
  if (runner.docker.privileged) return { path: ["docker", "privileged"], how: "privileged jobs" };
  if (runner.docker.volumes.some((volume) => volume.includes("docker.sock")))
    return { path: ["docker", "volumes"], how: "docker's socket in jobs" };
  return undefined;
}
