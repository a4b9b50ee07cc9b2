import * as z from "zod";
import type { JobHandle } from "../handles.ts";
import { jobHandleSchema } from "./handle.ts";
import { boolean, forms, object, text } from "./schema.ts";

/** Where the job deploys to: the name of the environment, or more detail. */
export type Environment = string | EnvironmentOptions;

const ACTIONS = ["start", "prepare", "stop", "verify", "access"] as const;
const TIERS = ["production", "staging", "testing", "development", "other"] as const;

export interface EnvironmentOptions {
  /**
   * Letters, digits, spaces and `-_/${}.`, up to 255, no slash at either end. May hold variables.
   * Required, here or in what `extends` brings.
   */
  readonly name?: string;
  /** Address of what is deployed, up to 255 characters. May hold variables. */
  readonly url?: string;
  /** The job that stops the environment. It has the same environment and `action: stop`. */
  readonly on_stop?: JobHandle;
  /**
   * What the job does to the environment. `start` (default): a deployment; `stop`: the end of it;
   * `prepare`, `verify`, `access`: neither.
   */
  readonly action?: (typeof ACTIONS)[number];
  /** How long until GitLab stops the environment by itself: `1 week`. May hold variables. */
  readonly auto_stop_in?: string;
  /** How the environment is shown and managed, for deployments to Kubernetes. */
  readonly kubernetes?: EnvironmentKubernetes;
  /** What kind of environment it is. Default: guessed from its name. */
  readonly deployment_tier?: (typeof TIERS)[number];
}

export interface EnvironmentKubernetes {
  /** The GitLab agent: `path/to/agent/project:agent-name`. */
  readonly agent?: string;
  /** Deprecated: use `dashboard.namespace`. */
  readonly namespace?: string;
  /** Deprecated: use `dashboard.flux_resource_path`. */
  readonly flux_resource_path?: string;
  /** Kubernetes resources that GitLab itself keeps for the environment. */
  readonly managed_resources?: ManagedResources;
  /** What the dashboard of the environment shows. */
  readonly dashboard?: EnvironmentDashboard;
}

export interface ManagedResources {
  /** Default: true. */
  readonly enabled?: boolean;
}

export interface EnvironmentDashboard {
  /** The Kubernetes namespace to show. */
  readonly namespace?: string;
  /** The Flux resource to show, with its full path. */
  readonly flux_resource_path?: string;
}

const NAME = /^[\w\-${}. ](?:[\w\-/${}. ]*[\w\-${}. ])?$/;

const TOO_LONG = "has more than 255 characters";

const name = text
  .max(255, TOO_LONG)
  .regex(
    NAME,
    "can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'",
  );

export const managedResourcesSchema = object<ManagedResources>(() => ({ enabled: boolean }), {});

export const dashboardSchema = object<EnvironmentDashboard>(
  () => ({ namespace: text, flux_resource_path: text }),
  {},
);

export const environmentKubernetesSchema = object<EnvironmentKubernetes>(
  () => ({
    agent: text,
    namespace: text,
    flux_resource_path: text,
    managed_resources: managedResourcesSchema,
    dashboard: dashboardSchema,
  }),
  {},
);

export const environmentOptionsSchema = object<EnvironmentOptions>(
  () => ({
    name,
    url: z.string().max(255, TOO_LONG),
    on_stop: jobHandleSchema,
    action: z.enum(ACTIONS),
    auto_stop_in: text,
    kubernetes: environmentKubernetesSchema,
    deployment_tier: z.enum(TIERS),
  }),
  {},
);

export const environmentSchema = forms<Environment>({
  string: name,
  object: environmentOptionsSchema,
});
