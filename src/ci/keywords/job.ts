import * as z from "zod";
import type { ExtendsHandle, JobHandle } from "../handles.ts";
import type { Reference } from "../reference.ts";
import { type DastConfiguration, dastConfigurationSchema } from "./dast.ts";
import { type DefaultValues, defaultSchemas } from "./default.ts";
import { type Environment, environmentSchema } from "./environment.ts";
import { type AllowFailure, allowFailureSchema } from "./failure.ts";
import { type Filter, filterSchema } from "./filter.ts";
import type { Given, Interpolated } from "./given.ts";
import { extendsHandleSchema, jobHandleSchema } from "./handle.ts";
import { type Inherit, inheritSchema } from "./inherit.ts";
import { type JobInputs, jobInputsSchema } from "./inputs.ts";
import { type Needs, needsSchema } from "./needs.ts";
import { type Pages, pagesSchema } from "./pages.ts";
import { type Parallel, parallelSchema } from "./parallel.ts";
import { type Release, releaseSchema } from "./release.ts";
import { type Rules, rulesSchema } from "./rules.ts";
import { runSchema, type Step } from "./run.ts";
import { byForm, givenEach, list, text } from "./schema.ts";
import { type Script, scriptSchema } from "./script.ts";
import { type Secrets, secretsSchema } from "./secrets.ts";
import { type Trigger, triggerSchema } from "./trigger.ts";
import { type JobVariables, jobVariablesSchema } from "./variables.ts";
import { type When, whenSchema } from "./when.ts";

/** The keywords of a job other than `stage`, with the values that GitLab documents. */
interface JobValues extends Omit<DefaultValues, "timeout"> {
  /** Whether the pipeline goes on when the job fails. Default: false, true for manual jobs. */
  readonly allow_failure?: AllowFailure;
  /** Regular expression (RE2) between slashes that finds the test coverage in the log. */
  readonly coverage?: string;
  /** Profiles of a DAST job. */
  readonly dast_configuration?: DastConfiguration;
  /** Jobs of earlier stages whose artifacts are downloaded. Default: all; `[]`: none. */
  readonly dependencies?: readonly JobHandle[];
  /** Where the job deploys to. */
  readonly environment?: Environment;
  /** For which pipelines there is no such job. Not with `rules`. */
  readonly except?: Filter;
  /** Jobs whose keywords are taken over: later ones win, the job's own win over all. */
  readonly extends?: ExtendsHandle | readonly ExtendsHandle[];
  /** What the job takes over from the global keywords. Default: everything. */
  readonly inherit?: Inherit;
  /** Parameters of the job, for those who run it by hand: up to 50. */
  readonly inputs?: JobInputs;
  /** What GitLab asks before it starts a manual job. */
  readonly manual_confirmation?: string;
  /** Start as soon as these are done, whatever the stages; up to 50. `[]`: start at once. */
  readonly needs?: Needs;
  /** For which pipelines there is such a job. Not with `rules`. */
  readonly only?: Filter;
  /** Publish a website with GitLab Pages. */
  readonly pages?: Pages;
  /** How many copies of the job to run at once, 1 to 200, or a matrix. */
  readonly parallel?: Parallel;
  /** Deprecated: use `pages.publish`. The folder that holds the website. */
  readonly publish?: string;
  /** A release that the job creates after its script. */
  readonly release?: Release;
  /** Jobs with the same one never run at the same time. May hold variables. */
  readonly resource_group?: string;
  /** When there is such a job, and with what differences. Without a match there is none. */
  readonly rules?: Rules;
  /** Steps to run, in place of `script`. */
  readonly run?: readonly Step[];
  /** What the job does: shell commands. */
  readonly script?: Script;
  /** Secrets from outside of GitLab's variables. */
  readonly secrets?: Secrets;
  /** How long to wait, with `when: delayed`: `30 minutes`, up to one week. */
  readonly start_in?: string;
  /** How long the job may take: `1h 30m`. Default: the project's; never more than the runner's. */
  readonly timeout?: string;
  /** A pipeline to start, in place of `script`. */
  readonly trigger?: Trigger;
  /** Variables of the job, over the global ones. */
  readonly variables?: JobVariables;
  /** When the job runs. Default: `on_success`, once all jobs of earlier stages have succeeded. */
  readonly when?: When;
}

type JobKeywordsButStage = {
  readonly [K in keyof JobValues]?: Given<JobValues[K]> | null;
};

/** The keywords of a job, in GitLab's spelling. `null` removes what `extends` would bring. */
export interface JobKeywords<Stage extends string = string> extends JobKeywordsButStage {
  /** The stage that the job is part of. Default: `test`. */
  readonly stage?: Stage | Reference | Interpolated | null;
}

/** The keywords of a hidden job, which may be only a part of what a job needs. */
export interface HiddenKeywords extends JobKeywords {}

const coverage = z
  .string()
  .regex(/^\/.+\/[a-z]*$/s, "must be a regular expression between slashes: '/Total: (\\d+)%/'");

const parents = list(extendsHandleSchema, { min: 1 });

const parentsSchema = byForm<ExtendsHandle | readonly ExtendsHandle[]>((value) =>
  Array.isArray(value) ? parents : extendsHandleSchema,
);

const valueSchemas: { readonly [K in keyof JobValues]-?: z.ZodType<JobValues[K]> } = {
  ...defaultSchemas,
  allow_failure: allowFailureSchema,
  coverage,
  dast_configuration: dastConfigurationSchema,
  dependencies: list(jobHandleSchema),
  environment: environmentSchema,
  except: filterSchema,
  extends: parentsSchema,
  inherit: inheritSchema,
  inputs: jobInputsSchema,
  manual_confirmation: z.string(),
  needs: needsSchema,
  only: filterSchema,
  pages: pagesSchema,
  parallel: parallelSchema,
  publish: text,
  release: releaseSchema,
  resource_group: text,
  rules: rulesSchema,
  run: runSchema,
  script: scriptSchema,
  secrets: secretsSchema,
  start_in: text,
  trigger: triggerSchema,
  variables: jobVariablesSchema,
  when: whenSchema,
};

/** What each keyword of a job may be: a schema for each, as jobs are checked keyword by keyword. */
export const jobSchemas: { readonly [K in keyof JobKeywords]-?: z.ZodType } = givenEach(
  { ...valueSchemas, stage: text },
  true,
);
