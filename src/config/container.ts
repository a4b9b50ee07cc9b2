import * as z from "zod";
import {
  absolutePath,
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
  projectPath,
} from "./names.ts";
import type { Secret, SecretFile } from "./secret.ts";
import { anySecretSchema } from "./secret-schema.ts";
import type { Text } from "./text.ts";
import { textSchema } from "./text-schema.ts";

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

export const containerSchema = z.strictObject({
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

/** A container of a service, with every default filled in. */
export interface Container extends z.output<typeof containerSchema> {}
