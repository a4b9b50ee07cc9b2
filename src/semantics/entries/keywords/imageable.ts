import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { hasNoKeys, isHashOrString, isString, isStrings, present } from "../framework/checks.ts";
import type { Entry } from "../framework/entry.ts";
import type { Keywords } from "../framework/kinds.ts";
import { config, derived, optional, type Validation } from "../framework/validation.ts";
import { compact, plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import { pullPolicyEntry } from "./pull-policy.ts";

/** The keys that an image and a service share. */
export const imageableKeys = ["docker", "kubernetes", "name", "entrypoint", "ports", "pull_policy"];

/** The keywords with entries of their own that an image and a service share. */
export const imageableKeywords: Keywords = { pull_policy: pullPolicyEntry };

/** What GitLab asks of an image as of a service. */
export const imageableValidations: readonly Validation[] = [
  config(isHashOrString),
  config(hasNoKeys(["ports"])),
  derived("name", nameOf, isString, present),
  optional("entrypoint", isStrings),
];

/** The value that an image and a service share. */
export function imageableValue(entry: Entry): PlainHash {
  if (typeof entry.config === "string") return { name: entry.config };
  if (!isRubyHash(entry.config)) return {};
  return compact<Plain>({
    name: plain(entry.attribute("name")),
    entrypoint: plain(entry.attribute("entrypoint")),
    executor_opts: executorOptions(entry),
    pull_policy: entry.definedValueOf("pull_policy"),
  });
}

function nameOf(entry: Entry): RubyValue {
  return typeof entry.config === "string" ? entry.config : entry.attribute("name");
}

function executorOptions(entry: Entry): PlainHash | undefined {
  const options = compact<Plain>({
    docker: plain(entry.attribute("docker")),
    kubernetes: plain(entry.attribute("kubernetes")),
  });
  return Object.keys(options).length > 0 ? options : undefined;
}
