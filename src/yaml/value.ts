import type { Reference } from "../ci/reference.ts";

export type YamlScalar = null | boolean | number | string;

/** What can be written. An entry of a map whose value is undefined is left out. */
export type YamlValue =
  | YamlScalar
  | Reference
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** A top-level entry, with the lines of the comment above it. */
export interface DocumentEntry {
  readonly key: string;
  readonly value: YamlValue;
  readonly comment?: readonly string[];
}

export interface YamlDocument {
  readonly entries: readonly DocumentEntry[];
}

/** How deep lists and maps may nest: far beyond any pipeline, far below any reader's limit. */
export const MAX_DEPTH = 100;

/** Says only that something cannot be written; what and where is found out afterwards. */
export class UnwritableError extends Error {
  override readonly name = "UnwritableError";
}

/** A map is a plain object, also one of another realm: an instance of a class is not. */
export function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return (
    prototype === Object.prototype ||
    prototype === null ||
    Object.getPrototypeOf(prototype) === null
  );
}
