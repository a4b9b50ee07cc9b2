import type * as z from "zod";
import type { Condition } from "../expression/condition.ts";
import { anything, forms, object, text, texts } from "./schema.ts";

/** GitLab's expression language: built by the functions of this package, or as text. */
export type If = Condition | string;

/** True when a changed file matches one of the globs. */
export type Changes = readonly string[] | ChangesOptions;

/** Takes one of `paths` and `regexp`. */
export interface ChangesOptions {
  /** Globs of files, up to 50. `src/**` also matches in subfolders; `src` and `src/` match nothing. */
  readonly paths?: readonly string[];
  /** Branch, tag or commit to compare with, instead of what the pipeline's event suggests. */
  readonly compare_to?: string;
  /** Regular expression (RE2, up to 255 characters) for the paths of changed files. */
  readonly regexp?: string;
}

/** True when a file of the repository matches one of the globs. */
export type Exists = readonly string[] | ExistsOptions;

/** Takes one of `paths` and `regexp`. */
export interface ExistsOptions {
  /** Globs of files, up to 50, from the top of the repository. */
  readonly paths?: readonly string[];
  /** Regular expression (RE2, up to 255 characters) for the paths of files. */
  readonly regexp?: string;
  /** Full path of another project to look in: `group/project`. */
  readonly project?: string;
  /** Branch, tag or commit of `project`. Default: its default branch. */
  readonly ref?: string;
}

const MAX_PATHS = 50;

export const ifSchema = forms<If>({ string: text, condition: anything as z.ZodType<Condition> });

const paths = texts({ max: MAX_PATHS, of: "paths" });
const regexp = text.max(255, "has more than 255 characters");

export const changesOptionsSchema = object<ChangesOptions>(
  () => ({ paths, compare_to: text, regexp }),
  {},
  oneOfPathsAndRegexp,
);

export const changesSchema = forms<Changes>({ array: paths, object: changesOptionsSchema });

export const existsOptionsSchema = object<ExistsOptions>(
  () => ({ paths, regexp, project: text, ref: text }),
  {},
  (exists) =>
    exists.ref != null && exists.project == null
      ? "ref needs project"
      : oneOfPathsAndRegexp(exists),
);

export const existsSchema = forms<Exists>({ array: paths, object: existsOptionsSchema });

function oneOfPathsAndRegexp(clause: ChangesOptions | ExistsOptions): string | undefined {
  const both = clause.paths != null && clause.regexp != null;
  if (both) return "paths and regexp cannot be used together";
  return clause.paths == null && clause.regexp == null ? "expected paths or regexp" : undefined;
}
