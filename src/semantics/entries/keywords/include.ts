import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import {
  hasOnlyKeys,
  isArrayOrString,
  isHash,
  isHashes,
  isHashOrString,
  isKnown,
  present,
} from "../framework/checks.ts";
import type { Entry } from "../framework/entry.ts";
import { isExpression } from "../framework/expression.ts";
import { asIs, hashEntry, listOfEntries } from "../framework/kinds.ts";
import { config, optional, refuseIf } from "../framework/validation.ts";
import { isBlank } from "../ruby/values.ts";
import { changesEntry } from "./changes.ts";
import { existsEntry } from "./exists.ts";

/** The setting that limits the number of files. */
export const includeLimit = "includeLimit";

const keys = [
  "local",
  "file",
  "remote",
  "project",
  "ref",
  "integrity",
  "template",
  "artifact",
  "inputs",
  "job",
  "rules",
  "component",
];

const ruleEntry = hashEntry({
  name: "rule",
  keywords: { changes: changesEntry, exists: existsEntry },
  validations: [
    config(present),
    config(isHash),
    config(hasOnlyKeys(["if", "exists", "when", "changes"])),
    optional("if", isExpression),
    optional("when", isKnown(["never", "always"])),
  ],
  value: asIs,
});

const rulesEntry = listOfEntries("rules", ruleEntry);

const includeEntry = hashEntry({
  name: "include",
  otherForms: true,
  keywords: { rules: rulesEntry },
  validations: [
    config(isHashOrString),
    refuseIf(
      (entry) => isGiven(entry, "project") && isBlank(entry.attribute("file")),
      "config must specify the file where to fetch the config from",
    ),
    hasIntegrity,
    config(hasOnlyKeys(keys)),
    refuseIf(
      (entry) => isGiven(entry, "artifact") && isBlank(entry.attribute("job")),
      "config must specify the job where to fetch the artifact from",
    ),
    optional("rules", isHashes),
  ],
  value: asIs,
});

/** `include`, of the configuration or of a trigger. */
export const includesEntry = listOfEntries("includes", includeEntry, {
  validations: [config(isArrayOrString), hasFewFiles],
});

function hasFewFiles(entry: Entry): string[] {
  const limit = entry.option(includeLimit) as number | undefined;
  if (limit === undefined || !Array.isArray(entry.config)) return [];
  return entry.config.length > limit ? [`config is too long (maximum is ${limit})`] : [];
}

function hasIntegrity(entry: Entry): string[] {
  const integrity = entry.attribute("integrity");
  if (!isRubyHash(entry.config) || !isTruthy(integrity)) return [];
  const remote = isBlank(entry.attribute("remote"))
    ? ["config integrity can only be specified for remote includes"]
    : [];
  return [...remote, ...hashProblems(integrity)];
}

function hashProblems(integrity: RubyValue): string[] {
  if (typeof integrity !== "string" || !integrity.startsWith("sha256-")) {
    return ["config integrity hash must start with 'sha256-'"];
  }
  const hash = integrity.slice("sha256-".length);
  return isStrictBase64(hash) ? [] : ["config integrity hash must be base64 encoded"];
}

function isStrictBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function isGiven(entry: Entry, name: string): boolean {
  return isTruthy(entry.attribute(name));
}

function isTruthy(value: RubyValue): boolean {
  return value !== null && value !== false;
}
