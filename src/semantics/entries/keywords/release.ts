import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import {
  hasOnlyKeys,
  isArray,
  isHashes,
  isString,
  isStringOrStrings,
  present,
} from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { asIs, hashEntry } from "../framework/kinds.ts";
import { type Check, config, refuseIf, required, when } from "../framework/validation.ts";
import { isBlank, textOf } from "../ruby/values.ts";

const keys = [
  "tag_name",
  "tag_message",
  "name",
  "description",
  "ref",
  "released_at",
  "milestones",
  "assets",
];

/** GitLab does not look into the links one by one. */
const linksEntry: EntryType = { name: "links", validations: [config(isArray, present)] };

const assetsEntry = hashEntry({
  name: "assets",
  keywords: { links: linksEntry },
  validations: [config(hasOnlyKeys(["links"])), required("links", present, isHashes)],
  value: asIs,
});

/** `release`. */
export const releaseEntry = hashEntry({
  name: "release",
  keywords: { assets: assetsEntry },
  validations: [
    config(hasOnlyKeys(keys)),
    required("tag_name", isString, present),
    ifNotBlank("tag_message", isString),
    required("description", isString, present),
    ifNotBlank("milestones", isStringOrStrings),
    refuseIf(
      (entry) => isGiven(entry, "released_at") && !isIsoDate(entry.attribute("released_at")),
      "released at must be a valid datetime",
    ),
    refuseIf(
      (entry) => isGiven(entry, "ref") && !isGitRef(textOf(entry.attribute("ref"))),
      "ref must be a valid ref",
    ),
  ],
  value: asIs,
});

function ifNotBlank(name: string, check: Check) {
  return when((entry) => !isBlank(entry.attribute(name)), required(name, check));
}

function isGiven(entry: Entry, name: string): boolean {
  const value = isRubyHash(entry.config) ? entry.attribute(name) : null;
  return value !== null && value !== false;
}

/** A date of ISO 8601, with or without a time. */
function isIsoDate(value: RubyValue): boolean {
  if (typeof value !== "string") return false;
  const found =
    /^\s*([-+]?\d{2,})-(\d{2})-(\d{2})(?:t(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:z|[-+]\d{2}(?::?\d{2})?)?)?\s*$/i.exec(
      value,
    );
  if (found === null) return isCompactDate(value);
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = found.map(String);
  return isDay(Number(year), Number(month), Number(day)) && isTime(hour, minute, second);
}

function isCompactDate(value: string): boolean {
  const found =
    /^\s*(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d+)?)?(?:z|[-+]\d{2}(?::?\d{2})?)?)?\s*$/i.exec(
      value,
    );
  if (found === null) return false;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = found;
  return isDay(Number(year), Number(month), Number(day)) && isTime(hour, minute, second);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day;
}

function isTime(hour: string, minute: string, second: string): boolean {
  const time = [Number(hour), Number(minute), Number(second)].map((n) => (Number.isNaN(n) ? 0 : n));
  const [hours = 0, minutes = 0, seconds = 0] = time;
  if (hours === 24) return minutes === 0 && seconds === 0;
  return hours < 24 && minutes < 60 && seconds < 60;
}

/** What `git check-ref-format` accepts. */
function isGitRef(ref: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git refuses exactly these.
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|^\/|\/$/.test(ref) || ref === "@") return false;
  if (ref.startsWith("-") || /^refs\/(heads|remotes)\/$/.test(ref)) return false;
  return ref.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"));
}
