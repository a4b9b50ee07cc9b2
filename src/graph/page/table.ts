/** Values by number, equal ones by the same. */
export class Table<T> {
  readonly items: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the value, from 0. */
  add(item: T): number {
    const key = JSON.stringify(item);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}
