import * as z from "zod";
import { type Reports, reportsSchema } from "./reports.ts";
import { boolean, object, text, texts } from "./schema.ts";

const WHENS = ["on_success", "on_failure", "always"] as const;
const ACCESS = ["all", "developer", "maintainer", "none"] as const;

/** After which end of a job its files are kept. */
export type UploadWhen = (typeof WHENS)[number];

/** Files that the job leaves behind, for later jobs and for people. */
export interface Artifacts {
  /** Files and folders, relative to the project's folder, or globs. */
  readonly paths?: readonly string[];
  /** Files to leave out of `paths`. A folder alone leaves nothing out: write `folder/**\/*`. */
  readonly exclude?: readonly string[];
  /** Text of a link to the files in the merge request. Needs `paths` without variables. */
  readonly expose_as?: string;
  /** Name of the archive. May hold variables. Default: `artifacts`. */
  readonly name?: string;
  /** Whether all files that Git does not track are kept too. Default: false. */
  readonly untracked?: boolean;
  /** After which end of the job the files are kept. Default: `on_success`. */
  readonly when?: UploadWhen;
  /** Who may download the files in the web and through the API. Default: `all`. */
  readonly access?: (typeof ACCESS)[number];
  /** Former form of `access`: `false` is `developer`. Default: true. */
  readonly public?: boolean;
  /** How long the files are kept: `1 week`, `never`. Default: the instance's, mostly 30 days. */
  readonly expire_in?: string;
  /** Files that GitLab reads and shows. */
  readonly reports?: Reports;
}

export const uploadWhenSchema = z.enum(WHENS);

export const artifactsSchema = object<Artifacts>(
  () => ({
    paths: texts({ min: 1 }),
    exclude: texts({ min: 1 }),
    expose_as: text,
    name: text,
    untracked: boolean,
    when: uploadWhenSchema,
    access: z.enum(ACCESS),
    public: boolean,
    expire_in: text,
    reports: reportsSchema,
  }),
  {},
  ({ access, public: isPublic }) =>
    access != null && isPublic != null ? "access and public cannot be used together" : undefined,
);
