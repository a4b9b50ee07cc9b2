import type { RubyHash } from "../../../yaml/ruby.ts";
import { resolveInputs } from "../../configuration/inputs/resolve.ts";
import {
  hasOnlyKeys,
  isAlphanumeric,
  isArray,
  isHash,
  isKnown,
  isString,
} from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { hashOf } from "../framework/kinds.ts";
import {
  type Check,
  config,
  derived,
  isHashEntry,
  refuseIf,
  type Validation,
} from "../framework/validation.ts";
import { plain } from "../ruby/values.ts";
import type { PlainHash } from "../types.ts";

const optionLimit = 50;
const inputLimit = 50;
const types = ["string", "number", "boolean", "array"];

const inputEntry: EntryType = {
  name: "job input",
  validations: [
    derived("key", (entry) => entry.key, isAlphanumeric),
    given("description", isAlphanumeric),
    given("regex", isString),
    given("type", isKnown(types)),
    given("options", isArray),
    refuseIf(
      (entry) => optionsOf(entry).length > optionLimit,
      `config cannot define more than ${optionLimit} options`,
    ),
    refuseIf(
      (entry) => optionsOf(entry).includes(null),
      "config options array cannot contain null values",
    ),
    config(isHash, hasOnlyKeys(["default", "description", "options", "regex", "type"])),
    refuseIf(
      (entry) => isHashEntry(entry) && entry.attribute("default") === null,
      "must have a default value",
    ),
  ],
  value: (entry) => ({
    ...(plain(entry.config) as PlainHash),
    type: plain(entry.attribute("type")) ?? "string",
  }),
};

/** `inputs` of a job. */
export const inputsEntry = hashOf("composable hash", inputEntry);

function given(name: string, check: Check): Validation {
  const validate = derived(`input_${name}`, (entry) => entry.attribute(name), check);
  return (entry, phase) => (entry.attribute(name) === null ? [] : validate(entry, phase));
}

function optionsOf(entry: Entry) {
  const options = entry.attribute("options");
  return Array.isArray(options) ? options : [];
}

/** What GitLab says of defaults that their own specifications refuse. */
export function inputProblems(inputs: Entry): string[] {
  if (inputs.children.size > inputLimit) return [`has too many entries (maximum ${inputLimit})`];
  const specifications = inputs.config as RubyHash;
  const { errors } = resolveInputs(specifications, new Map());
  return errors.map((error) => error.replace(" input:", ":"));
}
