import { components } from "./components.ts";
import type { VariableItem } from "./item.ts";
import type { VariableLayer } from "./layer.ts";
import { type Lookup, replaceBounded, VALUE_REFERENCE } from "./references.ts";

/** All variables that a job or the workflow sees: a later layer wins over an earlier one. */
export class VariableCollection {
  readonly #layers: readonly VariableLayer[];
  readonly #expanded = new Map<string, string | null>();
  #circularity: string | null | undefined;

  constructor(layers: readonly VariableLayer[]) {
    this.#layers = layers;
  }

  /** The value as written, not expanded: what `rules:if` compares. */
  readonly value: Lookup = (key) => {
    for (let index = this.#layers.length - 1; index >= 0; index--) {
      const item = this.#layers[index]?.last(key);
      if (item) return item.value;
    }
    return undefined;
  };

  /** The value with the variables in it replaced: what globs, `environment` and names see. */
  readonly expandedValue: Lookup = (key) => {
    if (this.circularity() !== undefined) return this.value(key);
    if (!this.#expanded.has(key)) this.#expand(key);
    return this.#expanded.get(key);
  };

  /**
   * GitLab's text on variables that refer to each other, undefined if there are none. If there are
   * any, GitLab expands no variable at all.
   */
  circularity(): string | undefined {
    if (this.#circularity === undefined) this.#circularity = this.#findCircularity() ?? null;
    return this.#circularity ?? undefined;
  }

  #findCircularity(): string | undefined {
    const referring = this.#layers.flatMap((layer) => layer.referring);
    if (referring.length < 2) return undefined;
    const cycles = components(referring, (item) => this.#referredBy(item).filter(refers));
    const texts = cycles.filter((cycle) => cycle.length > 1).map(cycleText);
    if (texts.length === 0) return undefined;
    return `circular variable reference detected: ${texts.join(", ")}`;
  }

  /**
   * Expands a variable after all that it depends on. Of several of that name the last counts, unless
   * an earlier one refers to its own name: it comes after the others then, and counts.
   */
  #expand(key: string): void {
    for (const [item] of components(this.#all(key), (item) => this.#referredBy(item))) {
      if (item) this.#expanded.set(item.key, expandedItem(item, this.#expanded));
    }
  }

  #referredBy(item: VariableItem): readonly VariableItem[] {
    return item.references?.length ? item.references.flatMap((name) => this.#all(name)) : NONE;
  }

  #all(key: string): VariableItem[] {
    return this.#layers.flatMap((layer) => layer.all(key));
  }
}

const NONE: readonly VariableItem[] = [];

function refers(item: VariableItem): boolean {
  return (item.references?.length ?? 0) > 0;
}

/** As Ruby inspects a list of strings. */
function cycleText(cycle: readonly VariableItem[]): string {
  return `[${cycle.map(({ key }) => `"${key}"`).join(", ")}]`;
}

function expandedItem(
  { value, references }: VariableItem,
  values: ReadonlyMap<string, string | null>,
): string | null {
  if (references === undefined || value === null) return value;
  return replaceBounded(value, VALUE_REFERENCE, LONGEST_VALUE, (name, written) =>
    name === "" ? written : (values.get(name) ?? ""),
  );
}

/** Values that double at each step would otherwise fill the memory. */
const LONGEST_VALUE = 65_536;
