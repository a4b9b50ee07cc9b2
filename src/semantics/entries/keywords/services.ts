import { hasOnlyKeys, isArray, isString, present } from "../framework/checks.ts";
import type { Entry } from "../framework/entry.ts";
import { hashEntry, itemValues, listOfEntries } from "../framework/kinds.ts";
import { config, isHashEntry, optional, required, when } from "../framework/validation.ts";
import { compact, isBlank, plain } from "../ruby/values.ts";
import type { Plain } from "../types.ts";
import {
  imageableKeys,
  imageableKeywords,
  imageableValidations,
  imageableValue,
} from "./imageable.ts";
import { commandsEntry } from "./scalars.ts";
import { variablesEntry } from "./variables.ts";

const hasPorts = (entry: Entry) => !isBlank(entry.attribute("ports"));

/** One of `services`. */
export const serviceEntry = hashEntry({
  name: "service",
  otherForms: true,
  keywords: { ...imageableKeywords, variables: variablesEntry, command: commandsEntry },
  validations: [
    ...imageableValidations,
    config(hasOnlyKeys(["command", "alias", "variables", ...imageableKeys])),
    optional("alias", isString),
    when(hasPorts, required("alias", isString, present)),
  ],
  value: serviceValue,
});

/** `services`. */
export const servicesEntry = listOfEntries("services", serviceEntry, {
  validations: [config(isArray)],
  value: (entry) => itemValues(entry).filter((service) => service !== null),
});

function serviceValue(entry: Entry): Plain {
  if (!isHashEntry(entry)) return imageableValue(entry);
  return compact<Plain>({
    ...imageableValue(entry),
    command: entry.definedValueOf("command"),
    alias: plain(entry.attribute("alias")),
    variables: entry.definedValueOf("variables"),
  });
}
