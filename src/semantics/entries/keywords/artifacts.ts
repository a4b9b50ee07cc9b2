import type { RubyValue } from "../../../yaml/ruby.ts";
import {
  hasNotTogether,
  hasOnlyKeys,
  isAtMost,
  isBoolean,
  isHash,
  isOneOf,
  isString,
  isStrings,
  matches,
  present,
} from "../framework/checks.ts";
import { isDurationOrNever } from "../framework/duration.ts";
import type { Entry } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import { type Check, config, optional, required, when } from "../framework/validation.ts";
import { compact, plain, textOf } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import { reportsEntry } from "./reports.ts";

const moments = ["on_success", "on_failure", "always"];
const readers = ["none", "developer", "maintainer", "all"];
const isExposed = (entry: Entry) => entry.attribute("expose_as") !== null;

/** `artifacts`. */
export const artifactsEntry = hashEntry({
  name: "artifacts",
  keywords: { reports: reportsEntry },
  validations: [
    config(isHash),
    config(
      hasOnlyKeys([
        "name",
        "untracked",
        "paths",
        "reports",
        "when",
        "expire_in",
        "expose_as",
        "exclude",
        "public",
        "access",
      ]),
    ),
    when(isExposed, required("paths", present)),
    config(hasNotTogether(["access", "public"])),
    optional("name", isString),
    optional("public", isBoolean),
    optional("untracked", isBoolean),
    optional("paths", isStrings),
    when(isExposed, optional("paths", isStrings, hasNoWildcard)),
    when(isExposed, optional("expose_as", isString, isAtMost(100))),
    when(
      isExposed,
      optional(
        "expose_as",
        matches(/^\w[-\w ]*$/, "can contain only letters, digits, '-', '_' and spaces"),
      ),
    ),
    optional("exclude", isStrings),
    optional("reports", isHash),
    optional("when", isString, isOneOf(moments, `should be one of: ${moments.join(", ")}`)),
    optional("expire_in", isDurationOrNever),
    optional("access", isString, isOneOf(readers, `should be one of: ${readers.join(", ")}`)),
  ],
  value: artifactsValue,
});

function hasNoWildcard(paths: RubyValue, entry: Entry): ReturnType<Check> {
  if (!Array.isArray(paths) || isStrings(paths, entry) !== undefined) return undefined;
  return paths.some((path) => textOf(path).includes("*"))
    ? "can't contain '*' when used with 'expose_as'"
    : undefined;
}

function artifactsValue(entry: Entry): Plain {
  const given = plain(entry.config) as PlainHash;
  return compact<Plain>({ ...given, reports: entry.valueOf("reports") });
}
