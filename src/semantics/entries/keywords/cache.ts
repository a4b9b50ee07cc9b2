import { isRubyHash, RubySymbol } from "../../../yaml/ruby.ts";
import {
  hasOneKeyOf,
  hasOnlyKeys,
  isAtLeast,
  isAtMost,
  isHash,
  isKey,
  isOneOf,
  isString,
  isStrings,
  matches,
} from "../framework/checks.ts";
import { childValues, type Entry, type EntryType } from "../framework/entry.ts";
import { hashEntry, listOfEntries } from "../framework/kinds.ts";
import { config, optional, refuseIf, required, when } from "../framework/validation.ts";
import { isBlank, listOf, plain, textOf } from "../ruby/values.ts";
import type { Plain } from "../types.ts";
import { booleanEntry, stringsEntry } from "./scalars.ts";

const cacheKeys = ["key", "untracked", "paths", "when", "policy", "unprotect", "fallback_keys"];
const cacheLimit = 4;
const fileLimit = 2;
const hasPolicy = (entry: Entry) => !isBlank(entry.attribute("policy"));

const filesEntry: EntryType = {
  name: "files",
  validations: [
    config(
      isStrings,
      isAtLeast(1, "requires at least 1 item"),
      isAtMost(fileLimit, `has too many items (maximum is ${fileLimit})`),
    ),
  ],
  value: (entry) => listOf(entry.config).map((path) => textOf(path).replace(/^\/+/, "")),
};

const prefixEntry: EntryType = { name: "prefix", validations: [config(isKey)] };

const simpleKey: EntryType = {
  name: "simple key",
  validations: [config(isKey)],
  value: (entry) => textOf(entry.config),
};

const complexKey = hashEntry({
  name: "complex key",
  keywords: { files: filesEntry, files_commits: filesEntry, prefix: prefixEntry },
  validations: [
    config(hasOnlyKeys(["files", "files_commits", "prefix"])),
    config(hasOneKeyOf(["files", "files_commits"])),
  ],
});

const unknownKey: EntryType = {
  name: "key",
  refuse: (entry) => `${entry.location} should be a hash, a string or a symbol`,
};

const keyEntry: EntryType = {
  name: "key",
  fallback: "default",
  choose: (value) => {
    if (typeof value === "string" || value instanceof RubySymbol) return simpleKey;
    return isRubyHash(value) ? complexKey : unknownKey;
  },
};

/** One cache. */
export const cacheEntry = hashEntry({
  name: "cache",
  keywords: {
    key: keyEntry,
    unprotect: booleanEntry,
    untracked: booleanEntry,
    paths: stringsEntry,
    fallback_keys: stringsEntry,
  },
  validations: [
    config(isHash, hasOnlyKeys(cacheKeys)),
    when(
      hasPolicy,
      required(
        "policy",
        isString,
        matches(/pull-push|push|pull|\$/, "should be a variable or one of: pull-push, push, pull"),
      ),
    ),
    optional(
      "when",
      isString,
      isOneOf(
        ["on_success", "on_failure", "always"],
        "should be one of: on_success, on_failure, always",
      ),
    ),
    optional("fallback_keys", isAtMost(5, "has to many entries (maximum 5)")),
  ],
  value: cacheValue,
});

/** `cache`: one or up to four. */
export const cachesEntry = listOfEntries("caches", cacheEntry, {
  keyless: true,
  validations: [
    refuseIf(
      (entry) => !isRubyHash(entry.config) && !Array.isArray(entry.config),
      "config can only be a Hash or an Array",
    ),
    refuseIf(
      (entry) => Array.isArray(entry.config) && entry.config.length > cacheLimit,
      `config no more than ${cacheLimit} caches can be created`,
    ),
  ],
});

function cacheValue(entry: Entry): Plain {
  return {
    ...childValues(entry),
    key: entry.valueOf("key") ?? null,
    unprotect: plain(entry.attribute("unprotect")) ?? false,
    policy: plain(entry.attribute("policy")) ?? "pull-push",
    when: plain(entry.attribute("when")) ?? "on_success",
    fallback_keys: plain(entry.attribute("fallback_keys")) ?? [],
  };
}
