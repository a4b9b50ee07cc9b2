import { hasOnlyKeys, isHashOrBoolean, isIntegerOrIntegers } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { config, isHashEntry, optional } from "../framework/validation.ts";
import { isBlank, listOf, plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";

/** `allow_failure`: a boolean, or the exit codes that are allowed. */
export const allowFailureEntry: EntryType = {
  name: "allow failure",
  validations: [
    config(isHashOrBoolean),
    config(hasOnlyKeys(["exit_codes"])),
    optional("exit_codes", isIntegerOrIntegers),
  ],
  value: allowFailureValue,
};

function allowFailureValue(entry: Entry): Plain {
  const codes = entry.attribute("exit_codes");
  if (!isHashEntry(entry) || isBlank(codes)) return plain(entry.config);
  return { ...(plain(entry.config) as PlainHash), exit_codes: listOf(codes).map(plain) };
}
