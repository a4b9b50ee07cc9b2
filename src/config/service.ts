import { z } from "zod";
import { type BackupMethodInput, backupMethodSchema } from "./backup.ts";
import {
  absolutePath,
  dnsName,
  duration,
  envName,
  image,
  ipv4,
  ipv6,
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
import { anySecretSchema, type Secret, type SecretFile, secretSchema } from "./secret.ts";
import { type Text, textSchema } from "./text.ts";

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

/** A port of the host that leads into a container. */
export interface PublishedPortInput {
  /** Port on the host. */
  published: number;
  /** Port in the container. */
  target: number;
  /** Default `tcp`. */
  protocol?: "tcp" | "udp";
  /** Address of the host to listen on. Default: all of them, IPv6 too. */
  host_ip?: string | string;
}

const publishedPortSchema = z.strictObject({
  published: port,
  target: port,
  protocol: z.enum(["tcp", "udp"]).default("tcp"),
  host_ip: z.union([ipv4, ipv6]).optional(),
});

/** A directory of the host inside a container. It is created before docker would do it as root. */
export interface MountInput {
  /** Directory on the host, below the volumes root. */
  source: string;
  /** Where the container sees it. */
  target: string;
  /** Who owns it on the host: a number where the container runs as one. */
  owner: string;
  /** Its group. Default: the owner's own. */
  group?: string;
  /** Permissions. Default `0744`. */
  mode?: string;
  /** Whether the container may only read. Default `false`. */
  read_only?: boolean;
}

const mountSchema = z.strictObject({
  source: absolutePath,
  target: absolutePath,
  owner,
  group: owner.optional(),
  mode: mode.default("0744"),
  read_only: z.boolean().default(false),
});

/** A file that is rendered into the service's folder and mounted read-only. */
export interface ConfigFileInput {
  /** File name in the service's folder on the host. */
  name: string;
  /** What is in it. */
  content: Text;
  /** Where the container sees it. */
  target: string;
  /** Permissions. Default `0644`. */
  mode?: string;
}

const configFileSchema = z.strictObject({
  name: projectPath,
  content: textSchema,
  target: absolutePath,
  mode: mode.default("0644"),
});

/** How docker learns whether a container is well, in compose's words. */
export interface HealthcheckInput {
  /** `["CMD", program, ...]` or `["CMD-SHELL", line]`, run inside; `image`: the image's own. */
  test: "image" | readonly string[];
  /** Time between two checks. Default `10s`. */
  interval?: string;
  /** Time that one check may take. Default `5s`. */
  timeout?: string;
  /** Failures in a row that make it unhealthy. Default 3. */
  retries?: number;
  /** Time after the start in which failures do not count. Default `0s`. */
  start_period?: string;
}

const healthcheckSchema = z.strictObject({
  test: z.union([
    z.literal("image"),
    listOf(z.string()).refine(([how, what]) => how?.startsWith("CMD") && what !== undefined, {
      error: 'must be "image", or a command after "CMD" or "CMD-SHELL"',
    }),
  ]),
  interval: duration.default("10s"),
  timeout: duration.default("5s"),
  retries: z.int().min(1).default(3),
  start_period: duration.default("0s"),
});

/** A container of a service, as written in a config. */
export interface ContainerInput {
  /** Image with a fixed tag or a digest. */
  image: string;
  /** `uid:gid` to run as. Default: the image's own user. */
  user?: string;
  /** Command in exec form, instead of the image's. */
  command?: readonly string[];
  /** Entry point in exec form, instead of the image's. */
  entrypoint?: readonly string[];
  /** Environment; nothing secret. */
  environment?: Record<string, string>;
  /** Environment whose values are secrets: they go to a file of mode 0600. */
  secrets?: Record<string, Secret | SecretFile>;
  /** Labels, for other programs to find it by. */
  labels?: Record<string, string>;
  /** Ports of the host; a public name needs none, the proxy has them. */
  ports?: readonly PublishedPortInput[];
  /** Directories of the host. */
  volumes?: readonly MountInput[];
  /** Where the container sees docker's socket, read-only. Default: it does not. */
  docker_socket?: string;
  /** Files rendered from this config. */
  config_files?: readonly ConfigFileInput[];
  /** Whether it is well. Default: running is well. */
  healthcheck?: HealthcheckInput;
  /** Time between asking it to stop and killing it. Default `10s`, as docker has it. */
  stop_grace_period?: string;
  /** Signal that asks it to stop. Default: the image's. */
  stop_signal?: string;
  /**
   * `shared`: the host's docker network, where the proxy and other services reach it; `private`:
   * a network of this service alone. Default `["shared"]`.
   */
  networks?: readonly ("shared" | "private")[];
  /** Its name on those networks beside its own. */
  aliases?: readonly string[];
  /** Containers of the same service that must be healthy before it starts. */
  depends_on?: readonly string[];
  /** It does its work and ends: an exit with 0 is success. Default `false`. */
  one_shot?: boolean;
  /** No process in it gains privileges. Default `true`. */
  no_new_privileges?: boolean;
}

const containerSchema = z.strictObject({
  image,
  user: z
    .string()
    .regex(/^[a-z0-9_-]+(:[a-z0-9_-]+)?$/, { error: 'must be "uid:gid"' })
    .optional(),
  command: listOf(z.string()).optional(),
  entrypoint: listOf(z.string()).optional(),
  environment: z.record(envName, z.string()).default({}),
  secrets: z.record(envName, anySecretSchema).default({}),
  labels: z.record(line, z.string()).default({}),
  ports: listOf(publishedPortSchema).default([]),
  volumes: listOf(mountSchema).default([]),
  docker_socket: absolutePath.optional(),
  config_files: listOf(configFileSchema).default([]),
  healthcheck: healthcheckSchema.optional(),
  stop_grace_period: duration.default("10s"),
  stop_signal: z
    .string()
    .regex(/^SIG[A-Z0-9+-]+$/, { error: 'must be a signal, such as "SIGQUIT"' })
    .optional(),
  networks: listOf(z.enum(["shared", "private"])).default(["shared"]),
  aliases: listOf(label).default([]),
  depends_on: listOf(label).default([]),
  one_shot: z.boolean().default(false),
  no_new_privileges: z.boolean().default(true),
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

/** A container of a service, with every default filled in. */
export interface Container extends z.output<typeof containerSchema> {}

/** A public name of a service, with every default filled in. */
export interface PublicName extends z.output<typeof publicSchema> {}

/** A finding that a service carries. */
export interface ServiceWarning extends z.output<typeof warningSchema> {}

/** The address to open in a browser. */
export function publicUrl({ name, path, certificate }: PublicName): string {
  return `${certificate ? "https" : "http"}://${name}${path === "/" ? "" : path}`;
}
