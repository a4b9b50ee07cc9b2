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
  return mapValues(keywords, (value, keyword) => (LINKING.has(keyword) ? lower(value) : value));
}

/** One value with all handles and conditions in it replaced. */
export function lower(value: unknown): YamlValue {
  if (typeof value !== "object" || value === null || isReference(value)) return value as YamlValue;
  if (isHandle(value)) return value.name;
  if (isCondition(value)) return conditionText(value);
  if (Array.isArray(value)) return value.map(lower);
  return mapValues(value, lower);
}

function mapValues(object: object, map: (value: unknown, key: string) => unknown): YamlValue {
  const mapped: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const value = map(Reflect.get(object, key), key);
    // Assigning to this one key would set the prototype instead.
    if (key === "__proto__") Object.defineProperty(mapped, key, { value, enumerable: true });
    else mapped[key] = value;
  }
  return mapped as YamlValue;
}
