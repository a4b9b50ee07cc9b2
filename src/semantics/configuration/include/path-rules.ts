import { isRubyHash, type RubyHash, RubySymbol, type RubyValue } from "../../../yaml/ruby.ts";
import { textOf } from "../inspect.ts";

const MOST_PATHS = 50;

/** What is wrong with the `changes` of an include's rule. */
export function checkChanges(changes: RubyValue | undefined): string | undefined {
  const place = "rule:changes";
  if (changes === undefined || changes === null) return undefined;
  if (Array.isArray(changes)) return checkPaths(`${place} config`, changes, MOST_PATHS);
  if (!isRubyHash(changes)) return `${place} should be an array or a hash`;
  return (
    checkKeys(place, changes, ["paths", "compare_to"]) ??
    checkPaths(`${place} paths`, changes.get("paths") ?? null, MOST_PATHS) ??
    checkText(`${place} compare to`, changes.get("compare_to"))
  );
}

/** What is wrong with the `exists` of an include's rule. */
export function checkExists(exists: RubyValue | undefined): string | undefined {
  const place = "rule:exists";
  if (exists === undefined || exists === null || typeof exists === "string") return undefined;
  if (Array.isArray(exists)) return checkPaths(`${place} config`, exists, Number.POSITIVE_INFINITY);
  if (!isRubyHash(exists)) return `${place} should be a string, an array of strings, or a hash`;
  return (
    checkKeys(place, exists, ["paths", "project", "ref"]) ??
    checkProject(place, exists) ??
    checkGivenPaths(place, exists) ??
    checkText(`${place} project`, exists.get("project")) ??
    checkText(`${place} ref`, exists.get("ref"))
  );
}

function checkGivenPaths(place: string, exists: RubyHash): string | undefined {
  const paths = exists.get("paths") ?? null;
  return paths === null ? undefined : checkPaths(`${place} paths`, paths, MOST_PATHS);
}

function checkProject(place: string, exists: RubyHash): string | undefined {
  if ((exists.get("ref") ?? null) === null || exists.has("project")) return undefined;
  return `${place} config missing required keys: project`;
}

function checkKeys(place: string, hash: RubyHash, allowed: readonly string[]): string | undefined {
  const unknown = [...hash.keys()].map(textOf).filter((key) => !allowed.includes(key));
  if (unknown.length > 0) {
    return `${place} config contains unknown keys: ${unknown.join(", ").toLowerCase()}`;
  }
  return hash.has("paths") ? undefined : `${place} config missing required keys: paths`;
}

function checkPaths(subject: string, paths: RubyValue, most: number): string | undefined {
  if (!Array.isArray(paths) || !paths.every(isText))
    return `${subject} should be an array of strings`;
  return paths.length > most ? `${subject} has too many entries (maximum ${most})` : undefined;
}

function checkText(subject: string, value: RubyValue | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === "string") return undefined;
  return `${subject} should be a string`;
}

function isText(value: RubyValue): boolean {
  return typeof value === "string" || value instanceof RubySymbol;
}
