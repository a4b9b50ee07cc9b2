import {
  RubyFloat,
  type RubyHash,
  RubyReference,
  RubySymbol,
  type RubyValue,
} from "../../../yaml/ruby.ts";
import type { Plain } from "../types.ts";

/** Ruby's Integer. */
export function isInteger(value: RubyValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** Ruby's String or Symbol, which GitLab accepts as "a string" nearly everywhere. */
export function isText(value: RubyValue): value is string | RubySymbol {
  return typeof value === "string" || value instanceof RubySymbol;
}

/** Rails' `blank?`: nil, false, an empty collection, a text without anything but white space. */
export function isBlank(value: RubyValue | undefined): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === "string") return /^\s*$/.test(value);
  if (value instanceof RubySymbol) return value.name === "";
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map && value.size === 0;
}

/** Ruby's `to_s`. */
export function textOf(value: RubyValue): string {
  if (value === null) return "";
  if (Array.isArray(value) || value instanceof Map) return inspect(value);
  if (value instanceof RubyReference) return "!reference";
  return String(value);
}

/** Ruby's `inspect`; the keys of a hash that are texts are the symbols that GitLab makes of them. */
export function inspect(value: RubyValue): string {
  if (value === null) return "nil";
  if (typeof value === "string") return inspectText(value);
  if (value instanceof RubySymbol) return inspectSymbol(value.name);
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  if (value instanceof Map) return inspectHash(value);
  return textOf(value);
}

function inspectHash(hash: RubyHash): string {
  const pairs = [...hash].map(([key, value]) => {
    const name = typeof key === "string" ? inspectSymbol(key) : inspect(key);
    return `${name}=>${inspect(value)}`;
  });
  return `{${pairs.join(", ")}}`;
}

function inspectSymbol(name: string): string {
  return /^[A-Za-z_]\w*[?!=]?$/.test(name) ? `:${name}` : `:${inspectText(name)}`;
}

function inspectText(text: string): string {
  return JSON.stringify(text).replaceAll(/#(?=[{$@])/g, "\\#");
}

/** The value as JSON holds it; a key becomes its text. */
export function plain(value: RubyValue): Plain {
  if (value instanceof RubyFloat) return value.value;
  if (value instanceof RubySymbol || value instanceof RubyReference) return textOf(value);
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [textOf(key), plain(item)]));
  }
  return value;
}

/** The hashes in one, without the keys that hold nothing (Ruby's `merge` and `compact`). */
export function compact<T>(
  ...hashes: readonly Record<string, T | null | undefined>[]
): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const hash of hashes) {
    for (const key of Object.keys(hash)) {
      const value = hash[key];
      if (value !== null && value !== undefined) set(kept, key, value);
    }
  }
  return kept;
}

/** Sets a key, whatever it is called: an assignment to `__proto__` would be lost. */
function set<T>(hash: Record<string, T>, key: string, value: T): void {
  if (key !== "__proto__") hash[key] = value;
  else Object.defineProperty(hash, key, { value, enumerable: true, writable: true });
}

/** Ruby's `Array(value)` of a value that is no hash. */
export function listOf(value: RubyValue): RubyValue[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Ruby's `flatten`. */
export function flatten(values: RubyValue[]): RubyValue[] {
  return (values as unknown[]).flat(100) as RubyValue[];
}
