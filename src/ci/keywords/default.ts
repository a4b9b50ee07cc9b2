import * as z from "zod";
import { type Artifacts, artifactsSchema } from "./artifacts.ts";
import { type Cache, cacheSchema } from "./cache.ts";
import type { Given } from "./given.ts";
import { type Image, imageSchema, type ServiceItem, servicesSchema } from "./image.ts";
import { type Retry, retrySchema } from "./retry.ts";
import { boolean, object, text } from "./schema.ts";
import { type Hooks, hooksSchema, optionalScriptSchema, type Script } from "./script.ts";
import { tagsSchema } from "./tags.ts";
import { type IdTokens, idTokensSchema } from "./tokens.ts";

/** What each job has that does not say otherwise. Nothing is merged: the job's own wins as a whole. */
export interface DefaultValues {
  /** Commands after the script, in a shell of their own, also when the script fails. */
  readonly after_script?: Script;
  /** Files that the job leaves behind. */
  readonly artifacts?: Artifacts;
  /** Commands before the script, in the same shell. */
  readonly before_script?: Script;
  /** Commands that the runner executes at other moments than the script. */
  readonly hooks?: Hooks;
  /** Files kept between jobs and pipelines to save time; up to 4 caches. */
  readonly cache?: Cache;
  /** The image in which the job runs. */
  readonly image?: Image;
  /** Whether a newer pipeline of the same ref may cancel the job. Default: false. */
  readonly interruptible?: boolean;
  /** Tokens (JWT) that prove to others who the job is. */
  readonly id_tokens?: IdTokens;
  /** Log in to a third party automatically. Experimental. */
  readonly identity?: "google_cloud";
  /** How often the job is run again when it fails, up to 2 times. */
  readonly retry?: Retry;
  /** Containers beside the job's. */
  readonly services?: readonly ServiceItem[];
  /** Tags that a runner must have, all of them, to take the job; fewer than 50. */
  readonly tags?: readonly string[];
  /** How long the job may take: `1h 30m`. Has no effect in `default` (GitLab's issue 213634). */
  readonly timeout?: string;
}

/** The keywords of `default`. */
export type DefaultKeywords = {
  readonly [K in keyof DefaultValues]?: Given<DefaultValues[K]> | null;
};

export type DefaultKeyword = keyof DefaultValues;

export const identitySchema: z.ZodType<"google_cloud"> = z.literal("google_cloud");

/** What each keyword of `default` may be; they are keywords of jobs too. */
export const defaultSchemas = {
  after_script: optionalScriptSchema,
  artifacts: artifactsSchema,
  before_script: optionalScriptSchema,
  hooks: hooksSchema,
  cache: cacheSchema,
  image: imageSchema,
  interruptible: boolean,
  id_tokens: idTokensSchema,
  identity: identitySchema,
  retry: retrySchema,
  services: servicesSchema,
  tags: tagsSchema,
  timeout: text,
};

export const defaultSchema = object<DefaultValues>(() => defaultSchemas, {});
