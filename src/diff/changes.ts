import { isDeepStrictEqual } from "node:util";
import type { Plain, PlainHash } from "../semantics/entries/index.ts";
import type { Change } from "./types.ts";

/**
 * What differs between two values, as deep in their hashes as it goes. Lists are compared as wholes,
 * but for those in which a single hash differs. The order of keys is no difference.
 */
export function changesBetween(
  old: Plain | undefined,
  now: Plain | undefined,
  path: Change["path"] = [],
): Change[] {
  if (isDeepStrictEqual(old, now)) return [];
  if (isHash(old) && isHash(now)) return hashChanges(old, now, path);
  if (Array.isArray(old) && Array.isArray(now)) return listChanges(old, now, path);
  return [{ path, ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) }];
}

function hashChanges(old: PlainHash, now: PlainHash, path: Change["path"]): Change[] {
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].flatMap((key) => changesBetween(own(old, key), own(now, key), [...path, key]));
}

function listChanges(old: Plain[], now: Plain[], path: Change["path"]): Change[] {
  const different = old.flatMap((item, index) =>
    isDeepStrictEqual(item, now[index]) ? [] : [index],
  );
  const [index = 0] = different;
  const isOne = old.length === now.length && different.length === 1;
  if (isOne && isHash(old[index]) && isHash(now[index])) {
    return changesBetween(old[index], now[index], [...path, index]);
  }
  return [{ path, old, new: now }];
}

function isHash(value: Plain | undefined): value is PlainHash {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(hash: PlainHash, key: string): Plain | undefined {
  return Object.hasOwn(hash, key) ? hash[key] : undefined;
}
