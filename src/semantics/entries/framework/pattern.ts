import type { RubyValue } from "../../../yaml/ruby.ts";
import { compilePattern } from "../../expression/pattern.ts";
import type { Check } from "./validation.ts";

/** The text of a regular expression, such as `/^v/i`, that RE2 understands. */
export const isPattern: Check = (value) =>
  typeof value === "string" && looksLikePattern(value) && isUnderstood(value)
    ? undefined
    : "must be a regular expression with re2 syntax";

/** Texts, of which those that look like regular expressions are understood by RE2. */
export const isStringsOrPatterns: Check = (value) =>
  Array.isArray(value) && value.every(isStringOrPattern)
    ? undefined
    : "should be an array of strings or regular expressions using re2 syntax";

function isStringOrPattern(value: RubyValue): boolean {
  return typeof value === "string" && (!looksLikePattern(value) || isUnderstood(value));
}

function looksLikePattern(text: string): boolean {
  return /^\/.*\/[ismU]*$/m.test(text);
}

function isUnderstood(text: string): boolean {
  return compilePattern(text) !== undefined;
}
