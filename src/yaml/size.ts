import type { RubyValue } from "./ruby.ts";

/** GitLab's default for `max_yaml_size_bytes`. */
export const LARGEST_YAML: number = 2 * 1024 * 1024;
const DEEPEST = 100;
const SLOT = 40;
const EMBEDDED_STRING = 23;

/**
 * GitLab's `DeepSize`: true if the objects of a configuration take more memory than they may, as
 * Ruby counts it and an alias as often as it is used, or are nested more than 100 deep.
 */
export function isTooBig(root: RubyValue, largest: number): boolean {
  let size = 0;
  const fits = (value: RubyValue, depth: number): boolean => {
    size += memoryOf(value);
    if (size > largest) return false;
    if (!Array.isArray(value) && !(value instanceof Map)) return true;
    if (depth >= DEEPEST) return false;
    if (Array.isArray(value)) return value.every((item) => fits(item, depth + 1));
    for (const [key, item] of value) {
      if (!fits(key, depth + 1) || !fits(item, depth + 1)) return false;
    }
    return true;
  };
  return !fits(root, 0);
}

function memoryOf(value: RubyValue): number {
  if (typeof value === "string") {
    const bytes = Buffer.byteLength(value);
    return bytes <= EMBEDDED_STRING ? SLOT : SLOT + bytes + 1;
  }
  if (Array.isArray(value)) return SLOT + 8 * arrayCapacity(value.length);
  if (value instanceof Map) return SLOT + tableSize(value.size);
  if (typeof value === "bigint") return SLOT;
  return typeof value === "object" && value !== null && "written" in value ? SLOT : 0;
}

/** Three are kept in the object itself; then room is made for half as many more, and for 16 at least. */
function arrayCapacity(length: number): number {
  if (length <= 3) return 0;
  let capacity = 20;
  while (capacity < length) capacity += Math.max(Math.floor(capacity / 2), 16) + 1;
  return capacity;
}

/** Up to eight pairs are a small table; then there is room for a power of two, and bins for twice that. */
function tableSize(size: number): number {
  if (size === 0) return 0;
  if (size <= 8) return 128;
  let entries = 32;
  while (entries < size) entries *= 2;
  const binBytes = entries <= 128 ? 1 : entries <= 32_768 ? 2 : 4;
  return 56 + entries * 24 + entries * 2 * binBytes;
}
