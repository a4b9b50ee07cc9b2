import * as z from "zod";
import { forms, integer, list, object, text, texts } from "./schema.ts";
import type { Script } from "./script.ts";
import { scriptSchema } from "./script.ts";
import { type SimpleVariables, simpleVariablesSchema } from "./variables.ts";

const PULL_POLICIES = ["always", "if-not-present", "never"] as const;

/** When the runner pulls an image. */
export type PullPolicy = (typeof PULL_POLICIES)[number];

/** The image in which a job runs: its full name, with the registry if need be, or more detail. */
export type Image = string | ImageOptions;

export interface ImageOptions {
  /** Full name, with the registry if need be. Required, here or in what `extends` brings. */
  readonly name?: string;
  /** What to run as the container's entrypoint: one token of the command line for each item. */
  readonly entrypoint?: readonly string[];
  /** Options for runners with the Docker executor. */
  readonly docker?: DockerOptions;
  /** Options for runners with the Kubernetes executor. */
  readonly kubernetes?: KubernetesOptions;
  /** When to pull, or a list to try in order. The runner must allow it. Default: the runner's. */
  readonly pull_policy?: PullPolicy | readonly PullPolicy[];
}

export interface DockerOptions {
  /** Architecture of the image to pull: `arm64/v8`. */
  readonly platform?: string;
  /** User name or UID in the container; up to 255 characters. */
  readonly user?: string;
}

export interface KubernetesOptions {
  /** User name, UID or `UID:GID` in the container; up to 255 characters. */
  readonly user?: string | number;
}

/** A container beside the job's, reachable by its name or alias. */
export type ServiceItem = string | ServiceOptions;

export interface ServiceOptions {
  /** Full name of the image, with the registry if need be. */
  readonly name: string;
  /** More host names for the service, separated by spaces or commas. */
  readonly alias?: string;
  /** What to run as the container's command, instead of the image's. */
  readonly command?: Script;
  /** What to run as the container's entrypoint: one token of the command line for each item. */
  readonly entrypoint?: readonly string[];
  /** Options for runners with the Docker executor. */
  readonly docker?: DockerOptions;
  /** Options for runners with the Kubernetes executor. */
  readonly kubernetes?: KubernetesOptions;
  /** When to pull, or a list to try in order. The runner must allow it. Default: the runner's. */
  readonly pull_policy?: PullPolicy | readonly PullPolicy[];
  /** Variables that only the service gets. They cannot refer to themselves. */
  readonly variables?: SimpleVariables;
}

const user = text.max(255, "has more than 255 characters");

export const dockerSchema = object<DockerOptions>(() => ({ platform: text, user }), {});

export const kubernetesSchema = object<KubernetesOptions>(
  () => ({ user: forms<string | number>({ string: user, number: integer }) }),
  {},
);

const pullPolicy = z.enum(PULL_POLICIES);
const pullPolicies = forms<PullPolicy | readonly PullPolicy[]>({
  string: pullPolicy,
  array: list(pullPolicy, { min: 1 }),
});

export const imageOptionsSchema = object<ImageOptions>(
  () => ({
    name: text,
    entrypoint: texts({ min: 1 }),
    docker: dockerSchema,
    kubernetes: kubernetesSchema,
    pull_policy: pullPolicies,
  }),
  {},
);

export const imageSchema = forms<Image>({ string: text, object: imageOptionsSchema });

export const serviceOptionsSchema = object<ServiceOptions>(
  () => ({
    name: text,
    alias: text,
    command: scriptSchema,
    entrypoint: texts({ min: 1 }),
    docker: dockerSchema,
    kubernetes: kubernetesSchema,
    pull_policy: pullPolicies,
    variables: simpleVariablesSchema,
  }),
  { name: true },
);

export const servicesSchema: z.ZodType<readonly ServiceItem[]> = list(
  forms<ServiceItem>({ string: text, object: serviceOptionsSchema }),
);
