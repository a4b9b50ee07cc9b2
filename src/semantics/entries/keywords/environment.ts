import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { hasOnlyKeys, isAtMost, isHash, isOneOf, isString, present } from "../framework/checks.ts";
import type { Entry } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import {
  type Check,
  config,
  derived,
  isHashEntry,
  optional,
  refuseIf,
  when,
} from "../framework/validation.ts";
import { plain, textOf } from "../ruby/values.ts";
import type { Plain } from "../types.ts";
import { kubernetesEntry } from "./kubernetes.ts";

const badName =
  "can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, " +
  "but it cannot start or end with '/'";

const isNameString: Check = (value) => (typeof value === "string" ? undefined : badName);

const isName: Check = (value) =>
  /^[a-zA-Z0-9_$ {}./-]+$/.test(textOf(value)) && !/^\/|\/$/.test(textOf(value))
    ? undefined
    : badName;

/** `environment`. */
export const environmentEntry = hashEntry({
  name: "environment",
  otherForms: true,
  keywords: { kubernetes: kubernetesEntry },
  validations: [
    refuseIf(
      (entry) => !isRubyHash(entry.config) && typeof entry.config !== "string",
      "config should be a hash or a string",
    ),
    derived("name", nameOf, present),
    derived("name", nameOf, isNameString),
    derived("name", nameOf, isName),
    when(
      isHashEntry,
      config(
        hasOnlyKeys([
          "name",
          "url",
          "action",
          "on_stop",
          "auto_stop_in",
          "kubernetes",
          "deployment_tier",
        ]),
      ),
      optional("url", isString, isAtMost(255)),
      optional(
        "action",
        isString,
        isOneOf(
          ["start", "stop", "prepare", "verify", "access"],
          "should be start, stop, prepare, verify, or access",
        ),
      ),
      optional("deployment_tier", isString),
      optional("on_stop", isString),
      optional("kubernetes", isHash),
      optional("auto_stop_in", isString),
    ),
  ],
  value: environmentValue,
});

function nameOf(entry: Entry): RubyValue {
  return typeof entry.config === "string" ? entry.config : entry.attribute("name");
}

function environmentValue(entry: Entry): Plain {
  if (typeof entry.config === "string") return { name: entry.config, action: "start" };
  return isRubyHash(entry.config) ? plain(entry.config) : {};
}
