import { isRubyHash } from "../../../yaml/ruby.ts";
import { hasKeys, hasOnlyKeys, isAtMost, isString, isStrings } from "../framework/checks.ts";
import type { EntryType } from "../framework/entry.ts";
import { config, optional, required } from "../framework/validation.ts";
import { plain } from "../ruby/values.ts";

const notTooMany = isAtMost(50, "has too many entries (maximum 50)");

/** `rules:changes`. */
export const changesEntry: EntryType = {
  name: "changes",
  choose: (value) => {
    if (Array.isArray(value)) return simpleChanges;
    return isRubyHash(value) ? complexChanges : unknownChanges;
  },
};

const simpleChanges: EntryType = {
  name: "simple changes",
  validations: [config(isStrings, notTooMany)],
  value: (entry) => ({ paths: plain(entry.config) }),
};

const complexChanges: EntryType = {
  name: "complex changes",
  validations: [
    config(hasOnlyKeys(["paths", "compare_to"])),
    config(hasKeys(["paths"])),
    required("paths", isStrings, notTooMany),
    optional("compare_to", isString),
  ],
};

const unknownChanges: EntryType = {
  name: "changes",
  refuse: (entry) => `${entry.location} should be an array or a hash`,
};
