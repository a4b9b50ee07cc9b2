import { conditionText, isCondition } from "../ci/expression/condition.ts";
import { isHandle } from "../ci/handles.ts";
import { isReference } from "../ci/reference.ts";
import type { YamlValue } from "../yaml/index.ts";

/** The keywords in which handles and conditions can stand; all others are YAML as they are. */
const LINKING = new Set([
  "dependencies",
  "environment",
  "except",
  "extends",
  "include",
  "inputs",
  "needs",
  "only",
  "rules",
  "spec",
  "trigger",
  "workflow",
]);

/** The value of a keyword as GitLab reads it: names for handles, text for conditions. */
export function lowerKeywords(keywords: object): YamlValue {
  const lowered: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(keywords)) {
    lowered[keyword] = LINKING.has(keyword) ? lower(value) : value;
  }
  return lowered as YamlValue;
}

/** One value with all handles and conditions in it replaced. */
export function lower(value: unknown): YamlValue {
  if (typeof value !== "object" || value === null || isReference(value)) return value as YamlValue;
  if (isHandle(value)) return value.name;
  if (isCondition(value)) return conditionText(value);
  if (Array.isArray(value)) return value.map(lower);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lower(inner)]));
}
