import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import {
  isAlphanumeric,
  isBoolean,
  isScalar,
  isScalarValue,
  isStrings,
} from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { hashOf } from "../framework/kinds.ts";
import { derived, type Validation } from "../framework/validation.ts";
import { inspect, isBlank, textOf } from "../ruby/values.ts";
import type { NormalisedVariable } from "../types.ts";

/** The setting that names the keys that a variable may have when it is a hash. */
export const allowedVariableKeys = "allowedVariableKeys";

/** `variables`: the values as texts. `variablesWithData` has the rest. */
export const variablesEntry = hashOf(
  "variables",
  {
    name: "variable",
    choose: (value) => {
      if (isScalarValue(value)) return simpleVariable;
      return isRubyHash(value) ? complexVariable : unknownVariable;
    },
  },
  { fallback: new Map() },
);

/** The variables of an entry, in their order, with whether their values are to be expanded. */
export function variablesWithData(entry: Entry | undefined): [string, NormalisedVariable][] {
  return [...(entry?.children ?? [])].map(([key, child]) => [textOf(key), dataOf(child)]);
}

const key: Validation = derived("key", (entry) => entry.key, isAlphanumeric);

const simpleVariable: EntryType = {
  name: "simple variable",
  validations: [key],
  value: (entry) => textOf(entry.config),
};

const complexVariable: EntryType = {
  name: "complex variable",
  validations: [
    key,
    given("value", isScalar),
    given("description", isAlphanumeric),
    given("expand", isBoolean),
    given("options", isStrings),
    hasAllowedKeys,
    hasOptionOfOptions,
  ],
  value: (entry) => textOf(entry.attribute("value")),
};

const unknownVariable: EntryType = {
  name: "variable",
  refuse: () => "variable definition must be either a string or a hash",
};

function given(name: string, check: typeof isScalar): Validation {
  const validate = derived(`config_${name}`, (entry) => entry.attribute(name), check);
  return (entry, phase) => (entry.attribute(name) === null ? [] : validate(entry, phase));
}

function hasAllowedKeys(entry: Entry): string[] {
  const allowed = entry.option(allowedVariableKeys) as string[] | undefined;
  if (allowed === undefined) return ["config must be a string"];
  const keys = isRubyHash(entry.config) ? [...entry.config.keys()] : [];
  const extra = keys.filter((name) => typeof name !== "string" || !allowed.includes(name));
  return extra.length > 0 ? [`config uses invalid data keys: ${extra.map(textOf).join(", ")}`] : [];
}

function hasOptionOfOptions(entry: Entry): string[] {
  const options = entry.attribute("options");
  return isBlank(options) || holds(options, entry.attribute("value"))
    ? []
    : ["config value must be present in options"];
}

/** Ruby's `include?`: an item of a list, a part of a text. */
function holds(options: RubyValue, value: RubyValue): boolean {
  if (typeof options === "string") return options.includes(textOf(value));
  const sought = inspect(value);
  return Array.isArray(options) && options.some((option) => inspect(option) === sought);
}

function dataOf(entry: Entry): NormalisedVariable {
  const value = String(entry.value() ?? "");
  if (entry.type !== complexVariable || !entry.has("expand")) return { value };
  return { value, raw: entry.attribute("expand") !== true };
}
