import * as z from "zod";
import { boolean, forms, object, text } from "./schema.ts";

/** Whether the job publishes a website with GitLab Pages, or how. */
export type Pages = boolean | PagesOptions;

export interface PagesOptions {
  /** Part of the address under which this version is found. May hold variables. Default: none. */
  readonly path_prefix?: string;
  /** How long a version with `path_prefix` is kept: `1 week`, `never`. Default: 24 hours. */
  readonly expire_in?: string;
  /** The folder that holds the website. Default: `public`. */
  readonly publish?: string;
}

export const pagesOptionsSchema = object<PagesOptions>(
  () => ({ path_prefix: z.string(), expire_in: text, publish: text }),
  {},
);

export const pagesSchema = forms<Pages>({ boolean, object: pagesOptionsSchema });
