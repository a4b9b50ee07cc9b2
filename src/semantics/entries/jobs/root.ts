import type { RubyHash, RubyValue } from "../../../yaml/ruby.ts";
import { hasOnlyKeys } from "../framework/checks.ts";
import { createEntry, type Entry, type EntryType } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config } from "../framework/validation.ts";
import { cachesEntry } from "../keywords/cache.ts";
import { imageEntry } from "../keywords/image.ts";
import { includesEntry } from "../keywords/include.ts";
import { commandsEntry, stagesEntry } from "../keywords/scalars.ts";
import { servicesEntry } from "../keywords/services.ts";
import { allowedVariableKeys, variablesEntry } from "../keywords/variables.ts";
import { workflowEntry } from "../keywords/workflow.ts";
import { defaultEntry } from "./default.ts";
import { jobsEntry, jobType } from "./jobs.ts";

/** The names that no job can have. */
const reserved = [
  "include",
  "before_script",
  "image",
  "services",
  "after_script",
  "variables",
  "stages",
  "cache",
];

const keys = ["default", "workflow", ...reserved];

const edges = [".pre", ".post"];

/** The entry of a whole configuration. */
export function createRoot(configuration: RubyHash): Entry {
  const pairs = [...withEdgeStages(configuration)];
  const jobs = new Map(pairs.filter(([name, value]) => isJobLike(name, value)));
  const global = new Map(pairs.filter(([name]) => !jobs.has(name)));
  return createEntry(rootType(jobs), global, {});
}

function rootType(jobs: RubyHash): EntryType {
  return hashEntry({
    name: "root",
    keywords: {
      default: { type: defaultEntry, fallback: new Map() },
      include: includesEntry,
      before_script: commandsEntry,
      image: imageEntry,
      services: servicesEntry,
      after_script: commandsEntry,
      variables: {
        type: variablesEntry,
        options: { [allowedVariableKeys]: ["value", "description", "expand", "options"] },
      },
      stages: stagesEntry,
      cache: cachesEntry,
      workflow: { type: workflowEntry, fallback: new Map() },
    },
    validations: [config(hasOnlyKeys(keys))],
    afterOpen: (entry) => {
      entry.adopt("jobs", createEntry(jobsEntry, jobs, { key: "jobs", parent: entry }));
    },
  });
}

/** `default` and `workflow` are jobs, too, if they look like one. */
function isJobLike(name: RubyValue, value: RubyValue): boolean {
  if (typeof name !== "string") return true;
  if (reserved.includes(name)) return false;
  return !keys.includes(name) || jobType(name, value) !== undefined;
}

function withEdgeStages(configuration: RubyHash): RubyHash {
  const stages = configuration.get("stages");
  if (!Array.isArray(stages) || stages.length === 0) return configuration;
  const own = stages.filter((stage) => typeof stage !== "string" || !edges.includes(stage));
  return new Map([...configuration, ["stages", [".pre", ...own, ".post"]]]);
}
