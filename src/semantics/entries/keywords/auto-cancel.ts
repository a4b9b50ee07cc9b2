import { hasOnlyKeys, isHash, isOneOf, isString } from "../framework/checks.ts";
import type { EntryType } from "../framework/entry.ts";
import { config, optional } from "../framework/validation.ts";

const onNewCommit = ["conservative", "interruptible", "none"];
const onJobFailure = ["none", "all"];

/** `auto_cancel` of a workflow or of one of its rules. */
export const autoCancelEntry: EntryType = {
  name: "auto cancel",
  validations: [
    config(isHash, hasOnlyKeys(["on_new_commit", "on_job_failure"])),
    optional(
      "on_new_commit",
      isString,
      isOneOf(onNewCommit, `must be one of: ${onNewCommit.join(", ")}`),
    ),
    optional(
      "on_job_failure",
      isString,
      isOneOf(onJobFailure, `must be one of: ${onJobFailure.join(", ")}`),
    ),
  ],
};
