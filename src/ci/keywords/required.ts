import { isReference } from "../reference.ts";
import { isInterpolated } from "./given.ts";
import type { JobKeywords } from "./job.ts";

/** A key that must be there once `extends` has been followed. */
export interface MissingKey {
  /** From the job's keywords down: `["image", "name"]`. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Finder = (value: Readonly<Record<string, unknown>>, keyword: string) => Iterable<MissingKey>;

/** The keywords with parts that GitLab merges, and how to find what must not be missing of them. */
const FINDERS: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ["allow_failure", required("exit_codes")],
  ["environment", required("name")],
  ["image", required("name")],
  ["parallel", required("matrix")],
  ["release", required("tag_name", "description")],
  ["id_tokens", requiredOfEach("aud")],
  ["inputs", requiredOfEach("default")],
  ["trigger", missingTarget],
  ["artifacts", missingCoverage],
]);

/**
 * What GitLab demands of a job that extends nothing, and of `default`. With `extends`, which merges
 * these keywords, a part may come from the parent, so that the types leave them all optional.
 */
export function* missingKeys(keywords: JobKeywords): Generator<MissingKey> {
  for (const keyword of Object.keys(keywords)) {
    const find = FINDERS.get(keyword);
    if (find === undefined) continue;
    const value: unknown = Reflect.get(keywords, keyword);
    if (isObject(value)) yield* find(value, keyword);
  }
}

function required(...keys: readonly string[]): Finder {
  return (value, keyword) => missing([keyword], value, keys);
}

function requiredOfEach(key: string): Finder {
  return function* (entries, keyword) {
    for (const [name, value] of Object.entries(entries)) {
      if (isObject(value)) yield* missing([keyword, name], value, [key]);
    }
  };
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

function* missingTarget({ include, project }: Record<string, unknown>): Generator<MissingKey> {
  if (include == null && project == null)
    yield { path: ["trigger"], message: "expected project or include" };
}

function* missingCoverage({ reports }: Record<string, unknown>): Generator<MissingKey> {
  const report = isObject(reports) ? reports.coverage_report : undefined;
  const path = ["artifacts", "reports", "coverage_report"];
  if (isObject(report)) yield* missing(path, report, ["coverage_format", "path"]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !isReference(value) && !isInterpolated(value);
}
