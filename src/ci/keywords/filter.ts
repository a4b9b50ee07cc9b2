import * as z from "zod";
import { type If, ifSchema } from "./clauses.ts";
import { forms, list, object, texts } from "./schema.ts";

/** For which pipelines there is the job (`only`) or not (`except`). `rules` can say more. */
export type Filter = readonly RefFilter[] | FilterOptions;

/** What starts pipelines, and what they are for. */
type PipelineKind =
  | "api"
  | "branches"
  | "chat"
  | "external"
  | "external_pull_requests"
  | "merge_requests"
  | "pipelines"
  | "pushes"
  | "schedules"
  | "tags"
  | "triggers"
  | "web";

/** A kind of pipeline, the name of a branch or tag, or a regular expression `/for names/`. */
export type RefFilter = PipelineKind | (string & Record<never, never>);

/** For `only` all of them must be so, for `except` one is enough. */
export interface FilterOptions {
  /** Kinds of pipelines, names of branches and tags, or regular expressions. */
  readonly refs?: readonly RefFilter[];
  /** `active`: the project has a Kubernetes cluster. */
  readonly kubernetes?: "active";
  /** Expressions, of which one must be true. */
  readonly variables?: readonly If[];
  /** Globs, of which one must match a changed file. */
  readonly changes?: readonly string[];
}

export const filterOptionsSchema = object<FilterOptions>(
  () => ({
    refs: texts(),
    kubernetes: z.literal("active"),
    variables: list(ifSchema),
    changes: texts(),
  }),
  {},
);

export const filterSchema = forms<Filter>({ array: texts(), object: filterOptionsSchema });
