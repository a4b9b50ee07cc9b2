import {
  isBoolean,
  isNestedStrings,
  isString,
  isStringOrNestedStrings,
  isStrings,
} from "../framework/checks.ts";
import { isDuration, isWithin } from "../framework/duration.ts";
import type { EntryType } from "../framework/entry.ts";
import { isPattern } from "../framework/pattern.ts";
import { config } from "../framework/validation.ts";
import { flatten, listOf, plain } from "../ruby/values.ts";

/** A boolean. */
export const booleanEntry: EntryType = { name: "boolean", validations: [config(isBoolean)] };

/** A list of texts. */
export const stringsEntry: EntryType = {
  name: "array of strings",
  validations: [config(isStrings)],
};

/** `script` and its like: lines, in lists up to ten levels deep. */
export const commandsEntry: EntryType = {
  name: "commands",
  validations: [config(isStringOrNestedStrings)],
  value: (entry) => flatten(listOf(entry.config)).map(plain),
};

/** `stage` of a job. */
export const stageEntry: EntryType = {
  name: "stage",
  fallback: "test",
  validations: [config(isString)],
};

/** `stages`, with the two at the edges. */
export const stagesEntry: EntryType = {
  name: "stages",
  fallback: [".pre", "build", "test", "deploy", ".post"],
  validations: [config(isNestedStrings)],
  value: (entry) => flatten(listOf(entry.config)).map(plain),
};

/** `coverage`: the value drops the slashes, or what stands in their place. */
export const coverageEntry: EntryType = {
  name: "coverage",
  validations: [config(isPattern)],
  value: (entry) => [...String(entry.config)].slice(1, -1).join(""),
};

/** `publish`. */
export const publishEntry: EntryType = {
  name: "publish",
  fallback: "public",
  validations: [config(isString)],
};

/** A month, in GitLab's seconds. */
const longestTimeout = 2_629_746;

/** `timeout`. */
export const timeoutEntry: EntryType = {
  name: "timeout",
  validations: [config(isDuration, isWithin(longestTimeout))],
};
