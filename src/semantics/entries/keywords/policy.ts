import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { hasOnlyKeys, isKnown, isStrings, present } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { isValidExpression } from "../framework/expression.ts";
import { isStringsOrPatterns } from "../framework/pattern.ts";
import { config, optional } from "../framework/validation.ts";
import { plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";

/** What `only` is without `rules`, as GitLab fills it in. */
export const defaultOnly: RubyValue = new Map([["refs", ["branches", "tags"]]]);

/** `only` and `except`. */
export const policyEntry: EntryType = {
  name: "policy",
  choose: (value) => {
    if (Array.isArray(value)) return refsPolicy;
    return isRubyHash(value) ? complexPolicy : unknownPolicy;
  },
};

const refsPolicy: EntryType = {
  name: "refs policy",
  validations: [config(isStringsOrPatterns)],
  value: (entry) => withDefault(entry, { refs: plain(entry.config) }),
};

const complexPolicy: EntryType = {
  name: "complex policy",
  validations: [
    config(present),
    config(hasOnlyKeys(["refs", "kubernetes", "variables", "changes"])),
    hasValidExpressions,
    optional("refs", isStringsOrPatterns),
    optional("kubernetes", isKnown(["active"])),
    optional("variables", isStrings),
    optional("changes", isStrings),
  ],
  value: (entry) => withDefault(entry, plain(entry.config) as PlainHash),
};

const unknownPolicy: EntryType = {
  name: "policy",
  refuse: (entry) => `${entry.location} has to be either an array of conditions or a hash`,
};

function withDefault(entry: Entry, given: PlainHash): Plain {
  const fallback = entry.fallback === null ? {} : (plain(entry.fallback) as PlainHash);
  return { ...fallback, ...given };
}

function hasValidExpressions(entry: Entry): string[] {
  const variables = entry.attribute("variables");
  if (!Array.isArray(variables)) return [];
  return variables
    .filter((text) => !isValidExpression(text))
    .map(() => "variables Invalid expression syntax");
}
