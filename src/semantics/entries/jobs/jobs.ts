import { isRubyHash, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { isHash, present } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { hashOf } from "../framework/kinds.ts";
import { config } from "../framework/validation.ts";
import { textOf } from "../ruby/values.ts";
import { bridgeEntry, isBridge } from "./bridge.ts";
import { isJob, jobEntry } from "./job.ts";

const hiddenEntry: EntryType = {
  name: "hidden",
  hidden: true,
  validations: [config(present)],
};

/** All jobs, and the hidden keys among them. */
export const jobsEntry = hashOf("jobs", jobType, {
  validations: [config(isHash), areJobs, hasVisibleJob],
});

/** What a value under a name is: hidden, a job, a bridge, or nothing that GitLab knows. */
export function jobType(name: RubyValue, value: RubyValue): EntryType | undefined {
  if (textOf(name).startsWith(".")) return hiddenEntry;
  if (isJob(name, value)) return jobEntry;
  return isBridge(name, value) ? bridgeEntry : undefined;
}

function areJobs(entry: Entry): string[] {
  return candidates(entry)
    .filter(([name, value]) => jobType(name, value) === undefined)
    .map(
      ([name]) => `${textOf(name)} config should implement the script:, run:, or trigger: keyword`,
    );
}

function hasVisibleJob(entry: Entry): string[] {
  const visible = candidates(entry).some(([name, value]) => {
    const type = jobType(name, value);
    return type !== undefined && !type.hidden;
  });
  return visible ? [] : ["config should contain at least one visible job"];
}

function candidates(entry: Entry): [RubyValue, RubyValue][] {
  return isRubyHash(entry.config) ? [...(entry.config as RubyHash)] : [];
}
