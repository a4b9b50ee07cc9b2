import { isRubyHash, type RubyHash } from "../../../yaml/ruby.ts";
import { hasOnlyKeys, isBoolean, isHash, isOneOf, isString, present } from "../framework/checks.ts";
import type { EntryType } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config, optional, required } from "../framework/validation.ts";
import { compact, plain } from "../ruby/values.ts";
import type { Plain } from "../types.ts";
import { includeLimit, includesEntry } from "./include.ts";

const strategy = optional(
  "strategy",
  isString,
  isOneOf(["depend", "mirror"], "should be depend or mirror"),
);

const forwardEntry: EntryType = {
  name: "forward",
  validations: [
    config(hasOnlyKeys(["yaml_variables", "pipeline_variables"])),
    optional("yaml_variables", isBoolean),
    optional("pipeline_variables", isBoolean),
  ],
};

const simpleTrigger: EntryType = {
  name: "simple trigger",
  validations: [config(present)],
  value: (entry) => ({ project: plain(entry.config) }),
};

const crossProjectTrigger = hashEntry({
  name: "cross project trigger",
  keywords: { forward: forwardEntry },
  validations: [
    config(present),
    config(hasOnlyKeys(["project", "branch", "strategy", "forward", "inputs"])),
    optional("inputs", isHash),
    required("project", isString, present),
    optional("branch", isString),
    strategy,
  ],
  value: (entry) =>
    compact<Plain>({
      project: plain(entry.attribute("project")),
      branch: plain(entry.attribute("branch")),
      strategy: plain(entry.attribute("strategy")),
      forward: entry.valueOf("forward"),
      inputs: plain(entry.attribute("inputs")),
    }),
});

const sameProjectTrigger = hashEntry({
  name: "same project trigger",
  keywords: {
    include: { type: includesEntry, options: { [includeLimit]: 3 } },
    forward: forwardEntry,
  },
  validations: [config(present), config(hasOnlyKeys(["strategy", "include", "forward"])), strategy],
  value: (entry) =>
    compact<Plain>({
      include: plain(entry.attribute("include")),
      strategy: plain(entry.attribute("strategy")),
      forward: entry.valueOf("forward"),
    }),
});

const unknownTrigger: EntryType = {
  name: "trigger",
  refuse: (entry) => `${entry.location} has to be either a string or a hash`,
};

/** `trigger`: a pipeline of another project, or a child pipeline. */
export const triggerEntry: EntryType = {
  name: "trigger",
  choose: (value) => {
    if (typeof value === "string") return simpleTrigger;
    return isRubyHash(value) ? hashTrigger(value) : unknownTrigger;
  },
};

function hashTrigger(trigger: RubyHash): EntryType {
  return trigger.has("include") ? sameProjectTrigger : crossProjectTrigger;
}
