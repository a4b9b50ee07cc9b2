import type { PlainHash } from "../semantics/entries/index.ts";
import { changesBetween } from "./changes.ts";
import type { JobDifference } from "./types.ts";

type Jobs = ReadonlyMap<string, PlainHash>;

/** Jobs by name: those of the new side in its order, then those that are gone. */
export function jobDifferences(old: Jobs, now: Jobs): JobDifference[] {
  const gone = [...old.keys()].filter((name) => !now.has(name));
  return [...now.keys(), ...gone].flatMap((name) => {
    const changes = changesBetween(old.get(name), now.get(name));
    if (changes.length === 0) return [];
    const kind = !old.has(name) ? "added" : now.has(name) ? "changed" : "removed";
    return [{ name, kind, changes }];
  });
}
