import { components } from "./components.ts";
import type { VariableItem } from "./item.ts";
import type { VariableLayer } from "./layer.ts";
import { type Lookup, VALUE_REFERENCE } from "./references.ts";

/** All variables that a job or the workflow sees: a later layer wins over an earlier one. */
export class VariableCollection {
  readonly #layers: readonly VariableLayer[];
  #expanded: ReadonlyMap<string, string | null> | undefined;

  constructor(layers: readonly VariableLayer[]) {
    this.#layers = layers;
  }

  /** The value as written, not expanded: what `rules:if` compares. */
  readonly value: Lookup = (key) => {
    for (let index = this.#layers.length - 1; index >= 0; index--) {
      const item = this.#layers[index]?.all(key).at(-1);
      if (item) return item.value;
    }
    return undefined;
  };

  /** The value with the variables in it replaced: what `rules:changes` and `workflow:name` see. */
  readonly expandedValue: Lookup = (key) => {
    this.#expanded ??= this.#expand();
    return this.#expanded.get(key);
  };

  /** GitLab's text on variables that refer to each other, undefined if there are none. */
  circularity(): string | undefined {
    const referring = this.#layers.flatMap((layer) => layer.referring);
    if (referring.length < 2) return undefined;
    const cycles = components(referring, (item) => this.#referredBy(item).filter(refers));
    const texts = cycles.filter((cycle) => cycle.length > 1).map(cycleText);
    if (texts.length === 0) return undefined;
    return `circular variable reference detected: ${texts.join(", ")}`;
  }

  #referredBy(item: VariableItem): VariableItem[] {
    return (item.references ?? []).flatMap((name) =>
      this.#layers.flatMap((layer) => layer.all(name)),
    );
  }

  /** In the order of their dependencies; if there is a cycle, GitLab expands none at all. */
  #expand(): Map<string, string | null> {
    const items = this.#layers.flatMap((layer) => layer.items);
    const values = new Map<string, string | null>();
    const sorted = components(items, (item) => this.#referredBy(item));
    if (sorted.some((component) => component.length > 1)) {
      for (const { key, value } of items) values.set(key, value);
      return values;
    }
    for (const [item] of sorted) if (item) values.set(item.key, expandedItem(item, values));
    return values;
  }
}

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
  return value.replace(VALUE_REFERENCE, (written, plain, braced, percent) => {
    const name = plain ?? braced ?? percent;
    return name === undefined ? written : (values.get(name) ?? "");
  });
}
