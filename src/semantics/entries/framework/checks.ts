import { isRubyHash, RubyFloat, type RubyValue } from "../../../yaml/ruby.ts";
import { inspect, isBlank, isInteger, isText, textOf } from "../ruby/values.ts";
import type { Check } from "./validation.ts";

export const present: Check = (value) => (isBlank(value) ? "can't be blank" : undefined);

export const absent: Check = (value) => (isBlank(value) ? undefined : "must be blank");

export const isHash: Check = (value) => (isRubyHash(value) ? undefined : "should be a hash");

export const isArray: Check = (value) => (Array.isArray(value) ? undefined : "should be an array");

export const isString: Check = (value) =>
  typeof value === "string" ? undefined : "should be a string";

export const isWhole: Check = (value) => (isInteger(value) ? undefined : "should be an integer");

export const isBoolean: Check = (value) =>
  typeof value === "boolean" ? undefined : "should be a boolean value";

export const isHashOrString: Check = (value) =>
  isRubyHash(value) || typeof value === "string" ? undefined : "should be a hash or a string";

export const isHashOrInteger: Check = (value) =>
  isRubyHash(value) || isInteger(value) ? undefined : "should be a hash or an integer";

export const isHashOrBoolean: Check = (value) =>
  isRubyHash(value) || typeof value === "boolean"
    ? undefined
    : "should be a hash or a boolean value";

export const isArrayOrString: Check = (value) =>
  Array.isArray(value) || typeof value === "string" ? undefined : "should be an array or a string";

export const isStrings: Check = (value) =>
  isTextList(value) ? undefined : "should be an array of strings";

export const isStringOrStrings: Check = (value) =>
  isText(value) || isTextList(value) ? undefined : "should be an array of strings or a string";

export const isIntegerOrIntegers: Check = (value) =>
  isInteger(value) || (Array.isArray(value) && value.every(isInteger))
    ? undefined
    : "should be an array of integers or an integer";

export const isHashes: Check = (value) =>
  Array.isArray(value) && value.every(isRubyHash) ? undefined : "should be an array of hashes";

export const isAlphanumeric: Check = (value) =>
  isText(value) || isInteger(value) ? undefined : "must be an alphanumeric string";

export const isScalar: Check = (value) => (isScalarValue(value) ? undefined : "must be a scalar");

/** Texts, in lists up to ten levels deep. */
export const isNestedStrings: Check = (value) =>
  Array.isArray(value) && isNested(value, isText)
    ? undefined
    : "should be an array of strings or a nested array of strings up to 10 levels deep";

/** A text, or texts in lists up to ten levels deep. */
export const isStringOrNestedStrings: Check = (value) =>
  isText(value) || (Array.isArray(value) && isNested(value, isText))
    ? undefined
    : "should be a string or a nested array of strings up to 10 levels deep";

/** Hashes, in lists up to ten levels deep. */
export const isNestedHashes: Check = (value) =>
  Array.isArray(value) && isNested(value, isRubyHash)
    ? undefined
    : "should be an array containing hashes and arrays of hashes";

/** A text that can be a part of a path of a cache. */
export const isKey: Check = (value) => {
  if (!isText(value)) return "should be a string or symbol";
  const path = unescapeUrl(textOf(value));
  if (path.includes("/")) return 'cannot contain the "/" character';
  return path === "." || path === ".." ? 'cannot be "." or ".."' : undefined;
};

export function hasOnlyKeys(allowed: readonly string[]): Check {
  return (value) => {
    const unknown = keysOf(value)
      .map(textOf)
      .filter((key) => !allowed.includes(key));
    return unknown.length > 0 ? `contains unknown keys: ${unknown.join(", ")}` : undefined;
  };
}

export function hasNoKeys(keys: readonly string[], message = "contains disallowed keys"): Check {
  return (value) => {
    const found = keysAmong(value, keys);
    return found.length > 0 ? `${message}: ${found.join(", ")}` : undefined;
  };
}

/** Like `hasNoKeys`, but a key that holds nothing does no harm. */
export function hasNoValues(keys: readonly string[], message: string): Check {
  return (value, entry) => {
    if (!isRubyHash(value)) return undefined;
    const given = new Map([...value].filter(([, item]) => item !== null));
    return hasNoKeys(keys, message)(given, entry);
  };
}

export function hasKeys(keys: readonly string[]): Check {
  return (value) => {
    const missing = keys.filter((key) => !keysOf(value).includes(key));
    return missing.length > 0 ? `missing required keys: ${missing.join(", ")}` : undefined;
  };
}

export function hasOneKeyOf(keys: readonly string[]): Check {
  return (value) =>
    keysAmong(value, keys).length === 1
      ? undefined
      : `must use exactly one of these keys: ${keys.join(", ")}`;
}

export function hasNotTogether(keys: readonly string[]): Check {
  return (value) => {
    const found = keysAmong(value, keys);
    return found.length > 1 ? `these keys cannot be used together: ${found.join(", ")}` : undefined;
  };
}

/** The value, as text, is one of a list. */
export function isKnown(allowed: readonly string[]): Check {
  return (value) =>
    allowed.includes(textOf(value)) ? undefined : `unknown value: ${textOf(value)}`;
}

/** A list holds nothing but some values; what is no list is not looked at. */
export function holdsOnly(allowed: readonly string[]): Check {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const unknown = value.filter((item) => typeof item !== "string" || !allowed.includes(item));
    return unknown.length > 0
      ? `contains unknown values: ${unknown.map(joinedText).join(", ")}`
      : undefined;
  };
}

export function isOneOf(
  allowed: readonly string[],
  message = "is not included in the list",
): Check {
  return (value) => (typeof value === "string" && allowed.includes(value) ? undefined : message);
}

export function matches(pattern: RegExp, message: string): Check {
  return (value) => (pattern.test(textOf(value)) ? undefined : message);
}

export function isAtMost(maximum: number, message = tooLong(maximum)): Check {
  return (value) => (lengthOf(value) > maximum ? message : undefined);
}

export function isAtLeast(minimum: number, message: string): Check {
  return (value) => (lengthOf(value) < minimum ? message : undefined);
}

/** An integer between two bounds; a text that is one will do. */
export function isIntegerWithin(minimum: number, maximum: number): Check {
  return (value) => {
    const number = numberOf(value);
    if (number === undefined) return "is not a number";
    if (!/^[+-]?\d+$/.test(textOf(value))) return "must be an integer";
    if (number < minimum) return `must be greater than or equal to ${minimum}`;
    return number > maximum ? `must be less than or equal to ${maximum}` : undefined;
  };
}

/** A text, a number or a boolean. */
export function isScalarValue(value: RubyValue): boolean {
  return (
    isText(value) || isInteger(value) || value instanceof RubyFloat || typeof value === "boolean"
  );
}

function isTextList(value: RubyValue): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isNested(value: RubyValue, accepts: (value: RubyValue) => boolean, level = 10): boolean {
  if (accepts(value)) return true;
  if (level <= 0 || !Array.isArray(value)) return false;
  return value.every((item) => isNested(item, accepts, level - 1));
}

function keysOf(value: RubyValue): RubyValue[] {
  return isRubyHash(value) ? [...value.keys()] : [];
}

function keysAmong(value: RubyValue, keys: readonly string[]): string[] {
  return keysOf(value).filter((key) => typeof key === "string" && keys.includes(key)) as string[];
}

/** Ruby's `join` writes the items of a list within a list, and a hash as `inspect` does. */
function joinedText(value: RubyValue): string {
  if (Array.isArray(value)) return value.map(joinedText).join(", ");
  return isRubyHash(value) ? inspect(value) : textOf(value);
}

function lengthOf(value: RubyValue): number {
  if (Array.isArray(value)) return value.length;
  if (isRubyHash(value)) return value.size;
  return [...textOf(value)].length;
}

function tooLong(maximum: number): string {
  return `is too long (maximum is ${maximum} characters)`;
}

function numberOf(value: RubyValue): number | undefined {
  if (value instanceof RubyFloat) return value.value;
  if (isInteger(value)) return Number(value);
  if (typeof value !== "string") return undefined;
  const digits = value.trim();
  if (!/^[+-]?\d+(_\d+)*(\.\d+(_\d+)*)?(e[+-]?\d+)?$/i.test(digits)) return undefined;
  return Number(digits.replaceAll("_", ""));
}

/** Ruby's `CGI.unescape`, which leaves alone what is no escape. */
function unescapeUrl(text: string): string {
  return text.replaceAll("+", " ").replaceAll(/(?:%[0-9a-f]{2})+/gi, decodeEscapes);
}

function decodeEscapes(escapes: string): string {
  return Buffer.from(escapes.replaceAll("%", ""), "hex").toString("utf8");
}
