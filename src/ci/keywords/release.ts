import * as z from "zod";
import { list, object, text, textOrTexts } from "./schema.ts";

const LINK_TYPES = ["runbook", "package", "image", "other"] as const;

/** A release that the job creates after its script. The image must have the `release-cli` or `glab`. */
export interface Release {
  /** Tag of the release. If there is none yet, it is created. May hold variables. Required. */
  readonly tag_name?: string;
  /** Message of the tag, if it is created: it is then an annotated one. */
  readonly tag_message?: string;
  /** Text of the release, or the path of a file with it. Required. */
  readonly description?: string;
  /** Title. Default: the tag. */
  readonly name?: string;
  /** Commit, tag or branch from which the tag is created. Default: the pipeline's commit. */
  readonly ref?: string;
  /** Titles of the milestones that the release belongs to. */
  readonly milestones?: string | readonly string[];
  /** When it is, was or will be released, in ISO 8601: `2026-03-15T08:00:00Z`. Default: now. */
  readonly released_at?: string;
  /** What comes with the release. */
  readonly assets?: ReleaseAssets;
}

export interface ReleaseAssets {
  /** Links to files. */
  readonly links?: readonly ReleaseLink[];
}

export interface ReleaseLink {
  /** Text of the link. */
  readonly name: string;
  /** Address of the file. */
  readonly url: string;
  /** Path below the release's own address that leads to the file. */
  readonly filepath?: string;
  /** Default: `other`. */
  readonly link_type?: (typeof LINK_TYPES)[number];
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const dateTime = z
  .string()
  .refine((value) => DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)), {
    error: "must be a valid datetime: 2026-03-15T08:00:00Z",
  });

export const releaseLinkSchema = object<ReleaseLink>(
  () => ({ name: text, url: text, filepath: text, link_type: z.enum(LINK_TYPES) }),
  { name: true, url: true },
);

export const releaseAssetsSchema = object<ReleaseAssets>(
  () => ({ links: list(releaseLinkSchema, { min: 1 }) }),
  {},
);

export const releaseSchema = object<Release>(
  () => ({
    tag_name: text,
    tag_message: text,
    description: text,
    name: text,
    ref: text,
    milestones: textOrTexts(),
    released_at: dateTime,
    assets: releaseAssetsSchema,
  }),
  {},
);
