import type { RubyValue } from "../../../yaml/ruby.ts";
import { hasOnlyKeys, isBoolean, isOneOf, isString } from "../framework/checks.ts";
import type { Entry } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import { composed, config, optional } from "../framework/validation.ts";
import { allowedNeeds, needsEntry } from "../keywords/needs.ts";
import { matrixOnly, parallelEntry } from "../keywords/parallel.ts";
import { triggerEntry } from "../keywords/trigger.ts";
import { compact, plain, textOf } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import {
  closeProcessable,
  dropPolicyDefaults,
  processableKeys,
  processableKeywords,
  processableValidations,
  processableValue,
} from "./processable.ts";

const moments = ["on_success", "on_failure", "always", "manual"];

/** A job that triggers another pipeline, or waits for one. */
export const bridgeEntry = hashEntry({
  name: "bridge",
  keywords: {
    ...processableKeywords,
    trigger: triggerEntry,
    needs: { type: needsEntry, options: { [allowedNeeds]: ["job", "bridge"] } },
    parallel: { type: parallelEntry, options: { [matrixOnly]: true } },
  },
  validations: [
    ...processableValidations,
    config(hasOnlyKeys(["trigger", "parallel", ...processableKeys])),
    optional("when", isString, isOneOf(moments, `should be one of: ${moments.join(", ")}`)),
    optional("allow_failure", isBoolean),
    composed((entry) =>
      entry.isDefined("trigger") || bridgeNeeds(entry).length > 0
        ? []
        : ["config should contain either a trigger or a needs:pipeline"],
    ),
    composed((entry) =>
      bridgeNeeds(entry).length > 1 ? ["config should contain at most one bridge need"] : [],
    ),
  ],
  afterOpen: dropPolicyDefaults,
  close: closeProcessable(["interruptible"]),
  value: bridgeValue,
});

/** Whether a value under a name is a bridge. */
export function isBridge(name: RubyValue, value: RubyValue): boolean {
  if (textOf(name).startsWith(".") || !(value instanceof Map)) return false;
  return value.has("trigger") || value.has("needs");
}

function bridgeNeeds(entry: Entry): Plain[] {
  const needs = entry.valueOf("needs") as { [kind: string]: PlainHash[] } | undefined;
  return needs?.bridge ?? [];
}

function bridgeValue(entry: Entry): Plain {
  const allowFailure = plain(entry.attribute("allow_failure"));
  const isDag = entry.isDefined("needs") && bridgeNeeds(entry).length === 0;
  return compact<Plain>(processableValue(entry), {
    trigger: entry.definedValueOf("trigger"),
    needs: entry.definedValueOf("needs"),
    allow_failure: allowFailure ?? entry.attribute("when") === "manual",
    when: plain(entry.attribute("when")) ?? "on_success",
    scheduling_type: isDag ? "dag" : "stage",
    parallel: entry.has("parallel") ? entry.valueOf("parallel") : undefined,
  });
}
