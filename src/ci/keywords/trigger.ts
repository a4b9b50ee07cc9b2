import * as z from "zod";
import type { JobHandle } from "../handles.ts";
import { jobHandleSchema } from "./handle.ts";
import { formOf } from "./include.ts";
import { type InputValues, inputValuesSchema } from "./inputs.ts";
import { boolean, byForm, forms, list, object, refuse, text } from "./schema.ts";

/** A pipeline to start: the project's full path (`group/project`), or one of the forms. */
export type Trigger = string | ProjectTrigger | ChildTrigger;

const STRATEGIES = ["depend", "mirror"] as const;

/**
 * How the job follows the pipeline that it starts. `mirror`: it has exactly the same status;
 * `depend`: it waits for the end and then succeeds or fails likewise.
 */
export type TriggerStrategy = (typeof STRATEGIES)[number];

/** Starts a pipeline of another project. */
export interface ProjectTrigger {
  /** Full path of the project: `group/project`. May hold variables. */
  readonly project?: string;
  /** Branch of that project. Default: its default branch. */
  readonly branch?: string;
  /** Follow the other pipeline. Default: the job succeeds once the pipeline is created. */
  readonly strategy?: TriggerStrategy;
  /** Values for the inputs of the other pipeline. */
  readonly inputs?: InputValues;
  /** Which variables are passed on. */
  readonly forward?: TriggerForward;
}

/** Starts a child pipeline of the same project. */
export interface ChildTrigger {
  /** A path in this repository, or up to 3 files that together are the child's configuration. */
  readonly include?: string | readonly TriggerInclude[];
  /** Follow the other pipeline. Default: the job succeeds once the pipeline is created. */
  readonly strategy?: TriggerStrategy;
  /** Which variables are passed on. */
  readonly forward?: TriggerForward;
}

export interface TriggerForward {
  /** Pass on the variables that the trigger job defines. Default: true. */
  readonly yaml_variables?: boolean;
  /** Pass on the variables of a pipeline that a person or a schedule started. Default: false. */
  readonly pipeline_variables?: boolean;
}

export type TriggerInclude =
  | TriggerLocalInclude
  | TriggerTemplateInclude
  | TriggerArtifactInclude
  | TriggerProjectInclude
  | TriggerComponentInclude
  | TriggerRemoteInclude;

/** A file of this repository. */
export interface TriggerLocalInclude {
  /** Path from the top of the repository. */
  readonly local: string;
  /** Values for the inputs of the file. */
  readonly inputs?: InputValues;
}

/** A template that comes with GitLab. */
export interface TriggerTemplateInclude {
  /** Its name: `Auto-DevOps.gitlab-ci.yml`. */
  readonly template: string;
  /** Values for the inputs of the template. */
  readonly inputs?: InputValues;
}

/** A file that a job of this pipeline generated. */
export interface TriggerArtifactInclude {
  /** Path of the file in the artifacts of the job. */
  readonly artifact: string;
  /** The job that made it. */
  readonly job: JobHandle;
  /** Values for the inputs of the file. */
  readonly inputs?: InputValues;
}

/** A file of another project of the same GitLab. */
export interface TriggerProjectInclude {
  /** Full path of the project: `group/project`. */
  readonly project: string;
  /** Branch, tag or commit. Default: the default branch. */
  readonly ref?: string;
  /** Path from the top of that repository. */
  readonly file: string;
  /** Values for the inputs of the file. */
  readonly inputs?: InputValues;
}

/** A CI/CD component. */
export interface TriggerComponentInclude {
  /** `host/group/project/component@version`. */
  readonly component: string;
  /** Values for the inputs of the component. */
  readonly inputs?: InputValues;
}

/** A file anywhere on the web that is readable by everybody. */
export interface TriggerRemoteInclude {
  /** Full `http` or `https` address. */
  readonly remote: string;
  /** Values for the inputs of the file. */
  readonly inputs?: InputValues;
}

const MAX_INCLUDES = 3;

const strategy = z.enum(STRATEGIES);
const inputs = inputValuesSchema;

export const triggerForwardSchema = object<TriggerForward>(
  () => ({ yaml_variables: boolean, pipeline_variables: boolean }),
  {},
);

export const triggerIncludeSchemas = {
  local: object<TriggerLocalInclude>(() => ({ local: text, inputs }), { local: true }),
  template: object<TriggerTemplateInclude>(() => ({ template: text, inputs }), { template: true }),
  artifact: object<TriggerArtifactInclude>(
    () => ({ artifact: text, job: jobHandleSchema, inputs }),
    { artifact: true, job: true },
  ),
  project: object<TriggerProjectInclude>(() => ({ project: text, ref: text, file: text, inputs }), {
    project: true,
    file: true,
  }),
  component: object<TriggerComponentInclude>(() => ({ component: text, inputs }), {
    component: true,
  }),
  remote: object<TriggerRemoteInclude>(() => ({ remote: text, inputs }), { remote: true }),
};

const noForm = refuse<TriggerInclude>(
  () => `expected one of the keys ${Object.keys(triggerIncludeSchemas).join(", ")}`,
);

const include = forms<TriggerInclude>({
  object: byForm<TriggerInclude>(
    (value) => formOf<TriggerInclude>(value, triggerIncludeSchemas) ?? noForm,
  ),
});

export const projectTriggerSchema = object<ProjectTrigger>(
  () => ({ project: text, branch: text, strategy, inputs, forward: triggerForwardSchema }),
  {},
);

export const childTriggerSchema = object<ChildTrigger>(
  () => ({
    include: forms<string | readonly TriggerInclude[]>({
      string: text,
      array: list(include, { min: 1, max: MAX_INCLUDES, of: "files" }),
    }),
    strategy,
    forward: triggerForwardSchema,
  }),
  {},
);

export const triggerSchema = forms<Trigger>({
  string: text,
  object: byForm<Trigger>((value) =>
    Object.hasOwn(value as object, "include") ? childTriggerSchema : projectTriggerSchema,
  ),
});
