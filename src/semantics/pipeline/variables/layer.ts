import type { VariableItem } from "./item.ts";

/** Variables of one origin, in order. A layer is shared between all jobs that see the same. */
export class VariableLayer {
  readonly items: readonly VariableItem[];
  #byKey: Map<string, VariableItem[]> | undefined;
  #referring: readonly VariableItem[] | undefined;

  constructor(items: readonly VariableItem[]) {
    this.items = items;
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
