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
import { isDuration, isWithin, parseDuration } from "../framework/duration.ts";
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
import { compact, isBlank, plain, textOf } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import {
  closeProcessable,
  dropPolicyDefaults,
  processableKeys,
  processableKeywords,
  processableValidations,
  processableValue,
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

function jobValue(entry: Entry): Plain {
  const timeout = entry.attribute("timeout");
  return compact<Plain>(processableValue(entry), allowFailureOf(entry), {
    before_script: entry.valueOf("before_script"),
    script: entry.valueOf("script"),
    image: entry.valueOf("image"),
    services: entry.valueOf("services"),
    cache: entry.valueOf("cache"),
    tags: entry.valueOf("tags"),
    when: plain(entry.attribute("when")) ?? "on_success",
    start_in: plain(entry.attribute("start_in")),
    dependencies: plain(entry.attribute("dependencies")),
    coverage: entry.definedValueOf("coverage"),
    retry: entry.definedValueOf("retry"),
    parallel: entry.has("parallel") ? entry.valueOf("parallel") : undefined,
    timeout: timeout === null ? undefined : parseDuration(textOf(timeout)),
    artifacts: artifactsOf(entry),
    release: entry.valueOf("release"),
    after_script: entry.valueOf("after_script"),
    hooks: entry.valueOf("hooks"),
    needs: entry.definedValueOf("needs"),
    scheduling_type: entry.isDefined("needs") ? "dag" : "stage",
    id_tokens: entry.valueOf("id_tokens"),
    publish: plain(entry.attribute("publish")),
    pages: plain(entry.attribute("pages")),
    manual_confirmation: plain(entry.attribute("manual_confirmation")),
    run: plain(entry.attribute("run")),
    inputs: entry.valueOf("inputs"),
  });
}

function allowFailureOf(entry: Entry): { [key: string]: Plain | undefined } {
  if (!entry.isDefined("allow_failure")) {
    return { allow_failure: entry.attribute("when") === "manual" };
  }
  const value = entry.valueOf("allow_failure");
  if (typeof value === "boolean") return { allow_failure: value };
  return { allow_failure: false, allow_failure_criteria: value };
}

function isPagesJob(entry: Entry): boolean {
  if (!isBlank(entry.attribute("pages"))) return true;
  return entry.key === "pages" && entry.attribute("pages") !== false;
}

/** What is published with Pages is an artifact, whether the job says so or not. */
function artifactsOf(entry: Entry): Plain | undefined {
  const given = entry.valueOf("artifacts") as PlainHash | undefined;
  if (!isPagesJob(entry)) return given;
  const paths = (given?.paths ?? []) as Plain[];
  const published = publishedPath(entry);
  return { ...given, paths: paths.includes(published) ? paths : [...paths, published] };
}

function publishedPath(entry: Entry): Plain {
  const pages = entry.attribute("pages");
  const ofPages = pages instanceof Map ? plain(pages.get("publish") ?? null) : null;
  return ofPages ?? plain(entry.attribute("publish")) ?? "public";
}
