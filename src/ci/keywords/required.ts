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
const REQUIRED: Requirements = [
  ["allow_failure", ["exit_codes"]],
  ["environment", ["name"]],
  ["image", ["name"]],
  ["parallel", ["matrix"]],
  ["release", ["tag_name", "description"]],
];

/** The same, where each name that the author chooses has such parts. */
const REQUIRED_OF_EACH: Requirements = [
  ["id_tokens", ["aud"]],
  ["inputs", ["default"]],
];

type Requirements = readonly (readonly [keyof JobKeywords, readonly string[]])[];

/**
 * What GitLab demands of a job that extends nothing, and of `default`. With `extends`, which merges
 * these keywords, a part may come from the parent, so that the types leave them all optional.
 */
export function* missingKeys(keywords: JobKeywords): Generator<MissingKey> {
  for (const [keyword, keys] of REQUIRED) {
    const value = keywords[keyword];
    if (isObject(value)) yield* missing([keyword], value, keys);
  }
  for (const [keyword, keys] of REQUIRED_OF_EACH) {
    const entries = keywords[keyword];
    if (!isObject(entries)) continue;
    for (const [name, value] of Object.entries(entries)) {
      if (isObject(value)) yield* missing([keyword, name], value, keys);
    }
  }
  yield* missingTarget(keywords.trigger);
  yield* missingCoverage(keywords.artifacts);
}

function* missing(
  path: readonly PropertyKey[],
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Generator<MissingKey> {
  for (const key of keys) {
    if (value[key] == null) yield { path: [...path, key], message: "is missing" };
  }
}

function* missingTarget(trigger: unknown): Generator<MissingKey> {
  if (!isObject(trigger) || trigger.include != null || trigger.project != null) return;
  yield { path: ["trigger"], message: "expected project or include" };
}

function* missingCoverage(artifacts: unknown): Generator<MissingKey> {
  const reports = isObject(artifacts) ? artifacts.reports : undefined;
  const report = isObject(reports) ? reports.coverage_report : undefined;
  const path = ["artifacts", "reports", "coverage_report"];
  if (isObject(report)) yield* missing(path, report, ["coverage_format", "path"]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !isReference(value) && !isInterpolated(value);
}
