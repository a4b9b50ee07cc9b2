import type { RubyValue } from "../../yaml/ruby.ts";
import { ConfigurationError } from "./context.ts";

const MOST_VALUES = 5_000_000;
const DEEPEST = 1000;

/**
 * Refuses a configuration that `!reference` or `extends` made so large, counted as often as each part
 * is used, that nothing could go through it. GitLab has no such limit, and would not end.
 */
export function refuseExplosion(value: RubyValue): void {
  const counts = new Map<RubyValue, number>();
  if (count(value, counts, 0) > MOST_VALUES) {
    throw new ConfigurationError("The parsed YAML is too big");
  }
}

function count(value: RubyValue, counts: Map<RubyValue, number>, depth: number): number {
  if (!Array.isArray(value) && !(value instanceof Map)) return 1;
  const known = counts.get(value);
  if (known !== undefined) return known;
  if (depth > DEEPEST) return MOST_VALUES + 1;
  let total = 1;
  for (const item of value.values()) total += count(item, counts, depth + 1);
  counts.set(value, total);
  return total;
}
