import { isReference } from "../reference.ts";
import { isInterpolated } from "./given.ts";
import type { JobKeywords } from "./job.ts";

/** A key that must be there once `extends` has been followed. */
export interface MissingKey {
  /** From the job's keywords down: `["image", "name"]`. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of the keywords with parts that GitLab merges: the parts that must not be missing in the end. */
const REQUIRED: { readonly [K in keyof JobKeywords]?: readonly string[] } = {
  allow_failure: ["exit_codes"],
  environment: ["name"],
  image: ["name"],
  parallel: ["matrix"],
  release: ["tag_name", "description"],
};

/** The same, where each name that the author chooses has such parts. */
const REQUIRED_OF_EACH: { readonly [K in keyof JobKeywords]?: readonly string[] } = {
  id_tokens: ["aud"],
  inputs: ["default"],
};

/**
 * What GitLab demands of a job that extends nothing, and of `default`. With `extends`, which merges
 * these keywords, a part may come from the parent, so that the types leave them all optional.
 */
export function missingKeys(keywords: JobKeywords): MissingKey[] {
  return [
    ...entriesOf(REQUIRED).flatMap(([keyword, keys]) =>
      missing([keyword], keywords[keyword], keys),
    ),
    ...entriesOf(REQUIRED_OF_EACH).flatMap(([keyword, keys]) =>
      Object.entries(isObject(keywords[keyword]) ? keywords[keyword] : {}).flatMap(
        ([name, value]) => missing([keyword, name], value, keys),
      ),
    ),
    ...missingTarget(keywords.trigger),
    ...missingCoverage(keywords.artifacts),
  ];
}

function missing(path: PropertyKey[], value: unknown, keys: readonly string[]): MissingKey[] {
  if (!isObject(value)) return [];
  return keys
    .filter((key) => value[key] === undefined || value[key] === null)
    .map((key) => ({ path: [...path, key], message: "is missing" }));
}

function missingTarget(trigger: unknown): MissingKey[] {
  if (!isObject(trigger) || trigger.include != null || trigger.project != null) return [];
  return [{ path: ["trigger"], message: "expected project or include" }];
}

function missingCoverage(artifacts: unknown): MissingKey[] {
  const reports = isObject(artifacts) ? artifacts.reports : undefined;
  const report = isObject(reports) ? reports.coverage_report : undefined;
  return missing(["artifacts", "reports", "coverage_report"], report, ["coverage_format", "path"]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !isReference(value) && !isInterpolated(value);
}

function entriesOf<K extends string, V>(table: { readonly [key in K]?: V }): [K, V][] {
  return Object.entries(table) as [K, V][];
}
