import { isRubyHash, type RubyHash, type RubyValue } from "../../yaml/ruby.ts";
import { ConfigurationError } from "./context.ts";
import { textOf } from "./inspect.ts";
import { deepMerge } from "./merge.ts";

const MOST_ANCESTORS = 10;

/**
 * `extends` of all that has it: the hashes that it names, merged in their order, then its own keys.
 * The keyword itself stays.
 * @throws ConfigurationError
 */
export function extendAll(configuration: RubyHash): RubyHash {
  const extender = new Extender(configuration);
  for (const key of configuration.keys()) extender.extend(key, []);
  return extender.result;
}

class Extender {
  readonly result: RubyHash;
  // How many levels of parents an entry has that is done.
  readonly #heights = new Map<RubyValue, number>();

  constructor(configuration: RubyHash) {
    this.result = new Map(configuration);
  }

  /** GitLab extends an entry anew for each that extends it, only to get the same or an error. */
  extend(key: RubyValue, ancestors: readonly RubyValue[]): number {
    const value = this.result.get(key);
    if (!isRubyHash(value) || !value.has("extends")) return 0;
    const known = this.#heights.get(key);
    if (known !== undefined && ancestors.length + known <= MOST_ANCESTORS) return known;
    const bases = basesOf(value.get("extends") ?? null);
    this.#check(key, bases, ancestors);
    const heights = bases.map((base) => this.extend(base, [...ancestors, key]));
    const height =
      Math.max(-1, ...bases.map((base, index) => this.#height(base, heights[index]))) + 1;
    this.#heights.set(key, height);
    this.result.set(key, deepMerge(this.#mergedBases(bases), value));
    return height;
  }

  /** A base that extends nothing does not count: it is never looked into. */
  #height(base: string, height: number | undefined): number {
    const value = this.result.get(base);
    return isRubyHash(value) && value.has("extends") ? (height ?? 0) : -1;
  }

  #mergedBases(bases: readonly string[]): RubyHash {
    return bases.reduce<RubyHash>((merged, base) => {
      const value = this.result.get(base);
      return isRubyHash(value) ? deepMerge(merged, value) : merged;
    }, new Map());
  }

  #check(key: RubyValue, bases: readonly string[], ancestors: readonly RubyValue[]): void {
    const unknown = bases.filter((base) => !this.result.has(base));
    if (unknown.length > 0)
      throw failure(key, `unknown keys in \`extends\` (${unknown.join(", ")})`);
    const invalid = bases.filter((base) => !isRubyHash(this.result.get(base)));
    if (invalid.length > 0) {
      throw failure(key, `invalid base hashes in \`extends\` (${invalid.join(", ")})`);
    }
    if (ancestors.length > MOST_ANCESTORS) throw failure(key, "nesting too deep in `extends`");
    if (ancestors.includes(key)) throw failure(key, "circular dependency detected in `extends`");
  }
}

function failure(key: RubyValue, problem: string): ConfigurationError {
  return new ConfigurationError(`${textOf(key)}: ${problem}`);
}

/** Ruby's `Array(value)`, each as its text. */
function basesOf(value: RubyValue): string[] {
  if (value === null) return [];
  if (isRubyHash(value)) return [...value].map((pair) => textOf(pair));
  return (Array.isArray(value) ? value : [value]).map(textOf);
}
