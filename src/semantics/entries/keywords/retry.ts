import { isRubyHash } from "../../../yaml/ruby.ts";
import {
  hasOnlyKeys,
  holdsOnly,
  isIntegerOrIntegers,
  isIntegerWithin,
  isOneOf,
  isStringOrStrings,
} from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { config, optional, when } from "../framework/validation.ts";
import { isInteger, listOf, plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import { retryReasons } from "./retry-reasons.ts";

const times = isIntegerWithin(0, 2);
const isReasons = (entry: Entry) => Array.isArray(entry.attribute("when"));
const isReason = (entry: Entry) => typeof entry.attribute("when") === "string";

const simpleRetry: EntryType = {
  name: "retry",
  location: "retry",
  validations: [config(times)],
  value: (entry) => ({ max: plain(entry.config) }),
};

const fullRetry: EntryType = {
  name: "retry",
  location: "retry",
  validations: [
    config(hasOnlyKeys(["max", "when", "exit_codes"])),
    optional("max", times),
    optional("when", isStringOrStrings),
    when(isReasons, optional("when", holdsOnly(retryReasons))),
    when(isReason, optional("when", isOneOf(retryReasons))),
    optional("exit_codes", isIntegerOrIntegers),
  ],
  value: retryValue,
};

const unknownRetry: EntryType = {
  name: "retry",
  refuse: () => "retry config has to be either an integer or a hash",
};

/** `retry`, whose errors say nothing of the job. */
export const retryEntry: EntryType = {
  name: "retry",
  choose: (value) => {
    if (isInteger(value)) return simpleRetry;
    return isRubyHash(value) ? fullRetry : unknownRetry;
  },
};

function retryValue(entry: Entry): Plain {
  const value = plain(entry.config) as PlainHash;
  for (const name of ["when", "exit_codes"]) {
    if (entry.attribute(name) !== null) value[name] = listOf(entry.attribute(name)).map(plain);
  }
  if (entry.attribute("exit_codes") === null) delete value.exit_codes;
  return value;
}
