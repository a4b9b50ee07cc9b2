import { z } from "zod";
import { absolutePath, image, label, line, listOf, url } from "./names.ts";
import { secretSchema } from "./secret.ts";

const count = z.int().min(0, { error: "must be 0 or more" });

const lines = listOf(line);

/**
 * `[runners.docker]` of config.toml, under its own keys. An absent allow-list allows everything.
 */
const dockerSchema = z.strictObject({
  /** Image of jobs that name none. */
  image,
  /** Root on the host for every job; only on a runner for protected refs. Default `false`. */
  privileged: z.boolean().default(false),
  /** Bind mounts and volumes of each job, `host:container[:ro]`. Default `["/cache"]`. */
  volumes: lines.default(["/cache"]),
  /** When images are pulled; a list is tried in turn. Default `always`. */
  pull_policy: z.union([pullPolicy(), listOf(pullPolicy())]).default("always"),
  /** Pull policies that a job may ask for. */
  allowed_pull_policies: listOf(pullPolicy()).optional(),
  /** Images that a job may use, as patterns. */
  allowed_images: lines.optional(),
  /** Service images that a job may use, as patterns. */
  allowed_services: lines.optional(),
  /** Images that may run privileged, as patterns. */
  allowed_privileged_images: lines.optional(),
  /** Service images that may run privileged, as patterns. */
  allowed_privileged_services: lines.optional(),
  /** Users that a job may run as. */
  allowed_users: lines.optional(),
  /** User in the container, instead of the image's. */
  user: line.optional(),
  /** Docker network of the job containers. */
  network_mode: line.optional(),
  /** Memory limit of a job, as docker writes it. */
  memory: line.optional(),
  /** CPU limit of a job, as docker writes it: `"1.5"`. */
  cpus: line.optional(),
  /** Size of /dev/shm in bytes. */
  shm_size: count.optional(),
  /** Capabilities to add. */
  cap_add: lines.optional(),
  /** Capabilities to drop. */
  cap_drop: lines.optional(),
  /** Security options, `["no-new-privileges:true"]`. */
  security_opt: lines.optional(),
  /** More lines for the job's /etc/hosts, `name:address`. */
  extra_hosts: lines.optional(),
  /** DNS servers of the job. */
  dns: lines.optional(),
  /** No automatic cache volumes. Default `false`. */
  disable_cache: z.boolean().default(false),
  /** Seconds to wait for a job's services; -1 does not wait. Default 30. */
  wait_for_services_timeout: z.int().min(-1).default(30),
  /** The runner's own helper image, where the network has no registry. */
  helper_image: image.optional(),
  /** Tmpfs mounts: path in the container, and mount options. */
  tmpfs: z.record(absolutePath, z.string()).optional(),
  /** Kernel settings of the container. */
  sysctls: z.record(line, z.string()).optional(),
});

function pullPolicy() {
  return z.enum(["always", "if-not-present", "never"]);
}

/** `[runners.cache]` of config.toml, under its own keys: capital letters as GitLab Runner has them. */
const cacheSchema = z.strictObject({
  /** Kind of store. */
  Type: z.literal("s3"),
  /** Prefix of all keys in the bucket. */
  Path: line.optional(),
  /** Whether runners share their caches. Default `false`. */
  Shared: z.boolean().default(false),
  /** Largest archive in bytes; 0 is no limit. Default 0. */
  MaxUploadedArchiveSize: count.default(0),
  /** The S3 server. The runner presigns URLs that job containers use: both must resolve its name. */
  s3: z.strictObject({
    /** Host name, with `:port` where it is not the usual one; no scheme. */
    ServerAddress: line.refine((value) => !value.includes("/"), {
      error: 'must be a host name without scheme or path, such as "s3.example.org"',
    }),
    /** Name of the bucket. */
    BucketName: line,
    /** Region. Default `us-east-1`, which MinIO calls itself. */
    BucketLocation: line.default("us-east-1"),
    /** Plain HTTP. Default `false`. */
    Insecure: z.boolean().default(false),
    /** How the runner proves who it is. Default `access-key`. */
    AuthenticationType: z.enum(["access-key", "iam"]).default("access-key"),
    /** Key id, for `access-key`. */
    AccessKey: secretSchema.optional(),
    /** The key itself, for `access-key`. */
    SecretKey: secretSchema.optional(),
    /** Encryption on the server. */
    ServerSideEncryption: z.enum(["S3", "KMS", "DSSE-KMS"]).optional(),
    /** The key for `KMS`. */
    ServerSideEncryptionKeyID: line.optional(),
    /** Bucket in the path instead of the host name. GitLab Runner decides when left out. */
    PathStyle: z.boolean().optional(),
  }),
});

export const runnerSchema = z.strictObject({
  /** Our name for it: directory below the volumes root, `name` in config.toml, marker in GitLab. */
  name: label,
  /** What GitLab's list of runners shows. Default: the name. */
  description: line.optional(),
  /** For whom it works in GitLab. Default `project_type`. */
  type: z.enum(["project_type", "group_type", "instance_type"]).default("project_type"),
  /** Full path of the group (`group_type`) or project. Default: the project of this config. */
  owner: line.optional(),
  /** The GitLab it belongs to. Default: the GitLab of this config. */
  url: url.optional(),
  /** Jobs with all their tags among these come here. Default none. */
  tag_list: lines.default([]),
  /** Whether it also takes jobs without tags. Default `false`. */
  run_untagged: z.boolean().default(false),
  /** Whether other projects are kept from enabling it. Default `true`. */
  locked: z.boolean().default(true),
  /**
   * `ref_protected` takes jobs of protected branches and tags only, and is the default: whatever
   * can touch a host must not run what nobody has reviewed.
   */
  access_level: z.enum(["ref_protected", "not_protected"]).default("ref_protected"),
  /** Whether it takes no jobs for now. Default `false`. */
  paused: z.boolean().default(false),
  /** Longest job in seconds, whatever the job says; at least 600. */
  maximum_timeout: z.int().min(600, { error: "must be 600 seconds or more" }).optional(),
  /** A note for administrators. */
  maintenance_note: z
    .string()
    .max(900, { error: "must be 900 characters or fewer: GitLab's 1024, less our marker" })
    .optional(),
  /** Jobs at once in this whole process. Default 1. */
  concurrent: z.int().min(1, { error: "must be 1 or more" }).default(1),
  /** Seconds between two requests for work. Default 3. */
  check_interval: count.default(3),
  /** Seconds that jobs get to finish when the runner stops. Default 30. */
  shutdown_timeout: count.default(30),
  /** How much it logs. Default `info`. */
  log_level: z.enum(["debug", "info", "warn", "error", "fatal", "panic"]).default("info"),
  /** Where it shows its metrics, `:9252`. Default: nowhere. */
  listen_address: line.optional(),
  /** Jobs at once of this `[[runners]]`; 0 is no limit. Default 0. */
  limit: count.default(0),
  /** Requests for work at once. Default 1. */
  request_concurrency: z.int().min(1, { error: "must be 1 or more" }).default(1),
  /** Largest job log in kilobytes. Default 4096. */
  output_limit: z.int().min(1).default(4096),
  /** Variables of every job, `NAME=value`. */
  environment: lines.default([]),
  /** Feature flags of GitLab Runner, `FF_...`. */
  feature_flags: z.record(z.string().regex(/^FF_[A-Z0-9_]+$/), z.boolean()).default({}),
  /** Run before the sources are fetched. */
  pre_get_sources_script: z.string().optional(),
  /** Run before each job. */
  pre_build_script: z.string().optional(),
  /** Run after each job. */
  post_build_script: z.string().optional(),
  /** How jobs are run. Default `docker`. */
  executor: z.literal("docker").default("docker"),
  /** `[runners.docker]`. */
  docker: dockerSchema,
  /**
   * Mount docker's socket into every job. That is root on the host, so only a runner with
   * `access_level: "ref_protected"` may have it. Default `false`.
   */
  docker_socket: z.boolean().default(false),
  /** `[runners.cache]`: where caches go. Default: they stay on the runner. */
  cache: cacheSchema.optional(),
});

/** A runner, as written in a config. */
export interface RunnerInput extends z.input<typeof runnerSchema> {}

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
