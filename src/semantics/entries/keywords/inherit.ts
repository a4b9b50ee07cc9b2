import { hasOnlyKeys, holdsOnly, isArray, isStrings } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config } from "../framework/validation.ts";
import { defaultKeys } from "./default-keys.ts";

const all: EntryType = { name: "boolean strategy" };

const some: EntryType = {
  name: "array strategy",
  validations: [config(isArray), config(isStrings)],
};

const someDefaults: EntryType = {
  ...some,
  validations: [...(some.validations ?? []), config(holdsOnly(defaultKeys))],
};

const unknown: EntryType = {
  name: "inherit",
  refuse: (entry) => `${entry.location} should be a bool or array of strings`,
};

/** `inherit`. */
export const inheritEntry = hashEntry({
  name: "inherit",
  keywords: {
    default: { type: boolOrList(someDefaults), fallback: true },
    variables: { type: boolOrList(some), fallback: true },
  },
  validations: [config(hasOnlyKeys(["default", "variables"]))],
});

/** Whether a job takes a keyword from `default:`. */
export function inheritsDefault(job: Entry, keyword: string): boolean {
  const inherited = job.children.get("inherit")?.children.get("default");
  if (inherited === undefined) return false;
  if (Array.isArray(inherited.config)) return inherited.config.includes(keyword);
  return inherited.config === true;
}

function boolOrList(list: EntryType): EntryType {
  return {
    name: "inherit",
    choose: (value) => {
      if (typeof value === "boolean") return all;
      return Array.isArray(value) ? list : unknown;
    },
  };
}
