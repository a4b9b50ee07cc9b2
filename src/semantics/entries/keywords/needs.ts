import { isRubyHash, type RubyHash } from "../../../yaml/ruby.ts";
import { hasOnlyKeys, isBoolean, isString, present } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { asIs, hashEntry, listOfEntries } from "../framework/kinds.ts";
import { composed, config, optional, refuseIf, required } from "../framework/validation.ts";
import { compact, plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import { parallelEntry } from "./parallel.ts";

/** The setting that names the kinds of needs that are accepted. */
export const allowedNeeds = "allowedNeeds";

const crossPipelineLimit = 5;

const jobName: EntryType = {
  name: "job string",
  validations: [config(present), config(isString)],
  value: (entry) => ({ name: plain(entry.config), artifacts: true, optional: false }),
};

const jobHash = hashEntry({
  name: "job hash",
  keywords: { parallel: parallelEntry },
  validations: [
    config(present),
    config(hasOnlyKeys(["job", "artifacts", "optional", "parallel"])),
    required("job", isString, present),
    optional("artifacts", isBoolean),
    optional("optional", isBoolean),
  ],
  value: (entry) =>
    compact<Plain>({
      name: plain(entry.attribute("job")),
      artifacts: takesArtifacts(entry),
      optional: entry.attribute("optional") === true,
      parallel: entry.has("parallel") ? entry.valueOf("parallel") : undefined,
    }),
});

const crossPipeline: EntryType = {
  name: "cross pipeline dependency",
  validations: [
    config(present),
    config(hasOnlyKeys(["pipeline", "job", "artifacts"])),
    required("pipeline", isString, present),
    required("job", isString, present),
    optional("artifacts", isBoolean),
  ],
  value: (entry) => ({ ...(asIs(entry) as PlainHash), artifacts: takesArtifacts(entry) }),
};

const crossProject: EntryType = {
  name: "cross project dependency",
  validations: [
    config(present),
    config(hasOnlyKeys(["project", "ref", "job", "artifacts"])),
    required("project", isString, present),
    required("ref", isString, present),
    required("job", isString, present),
    optional("artifacts", isBoolean),
  ],
  value: (entry) => ({ ...(asIs(entry) as PlainHash), artifacts: takesArtifacts(entry) }),
};

const bridgeNeed: EntryType = {
  name: "bridge hash",
  validations: [
    config(present),
    config(hasOnlyKeys(["pipeline"])),
    required("pipeline", isString, present),
  ],
};

const unknownNeed: EntryType = {
  name: "need",
  refuse: (entry) => `${entry.location} has an unsupported type`,
};

const needEntry: EntryType = {
  name: "need",
  choose: (value) => {
    if (typeof value === "string") return jobName;
    return isRubyHash(value) ? hashNeed(value) : unknownNeed;
  },
};

/** `needs`, by kind: `job`, `cross_dependency` and `bridge`. */
export const needsEntry = listOfEntries("needs", needEntry, {
  validations: [
    refuseIf(
      (entry) => !isRubyHash(entry.config) && !Array.isArray(entry.config),
      "config can only be a Hash or an Array",
    ),
    refuseIf(
      (entry) => isRubyHash(entry.config) && entry.config.size === 0,
      "config can not be an empty Hash",
    ),
    composed(hasAllowedKinds),
    composed(hasFewPipelines),
  ],
  value: needsByKind,
});

function hashNeed(need: RubyHash): EntryType {
  const has = (key: string) => need.has(key);
  if (has("job") && !has("project") && !has("ref") && !has("pipeline")) return jobHash;
  if (has("job") && has("pipeline") && !has("project")) return crossPipeline;
  if (has("project")) return crossProject;
  return has("pipeline") ? bridgeNeed : unknownNeed;
}

function kindOf(need: Entry): "job" | "cross_dependency" | "bridge" | undefined {
  if (need.type === jobName || need.type === jobHash) return "job";
  if (need.type === crossPipeline || need.type === crossProject) return "cross_dependency";
  return need.type === bridgeNeed ? "bridge" : undefined;
}

function needsByKind(entry: Entry): { [kind: string]: Plain[] } {
  const byKind: { [kind: string]: Plain[] } = {};
  for (const need of entry.children.values()) {
    const kind = kindOf(need);
    if (kind === undefined) continue;
    byKind[kind] ??= [];
    byKind[kind].push(need.value() ?? null);
  }
  return byKind;
}

function hasAllowedKinds(entry: Entry): string[] {
  const accepted = entry.option(allowedNeeds) as string[];
  const others = Object.keys(needsByKind(entry)).filter((kind) => !accepted.includes(kind));
  return others.length > 0 ? [`config uses invalid types: ${others.join(", ")}`] : [];
}

function hasFewPipelines(entry: Entry): string[] {
  const needs = [...entry.children.values()].filter((need) => need.type === crossPipeline);
  return needs.length > crossPipelineLimit
    ? [`config must be less than or equal to ${crossPipelineLimit}`]
    : [];
}

function takesArtifacts(need: Entry): boolean {
  return need.attribute("artifacts") !== false;
}
