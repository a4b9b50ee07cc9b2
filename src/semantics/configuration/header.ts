import { isRubyHash, type RubyHash, RubySymbol, type RubyValue } from "../../yaml/ruby.ts";
import { checkInputRuleReferences, checkInputRules } from "./inputs/rule-checks.ts";
import { INPUT_TYPES } from "./inputs/types.ts";
import { textOf } from "./inspect.ts";

const INPUT_KEYS = ["default", "description", "options", "regex", "type", "rules"];
const MOST_OPTIONS = 50;

/** What is wrong with a header, the document with `spec`; nothing if it can be used. */
export function checkHeader(header: RubyHash): string[] {
  const errors = unknownKeys("header", header, ["spec"]);
  if (errors.length > 0) return errors;
  const spec = header.get("spec") ?? null;
  if (spec === null) return [];
  return isRubyHash(spec) ? checkSpec(spec) : ["header:spec config should be a hash"];
}

/** The declarations of a header that has no errors: name to declaration. */
export function declaredInputs(header: RubyHash): RubyHash {
  const spec = header.get("spec");
  const inputs = isRubyHash(spec) ? spec.get("inputs") : undefined;
  return isRubyHash(inputs) ? inputs : new Map();
}

function checkSpec(spec: RubyHash): string[] {
  const errors = unknownKeys("header:spec", spec, ["inputs", "component"]);
  if (errors.length > 0) return errors;
  const inputs = spec.get("inputs") ?? null;
  if (inputs === null) return [];
  return isRubyHash(inputs) ? checkInputs(inputs) : ["header:spec:inputs config should be a hash"];
}

function checkInputs(inputs: RubyHash): string[] {
  const errors = [...inputs].flatMap(([name, declaration]) =>
    checkInput(name, isFalsy(declaration) ? new Map() : declaration),
  );
  return [...errors, ...checkInputRuleReferences(inputs)];
}

function isFalsy(value: RubyValue): boolean {
  return value === null || value === false;
}

/** The entry is checked by two validations that both want a hash, so that GitLab says so twice. */
function checkInput(name: RubyValue, declaration: RubyValue): string[] {
  const place = `header:spec:inputs:${textOf(name)}`.toLowerCase();
  if (!isRubyHash(declaration)) {
    return [`${place} config should be a hash`, `${place} config should be a hash`];
  }
  const errors = [
    ...(isAlphanumeric(name) ? [] : [`${place} key must be an alphanumeric string`]),
    ...checkAttributes(place, declaration),
    ...unknownKeys(place, declaration, INPUT_KEYS),
    ...together(place, declaration, ["rules", "options"]),
    ...together(place, declaration, ["rules", "default"]),
  ];
  return errors.length > 0 ? errors : checkInputRules(declaration);
}

function checkAttributes(place: string, declaration: RubyHash): string[] {
  const description = declaration.get("description") ?? null;
  const regex = declaration.get("regex") ?? null;
  const type = declaration.get("type") ?? null;
  const options = declaration.get("options") ?? null;
  const errors: string[] = [];
  if (description !== null && !isAlphanumeric(description)) {
    errors.push(`${place} input description must be an alphanumeric string`);
  }
  if (regex !== null && typeof regex !== "string") {
    errors.push(`${place} input regex should be a string`);
  }
  if (type !== null && !INPUT_TYPES.includes(textOf(type))) {
    errors.push(`${place} input type unknown value: ${textOf(type).toLowerCase()}`);
  }
  if (options !== null && !Array.isArray(options)) {
    errors.push(`${place} input options should be an array`);
  }
  return [...errors, ...checkOptions(place, options)];
}

/** What each list of options must hold. */
export function checkOptions(place: string, options: RubyValue): string[] {
  const errors: string[] = [];
  const size = Array.isArray(options) ? options.length : isRubyHash(options) ? options.size : 0;
  if (size > MOST_OPTIONS) {
    errors.push(`${place} config cannot define more than ${MOST_OPTIONS} options`);
  }
  if (Array.isArray(options) && options.includes(null)) {
    errors.push(`${place} config options array cannot contain null values`);
  }
  return errors;
}

function isAlphanumeric(value: RubyValue): boolean {
  return (
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "bigint" ||
    value instanceof RubySymbol
  );
}

function unknownKeys(place: string, hash: RubyHash, allowed: readonly string[]): string[] {
  const unknown = [...hash.keys()].map(textOf).filter((key) => !allowed.includes(key));
  if (unknown.length === 0) return [];
  return [`${place} config contains unknown keys: ${unknown.join(", ").toLowerCase()}`];
}

function together(place: string, hash: RubyHash, keys: readonly string[]): string[] {
  const present = [...hash.keys()].map(textOf).filter((key) => keys.includes(key));
  if (present.length < 2) return [];
  return [`${place} config these keys cannot be used together: ${present.join(", ")}`];
}
