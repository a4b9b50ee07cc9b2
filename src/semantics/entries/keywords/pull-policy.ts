import { holdsOnly, isOneOf, isStringOrStrings, present } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { config, when } from "../framework/validation.ts";
import { listOf, plain } from "../ruby/values.ts";

const policies = ["always", "never", "if-not-present"];

const isList = (entry: Entry) => Array.isArray(entry.config);
const isName = (entry: Entry) => typeof entry.config === "string";

/** `pull_policy` of an image or a service. */
export const pullPolicyEntry: EntryType = {
  name: "pull policy",
  validations: [
    config(isStringOrStrings),
    when(isList, config(holdsOnly(policies), present)),
    when(isName, config(isOneOf(policies))),
  ],
  value: (entry) => listOf(entry.config).map(plain),
};
