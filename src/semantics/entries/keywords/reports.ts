import { isRubyHash, type RubyHash } from "../../../yaml/ruby.ts";
import {
  hasOnlyKeys,
  isHash,
  isOneOf,
  isString,
  isStringOrStrings,
  present,
} from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config, optional, required } from "../framework/validation.ts";
import { listOf, plain, textOf } from "../ruby/values.ts";
import type { Plain } from "../types.ts";

/** In the order in which GitLab checks them. */
const kinds = [
  "junit",
  "api_fuzzing",
  "coverage_fuzzing",
  "sast",
  "sast",
  "secret_detection",
  "dependency_scanning",
  "container_scanning",
  "cluster_image_scanning",
  "dast",
  "performance",
  "browser_performance",
  "load_performance",
  "license_scanning",
  "metrics",
  "lsif",
  "dotenv",
  "terraform",
  "accessibility",
  "requirements",
  "requirements_v2",
  "cyclonedx",
  "annotations",
  "repository_xray",
];

const coverageFormats = ["cobertura", "jacoco"];

const coverageReportEntry: EntryType = {
  name: "coverage report",
  validations: [
    config(isHash),
    config(hasOnlyKeys(["coverage_format", "path"])),
    required(
      "coverage_format",
      present,
      isOneOf(coverageFormats, `must be one of supported formats: ${coverageFormats.join(", ")}.`),
    ),
    required("path", present, isString),
  ],
};

/** `artifacts:reports`. `codequality` alone may have any form. */
export const reportsEntry = hashEntry({
  name: "reports",
  keywords: { coverage_report: coverageReportEntry },
  validations: [
    config(isHash),
    config(hasOnlyKeys([...kinds, "codequality", "coverage_report"])),
    ...kinds.map((kind) => optional(kind, isStringOrStrings)),
  ],
  value: reportsValue,
});

function reportsValue(entry: Entry): Plain {
  const given = [...(entry.config as RubyHash)].filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([kind, value]): [string, Plain] => [
      textOf(kind),
      isRubyHash(value) ? plain(value) : listOf(value).map(plain),
    ]),
  );
}
