import { copyKeyPositions } from "../../yaml/construct.ts";
import { isRubyHash, type RubyHash } from "../../yaml/ruby.ts";

/**
 * Rails' `deep_merge`: hashes are merged, all else of the second replaces what the first has. The
 * order is that of the first, then what only the second has. Neither is changed.
 */
export function deepMerge(first: RubyHash, second: RubyHash): RubyHash {
  if (first === second || second.size === 0) return first;
  if (first.size === 0) return second;
  const merged: RubyHash = new Map(first);
  copyKeyPositions(second, merged);
  for (const [key, value] of second) {
    const before = merged.get(key);
    merged.set(key, isRubyHash(before) && isRubyHash(value) ? deepMerge(before, value) : value);
  }
  return merged;
}
