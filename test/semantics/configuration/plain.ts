import type { RubyValue } from "../../../src/yaml/ruby.ts";

/** Hashes as objects, for a test to compare; all else as it is. */
export function plainOf(value: RubyValue | undefined): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, item]) => [String(key), plainOf(item)]));
}
