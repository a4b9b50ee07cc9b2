import { z } from "zod";
import { backupMethodSchema } from "./backup.ts";
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
import { anySecretSchema, secretSchema } from "./secret.ts";
import { textSchema } from "./text.ts";

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
const publicSchema = z.strictObject({
  /** DNS name; it has to point at the host. */
  name: dnsName,
  /** The container that answers. Default: the first one. */
  container: label.optional(),
  /** Port inside that container. */
  port,
  /** Page to open, for links and health checks. Default `/`. */
  path: z
    .string()
    .regex(/^\/[^\s]*$/, { error: "must begin with /" })
    .default("/"),
  /** Largest request body that the proxy lets through; `0` is no limit. nginx's own default: 1m. */
  client_max_body_size: size.optional(),
  /** Whether the proxy gets a certificate for the name. Default `true`. */
  certificate: z.boolean().default(true),
});

/** A port of the host that leads into a container. */
const publishedPortSchema = z.strictObject({
  /** Port on the host. */
  published: port,
  /** Port in the container. */
  target: port,
  /** Default `tcp`. */
  protocol: z.enum(["tcp", "udp"]).default("tcp"),
  /** Address of the host to listen on. Default: all of them, IPv6 too. */
  host_ip: z.union([ipv4, ipv6]).optional(),
});

/** A directory of the host inside a container. It is created before docker would do it as root. */
const mountSchema = z.strictObject({
  /** Directory on the host, below the volumes root. */
  source: absolutePath,
  /** Where the container sees it. */
  target: absolutePath,
  /** Who owns it on the host: a number where the container runs as one. */
  owner,
  /** Its group. Default: the owner's own. */
  group: owner.optional(),
  /** Permissions. Default `0744`. */
  mode: mode.default("0744"),
  /** Whether the container may only read. Default `false`. */
  read_only: z.boolean().default(false),
});

/** A file that is rendered into the service's folder and mounted read-only. */
const configFileSchema = z.strictObject({
  /** File name in the service's folder on the host. */
  name: projectPath,
  /** What is in it. */
  content: textSchema,
  /** Where the container sees it. */
  target: absolutePath,
  /** Permissions. Default `0644`. */
  mode: mode.default("0644"),
});

/** How docker learns whether a container is well, in compose's words. */
const healthcheckSchema = z.strictObject({
  /** `["CMD", program, ...]` or `["CMD-SHELL", line]`, run inside; `image`: the image's own. */
  test: z.union([
    z.literal("image"),
    listOf(z.string()).refine(([how, what]) => how?.startsWith("CMD") && what !== undefined, {
      error: 'must be "image", or a command after "CMD" or "CMD-SHELL"',
    }),
  ]),
  /** Time between two checks. Default `10s`. */
  interval: duration.default("10s"),
  /** Time that one check may take. Default `5s`. */
  timeout: duration.default("5s"),
  /** Failures in a row that make it unhealthy. Default 3. */
  retries: z.int().min(1).default(3),
  /** Time after the start in which failures do not count. Default `0s`. */
  start_period: duration.default("0s"),
});

const containerSchema = z.strictObject({
  /** Image with a fixed tag or a digest. */
  image,
  /** `uid:gid` to run as. Default: the image's own user. */
  user: z
    .string()
    .regex(/^[a-z0-9_-]+(:[a-z0-9_-]+)?$/, { error: 'must be "uid:gid"' })
    .optional(),
  /** Command in exec form, instead of the image's. */
  command: listOf(z.string()).optional(),
  /** Entry point in exec form, instead of the image's. */
  entrypoint: listOf(z.string()).optional(),
  /** Environment; nothing secret. */
  environment: z.record(envName, z.string()).default({}),
  /** Environment whose values are secrets: they go to a file of mode 0600. */
  secrets: z.record(envName, anySecretSchema).default({}),
  /** Labels, for other programs to find it by. */
  labels: z.record(line, z.string()).default({}),
  /** Ports of the host; a public name needs none, the proxy has them. */
  ports: listOf(publishedPortSchema).default([]),
  /** Directories of the host. */
  volumes: listOf(mountSchema).default([]),
  /** Where the container sees docker's socket, read-only. Default: it does not. */
  docker_socket: absolutePath.optional(),
  /** Files rendered from this config. */
  config_files: listOf(configFileSchema).default([]),
  /** Whether it is well. Default: running is well. */
  healthcheck: healthcheckSchema.optional(),
  /** Time between asking it to stop and killing it. Default `10s`, as docker has it. */
  stop_grace_period: duration.default("10s"),
  /** Signal that asks it to stop. Default: the image's. */
  stop_signal: z
    .string()
    .regex(/^SIG[A-Z0-9+-]+$/, { error: 'must be a signal, such as "SIGQUIT"' })
    .optional(),
  /**
   * `shared`: the host's docker network, where the proxy and other services reach it; `private`:
   * a network of this service alone. Default `["shared"]`.
   */
  networks: listOf(z.enum(["shared", "private"])).default(["shared"]),
  /** Its name on those networks beside its own. */
  aliases: listOf(label).default([]),
  /** Containers of the same service that must be healthy before it starts. */
  depends_on: listOf(label).default([]),
  /** It does its work and ends: an exit with 0 is success. Default `false`. */
  one_shot: z.boolean().default(false),
  /** No process in it gains privileges. Default `true`. */
  no_new_privileges: z.boolean().default(true),
});

/** A directory on the host that must exist before the service starts. */
const directorySchema = z.strictObject({
  /** Below the volumes root. */
  path: absolutePath,
  /** Who owns it. */
  owner,
  /** Its group. Default: the owner's own. */
  group: owner.optional(),
  /** Permissions. Default `0744`. */
  mode: mode.default("0744"),
});

/** A bucket of an object store, made by apply together with the key that opens it. */
const bucketSchema = z.strictObject({
  /** Name of the bucket. */
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    error: "must be a bucket name, 3 to 63 characters",
  }),
  /** Id of the key that may read and write this bucket, and nothing else. */
  access_key: secretSchema,
  /** The key itself. */
  secret_key: secretSchema,
  /** Only a cache: it may be emptied, and is not backed up. Default `false`. */
  cache: z.boolean().default(false),
});

/** Something an operator should know although nothing is broken. */
const warningSchema = z.strictObject({
  /** Stable name of the finding, to silence or search it by. */
  id: label,
  /** What it is, and what to do about it. */
  text: line,
  /** Known vulnerabilities that it is about. */
  cves: listOf(
    z.string().regex(/^CVE-\d{4}-\d{4,}$/, { error: 'must be a CVE id, such as "CVE-2025-62506"' }),
  ).default([]),
});

export const serviceSchema = z.strictObject({
  /** Its name on the host: folder, compose project, deploy job. */
  name: label,
  /** What it is. */
  kind: z.enum(SERVICE_KINDS),
  /**
   * Paths and globs of the repository that it is made of, besides the config: a push that changes
   * one of them deploys it.
   */
  files: listOf(projectGlob).default([]),
  /** Names under which it is reached. Default none. */
  public: listOf(publicSchema).default([]),
  /** Its containers, by name. None for kind `compose`: the folder says it. */
  containers: z.record(label, containerSchema).default({}),
  /** The folder with your own compose.yaml, for kind `compose`. */
  folder: projectPath.optional(),
  /** Directories besides those that containers mount. */
  directories: listOf(directorySchema).default([]),
  /** Secrets that a compose file of your own reads from its `.env`, by name. */
  secrets: z.record(envName, anySecretSchema).default({}),
  /** Buckets to make in it, for an object store. */
  buckets: listOf(bucketSchema).default([]),
  /** The runner of this host that it runs, for kind `gitlab-runner`. */
  runner: label.optional(),
  /** Services that must be up first. The proxy of the host is one for each public service. */
  needs: listOf(label).default([]),
  /** When images are pulled; `never` is for hosts without a registry. Default `missing`. */
  pull_policy: z.enum(["always", "missing", "never"]).default("missing"),
  /** Time in which it must become healthy, or the deploy is rolled back. Default `3m`. */
  deploy_timeout: duration.default("3m"),
  /** How its data is saved. */
  backup: backupMethodSchema,
  /** What to know before a new version is deployed. */
  update_notes: listOf(line).default([]),
  /** What to know when it is restored. */
  restore_notes: listOf(line).default([]),
  /** What `lint` and `doctor` say about it. */
  warnings: listOf(warningSchema).default([]),
});

/** A service, as written in a config. */
export interface ServiceInput extends z.input<typeof serviceSchema> {}

/** A service, with every default filled in. */
export interface Service extends z.output<typeof serviceSchema> {}

/** A container of a service, as written in a config. */
export interface ContainerInput extends z.input<typeof containerSchema> {}

/** A container of a service, with every default filled in. */
export interface Container extends z.output<typeof containerSchema> {}

/** A public name of a service, as written in a config. */
export interface PublicNameInput extends z.input<typeof publicSchema> {}

/** A public name of a service, with every default filled in. */
export interface PublicName extends z.output<typeof publicSchema> {}

/** A finding that a service carries. */
export interface ServiceWarning extends z.output<typeof warningSchema> {}

/** The address to open in a browser. */
export function publicUrl({ name, path, certificate }: PublicName): string {
  return `${certificate ? "https" : "http"}://${name}${path === "/" ? "" : path}`;
}
