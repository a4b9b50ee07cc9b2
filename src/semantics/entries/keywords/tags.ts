import type { RubyValue } from "../../../yaml/ruby.ts";
import { isStrings } from "../framework/checks.ts";
import type { EntryType } from "../framework/entry.ts";
import { config, refuseIf } from "../framework/validation.ts";
import { textOf } from "../ruby/values.ts";

const limit = 50;

/** `tags`: texts, fewer than fifty once those that repeat are left out. */
export const tagsEntry: EntryType = {
  name: "tags",
  validations: [
    config(isStrings),
    refuseIf(
      (entry) => Array.isArray(entry.config) && distinct(entry.config) >= limit,
      `config must be less than the limit of ${limit} tags`,
    ),
  ],
};

function distinct(tags: RubyValue[]): number {
  return new Set(tags.map((tag) => textOf(tag).trim()).filter((tag) => tag !== "")).size;
}
