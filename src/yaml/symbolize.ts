import { copyKeyPositions } from "./construct.ts";
import { type RubyHash, RubySymbol, type RubyValue } from "./ruby.ts";

/**
 * Rails' `deep_symbolize_keys` for hashes whose Symbol keys are written as strings here: `:a:` and
 * `a:` are one key. What needs no change is the same object as before.
 */
export function symbolizeKeys(value: RubyValue): RubyValue {
  return symbolize(value, new Map());
}

function symbolize(value: RubyValue, known: Map<RubyValue, RubyValue>): RubyValue {
  if (!Array.isArray(value) && !(value instanceof Map)) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const result = value instanceof Map ? symbolizeHash(value, known) : symbolizeList(value, known);
  known.set(value, result);
  return result;
}

function symbolizeList(list: RubyValue[], known: Map<RubyValue, RubyValue>): RubyValue[] {
  const items = list.map((item) => symbolize(item, known));
  return items.every((item, index) => item === list[index]) ? list : items;
}

function symbolizeHash(hash: RubyHash, known: Map<RubyValue, RubyValue>): RubyHash {
  const result: RubyHash = new Map();
  let isSame = true;
  for (const [key, item] of hash) {
    const name = key instanceof RubySymbol ? key.name : key;
    const symbolized = symbolize(item, known);
    isSame &&= name === key && symbolized === item;
    result.set(name, symbolized);
  }
  if (isSame) return hash;
  copyKeyPositions(hash, result);
  return result;
}
