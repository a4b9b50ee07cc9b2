import * as z from "zod";
import type { Reference } from "../reference.ts";
import { type Cache, cacheSchema } from "./cache.ts";
import { type DefaultKeywords, defaultSchema } from "./default.ts";
import type { Given } from "./given.ts";
import { type Image, imageSchema, type ServiceItem, servicesSchema } from "./image.ts";
import { type Include, includeSchema } from "./include.ts";
import { type JobKeywords, jobSchemas } from "./job.ts";
import { byForm, givenEach, list, once, text } from "./schema.ts";
import { optionalScriptSchema, type Script } from "./script.ts";
import { type Spec, specSchema } from "./spec.ts";
import { type GlobalVariables, globalVariablesSchema } from "./variables.ts";
import { type Workflow, workflowSchema } from "./workflow.ts";

/** A stage, a `!reference` to some, or a list of either, up to 10 levels deep. */
export type StageItem = string | Reference | readonly StageItem[];

/** The global keywords, in GitLab's spelling. */
export interface GlobalKeywords {
  /** Deprecated here: use `default`. */
  readonly after_script?: Given<Script>;
  /** Deprecated here: use `default`. */
  readonly before_script?: Given<Script>;
  /** Deprecated here: use `default`. */
  readonly cache?: Given<Cache>;
  /** What each job has that does not say otherwise. */
  readonly default?: DefaultKeywords;
  /** Deprecated here: use `default`. */
  readonly image?: Given<Image>;
  /** Other files to read before this one. GitLab does so before it resolves any `!reference`. */
  readonly include?: Include;
  /** A job of this name, which publishes a website even without the keyword `pages` in it. */
  readonly pages?: JobKeywords;
  /** Deprecated here: use `default`. */
  readonly services?: Given<readonly ServiceItem[]>;
  /** The header: parameters of this configuration. */
  readonly spec?: Spec;
  /** The stages, in order. `.pre` and `.post` are always there. Default: build, test, deploy. */
  readonly stages?: readonly StageItem[] | Reference;
  /** Variables of all jobs. */
  readonly variables?: Given<GlobalVariables>;
  /** Whether there is a pipeline at all, and what holds for the whole of it. */
  readonly workflow?: Workflow;
}

const stageItem: z.ZodType<StageItem> = byForm<StageItem>((value) =>
  Array.isArray(value) ? stageItems : text,
);
const stageItems: z.ZodType<readonly StageItem[]> = list(stageItem);

const pages = byForm(
  once(() => {
    const keywords = Object.entries(jobSchemas).map(([name, schema]) => [name, schema.optional()]);
    return z.strictObject(Object.fromEntries(keywords)) as z.ZodType;
  }),
);

/** What each global keyword may be. */
export const globalSchemas: { readonly [K in keyof GlobalKeywords]-?: z.ZodType } = givenEach({
  after_script: optionalScriptSchema,
  before_script: optionalScriptSchema,
  cache: cacheSchema,
  default: defaultSchema,
  image: imageSchema,
  include: includeSchema,
  pages,
  services: servicesSchema,
  spec: specSchema,
  stages: list(stageItem, { min: 1 }),
  variables: globalVariablesSchema,
  workflow: workflowSchema,
});
