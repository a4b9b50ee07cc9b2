import { isRubyHash } from "../../../yaml/ruby.ts";
import {
  hasOnlyKeys,
  isArray,
  isHashes,
  isString,
  isStringOrStrings,
  present,
} from "../framework/checks.ts";
import { isIsoDate } from "../framework/date.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { isGitRef } from "../framework/git-ref.ts";
import { asIs, hashEntry } from "../framework/kinds.ts";
import { type Check, config, refuseIf, required, when } from "../framework/validation.ts";
import { isBlank, textOf } from "../ruby/values.ts";

const keys = [
  "tag_name",
  "tag_message",
  "name",
  "description",
  "ref",
  "released_at",
  "milestones",
  "assets",
];

/** GitLab does not look into the links one by one. */
const linksEntry: EntryType = { name: "links", validations: [config(isArray, present)] };

const assetsEntry = hashEntry({
  name: "assets",
  keywords: { links: linksEntry },
  validations: [config(hasOnlyKeys(["links"])), required("links", isHashes, present)],
  value: asIs,
});

/** `release`. */
export const releaseEntry = hashEntry({
  name: "release",
  keywords: { assets: assetsEntry },
  validations: [
    config(hasOnlyKeys(keys)),
    required("tag_name", isString, present),
    ifNotBlank("tag_message", isString),
    required("description", isString, present),
    ifNotBlank("milestones", isStringOrStrings),
    refuseIf(
      (entry) => isGiven(entry, "released_at") && !isIsoDate(entry.attribute("released_at")),
      "released at must be a valid datetime",
    ),
    refuseIf(
      (entry) => isGiven(entry, "ref") && !isGitRef(textOf(entry.attribute("ref"))),
      "ref must be a valid ref",
    ),
  ],
  value: asIs,
});

function ifNotBlank(name: string, check: Check) {
  return when((entry) => !isBlank(entry.attribute(name)), required(name, check));
}

function isGiven(entry: Entry, name: string): boolean {
  const value = isRubyHash(entry.config) ? entry.attribute(name) : null;
  return value !== null && value !== false;
}
