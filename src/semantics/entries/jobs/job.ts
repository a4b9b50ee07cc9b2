import type { RubyValue } from "../../../yaml/ruby.ts";
import {
  absent,
  hasNotTogether,
  hasOnlyKeys,
  isHashOrBoolean,
  isOneOf,
  isString,
  isStrings,
  present,
} from "../framework/checks.ts";
import { isDuration, isWithin } from "../framework/duration.ts";
import type { Entry } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import {
  type Check,
  composed,
  config,
  isHashEntry,
  optional,
  required,
  when,
} from "../framework/validation.ts";
import { allowFailureEntry } from "../keywords/allow-failure.ts";
import { artifactsEntry } from "../keywords/artifacts.ts";
import { cachesEntry } from "../keywords/cache.ts";
import { hooksEntry } from "../keywords/hooks.ts";
import { idTokensEntry } from "../keywords/id-tokens.ts";
import { imageEntry } from "../keywords/image.ts";
import { inputProblems, inputsEntry } from "../keywords/inputs.ts";
import { allowedNeeds, needsEntry } from "../keywords/needs.ts";
import { pagesEntry } from "../keywords/pages.ts";
import { parallelEntry } from "../keywords/parallel.ts";
import { releaseEntry } from "../keywords/release.ts";
import { retryEntry } from "../keywords/retry.ts";
import { oneWeek } from "../keywords/rules.ts";
import { commandsEntry, coverageEntry, publishEntry, timeoutEntry } from "../keywords/scalars.ts";
import { servicesEntry } from "../keywords/services.ts";
import { tagsEntry } from "../keywords/tags.ts";
import { isBlank, textOf } from "../ruby/values.ts";
import type { PlainHash } from "../types.ts";
import { isPagesJob, jobValue } from "./job-value.ts";
import {
  closeProcessable,
  dropPolicyDefaults,
  processableKeys,
  processableKeywords,
  processableValidations,
} from "./processable.ts";

const keys = [
  "tags",
  "script",
  "image",
  "services",
  "start_in",
  "artifacts",
  "cache",
  "dependencies",
  "before_script",
  "after_script",
  "hooks",
  "coverage",
  "retry",
  "parallel",
  "timeout",
  "inputs",
  "release",
  "id_tokens",
  "publish",
  "pages",
  "manual_confirmation",
  "run",
  // Those of the paid editions, which this does not look into.
  "secrets",
  "identity",
  "dast_configuration",
];

const inherited = [
  "interruptible",
  "before_script",
  "after_script",
  "hooks",
  "cache",
  "image",
  "services",
  "timeout",
  "retry",
  "tags",
  "artifacts",
  "id_tokens",
];

const moments = ["on_success", "on_failure", "always", "manual", "delayed"];

const isDelayed = (entry: Entry) => entry.attribute("when") === "delayed";
const hasNoRun = (entry: Entry) => isHashEntry(entry) && !entry.has("run");
const hasNoDelay = (entry: Entry) => entry.has("rules") || !isDelayed(entry);
const isNoPagesJob = (entry: Entry) => !isHashEntry(entry) || !isPagesJob(entry);

const isPagesOnly: Check = (value) =>
  isBlank(value) ? undefined : "can only be used within a `pages` job";

/** A job with a script. */
export const jobEntry = hashEntry({
  name: "job",
  keywords: {
    ...processableKeywords,
    before_script: commandsEntry,
    script: commandsEntry,
    after_script: commandsEntry,
    hooks: hooksEntry,
    cache: cachesEntry,
    image: imageEntry,
    services: servicesEntry,
    timeout: timeoutEntry,
    retry: retryEntry,
    tags: tagsEntry,
    artifacts: artifactsEntry,
    needs: { type: needsEntry, options: { [allowedNeeds]: ["job", "cross_dependency"] } },
    coverage: coverageEntry,
    release: releaseEntry,
    parallel: parallelEntry,
    allow_failure: allowFailureEntry,
    id_tokens: idTokensEntry,
    publish: publishEntry,
    pages: pagesEntry,
    inputs: inputsEntry,
  },
  validations: [
    ...processableValidations,
    config(hasOnlyKeys([...keys, ...processableKeys])),
    config(hasNotTogether(["script", "run"])),
    config(hasNotTogether(["before_script", "run"])),
    config(hasNotTogether(["after_script", "run"])),
    when(hasNoRun, required("script", present)),
    optional("when", isString, isOneOf(moments, `should be one of: ${moments.join(", ")}`)),
    optional("dependencies", isStrings),
    optional("allow_failure", isHashOrBoolean),
    optional("manual_confirmation", isString),
    when(isDelayed, required("start_in", isDuration, isWithin(oneWeek))),
    when(hasNoDelay, required("start_in", absent)),
    when(isNoPagesJob, required("publish", isPagesOnly)),
    composed(hasDependenciesAmongNeeds),
    composed(hasValidInputs),
  ],
  afterOpen: dropPolicyDefaults,
  close: closeProcessable(inherited),
  value: jobValue,
});

/** Whether a value under a name is a job with a script. */
export function isJob(name: RubyValue, value: RubyValue): boolean {
  return !textOf(name).startsWith(".") && value instanceof Map && hasAny(value, ["script", "run"]);
}

function hasAny(hash: Map<RubyValue, RubyValue>, names: readonly string[]): boolean {
  return names.some((name) => hash.has(name));
}

function hasDependenciesAmongNeeds(entry: Entry): string[] {
  const dependencies = entry.attribute("dependencies");
  const needs = entry.valueOf("needs") as { [kind: string]: PlainHash[] } | undefined;
  if (isBlank(dependencies) || !Array.isArray(dependencies)) return [];
  if (needs === undefined || Object.keys(needs).length === 0) return [];
  if (needs.job === undefined && needs.cross_dependency !== undefined) {
    return ["needs corresponding to dependencies must be from the same pipeline"];
  }
  const names = (needs.job ?? []).map((need) => need.name);
  const missing = dependencies.map(textOf).filter((name) => !names.includes(name));
  return missing.length > 0
    ? [`dependencies the ${missing.join(", ")} should be part of needs`]
    : [];
}

function hasValidInputs(entry: Entry): string[] {
  const inputs = entry.children.get("inputs");
  if (inputs === undefined || !inputs.specified || !inputs.isValid()) return [];
  return inputProblems(inputs).map((problem) => `inputs ${problem}`);
}
