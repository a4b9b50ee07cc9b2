import { RubyFloat, type RubyHash, RubySymbol, type RubyValue } from "../../../yaml/ruby.ts";
import { re2 } from "../../expression/engine.ts";
import { textOf } from "../inspect.ts";

/** What an input may be declared as. */
export const INPUT_TYPES: readonly string[] = ["array", "boolean", "number", "string"];

/** What one value of an input is checked against. */
export interface Check {
  readonly declaration: RubyHash;
  readonly options: RubyValue;
  readonly isDefault: boolean;
}

/** How one type of input reads its values and what it says of them. */
export interface InputType {
  /** A value as the configuration gets it: GitLab reads JSON from the texts that it is given. */
  coerce(value: RubyValue): RubyValue;
  /** What is wrong with a coerced value. */
  check(value: RubyValue, check: Check): string[];
}

const STRING: InputType = {
  coerce: textOf,
  check: (value, check) => [...checkAllowed(value, check.options), ...checkRegex(value, check)],
};

const NUMBER: InputType = {
  coerce: fromJson,
  check: (value, check) => [
    ...(isNumber(value) ? [] : [`${whose(check)} value is not a number`]),
    ...checkAllowedNumber(value, check.options),
    ...refuseRegex(check),
  ],
};

const BOOLEAN: InputType = {
  coerce: fromJson,
  check: (value, check) => [
    ...(typeof value === "boolean" ? [] : [`${whose(check)} value is not a boolean`]),
    ...refuseOptions(check),
    ...refuseRegex(check),
  ],
};

const ARRAY: InputType = {
  coerce: fromJson,
  check: (value, check) => [
    ...(Array.isArray(value) ? [] : [`${whose(check)} value is not an array`]),
    ...refuseOptions(check),
    ...refuseRegex(check),
  ],
};

const BY_NAME: Readonly<Record<string, InputType>> = {
  array: ARRAY,
  boolean: BOOLEAN,
  number: NUMBER,
  string: STRING,
};

/** The type that a declaration names; a string where it names none. */
export function inputTypeOf(declaration: RubyHash): InputType | undefined {
  if (!declaration.has("type")) return STRING;
  const name = declaration.get("type");
  return typeof name === "string" && Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
}

function whose(check: Check): string {
  return check.isDefault ? "default" : "provided";
}

function isTruthy(value: RubyValue | undefined): boolean {
  return value !== null && value !== undefined && value !== false;
}

function checkAllowed(value: RubyValue, options: RubyValue): string[] {
  if (!Array.isArray(options) || options.map(textOf).includes(textOf(value))) return [];
  return [`\`${textOf(value)}\` cannot be used because it is not in the list of allowed options`];
}

function checkAllowedNumber(value: RubyValue, options: RubyValue): string[] {
  if (!Array.isArray(options) || !isTruthy(value)) return [];
  if (options.some((option) => isSame(option, value))) return [];
  return [
    `\`${textOf(value)}\` cannot be used because it is not in the list of the allowed options`,
  ];
}

/** Ruby's `==`: a Float equals an Integer of the same size. */
function isSame(one: RubyValue, other: RubyValue): boolean {
  if (one instanceof RubySymbol && other instanceof RubySymbol) return one.name === other.name;
  return isNumber(one) && isNumber(other)
    ? Number(textOf(one)) === Number(textOf(other))
    : one === other;
}

function isNumber(value: RubyValue): boolean {
  return typeof value === "number" || typeof value === "bigint" || value instanceof RubyFloat;
}

function refuseOptions(check: Check): string[] {
  return isTruthy(check.options) ? ["Options can only be used with string and number inputs"] : [];
}

function refuseRegex({ declaration }: Check): string[] {
  return declaration.has("regex") ? ["RegEx validation can only be used with string inputs"] : [];
}

function checkRegex(value: RubyValue, check: Check): string[] {
  const regex = check.declaration.get("regex");
  if (!check.declaration.has("regex") || typeof value !== "string") return [];
  try {
    const pattern = re2().compile(typeof regex === "string" ? regex : "");
    if (pattern.test(value)) return [];
  } catch {
    return ["invalid regular expression"];
  }
  return [`${whose(check)} value does not match required RegEx pattern`];
}

/** GitLab parses a text as JSON, and keeps it where it is none. */
function fromJson(value: RubyValue): RubyValue {
  if (typeof value !== "string") return value;
  try {
    return rubyOf(JSON.parse(value), value.trim());
  } catch {
    return value;
  }
}

function rubyOf(value: unknown, text?: string): RubyValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") {
    const isFloat = text === undefined ? !Number.isInteger(value) : /[.eE]/.test(text);
    return isFloat ? new RubyFloat(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => rubyOf(item));
  return new Map(Object.entries(value as object).map(([key, item]) => [key, rubyOf(item)]));
}
