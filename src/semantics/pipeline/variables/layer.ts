import type { VariableItem } from "./item.ts";

/** Variables of one origin, in order. A layer is shared between all jobs that see the same. */
export class VariableLayer {
  readonly items: readonly VariableItem[];
  #byKey: Map<string, VariableItem[]> | undefined;
  #referring: readonly VariableItem[] | undefined;

  constructor(items: readonly VariableItem[]) {
    this.items = items;
  }

  /** The variable of that name that counts. */
  last(key: string): VariableItem | undefined {
    if (this.items.length > MOST_SCANNED) return this.all(key).at(-1);
    return this.items.findLast((item) => item.key === key);
  }

  /** Every variable of that name, the one that counts last. */
  all(key: string): readonly VariableItem[] {
    this.#byKey ??= byKey(this.items);
    return this.#byKey.get(key) ?? NONE;
  }

  /** Those whose values refer to others: the only ones that can be part of a cycle. */
  get referring(): readonly VariableItem[] {
    this.#referring ??= this.items.filter((item) => (item.references?.length ?? 0) > 0);
    return this.#referring;
  }
}

/** Up to here, looking through the items costs less than making an index of them. */
const MOST_SCANNED = 12;

const NONE: readonly VariableItem[] = [];

function byKey(items: readonly VariableItem[]): Map<string, VariableItem[]> {
  const groups = new Map<string, VariableItem[]>();
  for (const item of items) {
    const group = groups.get(item.key);
    if (group) group.push(item);
    else groups.set(item.key, [item]);
  }
  return groups;
}
