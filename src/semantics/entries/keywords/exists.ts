import { isRubyHash } from "../../../yaml/ruby.ts";
import { hasKeys, hasOnlyKeys, isAtMost, isString, isStrings } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { config, optional, when } from "../framework/validation.ts";
import { compact, listOf, plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";

const notTooMany = isAtMost(50, "has too many entries (maximum 50)");
const isList = (entry: Entry) => Array.isArray(entry.config);
const hasRef = (entry: Entry) => entry.attribute("ref") !== null;

/** `rules:exists`. */
export const existsEntry: EntryType = {
  name: "exists",
  choose: (value) => {
    if (typeof value === "string" || Array.isArray(value)) return simpleExists;
    return isRubyHash(value) ? complexExists : unknownExists;
  },
};

const simpleExists: EntryType = {
  name: "simple exists",
  validations: [when(isList, config(isStrings, notTooMany))],
  value: (entry) => ({ paths: listOf(entry.config).map(plain) }),
};

const complexExists: EntryType = {
  name: "complex exists",
  validations: [
    config(hasOnlyKeys(["paths", "project", "ref"])),
    config(hasKeys(["paths"])),
    when(hasRef, config(hasKeys(["project"]))),
    optional("paths", isStrings, notTooMany),
    optional("project", isString),
    optional("ref", isString),
  ],
  value: (entry) =>
    compact<Plain>({
      ...(plain(entry.config) as PlainHash),
      paths: listOf(entry.attribute("paths")).map(plain),
    }),
};

const unknownExists: EntryType = {
  name: "exists",
  refuse: (entry) => `${entry.location} should be a string, an array of strings, or a hash`,
};
