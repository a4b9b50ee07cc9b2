import {
  hasNoKeys,
  hasOnlyKeys,
  isArray,
  isBoolean,
  isHash,
  isKnown,
  present,
} from "../framework/checks.ts";
import { isDuration, isWithin } from "../framework/duration.ts";
import type { Entry } from "../framework/entry.ts";
import { isExpression } from "../framework/expression.ts";
import { hashEntry, itemValues, listOfEntries } from "../framework/kinds.ts";
import { config, optional, required, type Validation, when } from "../framework/validation.ts";
import { compact, plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import { autoCancelEntry } from "./auto-cancel.ts";
import { changesEntry } from "./changes.ts";
import { existsEntry } from "./exists.ts";
import { allowedNeeds, needsEntry } from "./needs.ts";
import { variablesEntry } from "./variables.ts";

/** The setting that names the values of `when` that a rule may have. */
export const allowedWhen = "allowedWhen";

/** The setting that names the keys that a rule may have. */
export const allowedRuleKeys = "allowedRuleKeys";

/** The longest delay of a job, in seconds. */
export const oneWeek = 604_800;

const isDelayed = (entry: Entry) => entry.attribute("when") === "delayed";
const isNotDelayed = (entry: Entry) => !isDelayed(entry);

const allowed =
  (name: string, of: (allowed: string[]) => Validation): Validation =>
  (entry, phase) =>
    of(entry.option(name) as string[])(entry, phase);

const keywords = {
  changes: changesEntry,
  exists: existsEntry,
  variables: variablesEntry,
  needs: { type: needsEntry, options: { [allowedNeeds]: ["job"] } },
  auto_cancel: autoCancelEntry,
};

const ruleEntry = hashEntry({
  name: "rule",
  keywords,
  validations: [
    config(present),
    config(isHash),
    when(isNotDelayed, config(hasNoKeys(["start_in"]))),
    when(
      isDelayed,
      required("start_in", present),
      required("start_in", isDuration, isWithin(oneWeek)),
    ),
    optional("if", isExpression),
    optional("allow_failure", isBoolean),
    optional("interruptible", isBoolean),
    allowed(allowedWhen, (values) => optional("when", isKnown(values))),
    allowed(allowedRuleKeys, (keys) => config(hasOnlyKeys(keys))),
  ],
  value: ruleValue,
});

/** `rules`; lists within the list count as parts of it. */
export const rulesEntry = listOfEntries("rules", ruleEntry, {
  validations: [config(present), config(isArray)],
  value: itemValues,
});

function ruleValue(entry: Entry): Plain {
  const given = plain(entry.config) as PlainHash;
  const derived = Object.keys(keywords).map((key) => [key, entry.definedValueOf(key)]);
  return compact<Plain>({ ...given, ...Object.fromEntries(derived) });
}
