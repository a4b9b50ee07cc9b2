import { isDeepStrictEqual } from "node:util";
import type { Plain } from "../../semantics/entries/index.ts";
import { inline } from "./value.ts";

/** `-build, +test`: what left a list and what is new in it. */
export function listChange(old: readonly Plain[], now: readonly Plain[]): string {
  const gone = without(old, now);
  const fresh = without(now, old);
  const label = labels(gone, fresh);
  return [...gone.map((item) => `-${label(item)}`), ...fresh.map((item) => `+${label(item)}`)].join(
    ", ",
  );
}

function without(list: readonly Plain[], others: readonly Plain[]): Plain[] {
  return list.filter((item) => !others.some((other) => isDeepStrictEqual(item, other)));
}

/** The name says enough, unless it is on both sides. */
function labels(gone: readonly Plain[], fresh: readonly Plain[]): (item: Plain) => string {
  const names = new Set(gone.map(nameOf));
  const shared = new Set(fresh.map(nameOf).filter((name) => names.has(name)));
  return (item) => inline(shared.has(nameOf(item)) ? item : nameOf(item));
}

function nameOf(item: Plain): Plain {
  return typeof item === "string" ? item : (Object(item).name ?? item);
}
