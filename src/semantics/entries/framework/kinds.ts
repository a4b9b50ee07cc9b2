import { isRubyHash, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { flatten, plain } from "../ruby/values.ts";
import type { Plain } from "../types.ts";
import { isArray, isHash } from "./checks.ts";
import { createEntry, type Entry, type EntryType } from "./entry.ts";
import { config } from "./validation.ts";

/** A keyword within an entry. */
export interface Keyword {
  readonly type: EntryType;
  readonly fallback?: RubyValue;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The keywords of an entry that have entries of their own, in GitLab's order. */
export type Keywords = Readonly<Record<string, EntryType | Keyword>>;

interface NamedKeyword extends Keyword {
  readonly key: string;
}

interface HashDefinition extends Omit<EntryType, "open"> {
  readonly keywords: Keywords;
  /** The value may have another form, which other validations see to. */
  readonly otherForms?: boolean;
  /** Runs between the making of the children and their composition. */
  readonly afterOpen?: (entry: Entry, root: Entry) => void;
}

/** An entry that is a hash with keywords. */
export function hashEntry(definition: HashDefinition): EntryType {
  const { keywords, otherForms, afterOpen, ...type } = definition;
  const form = otherForms ? [] : [config(isHash)];
  const list = Object.entries(keywords).map(
    ([key, keyword]): NamedKeyword => ({
      key,
      ...("type" in keyword ? keyword : { type: keyword }),
    }),
  );
  return {
    ...type,
    validations: [...form, ...(type.validations ?? [])],
    open: (entry, root) => {
      openKeywords(entry, list);
      afterOpen?.(entry, root);
    },
  };
}

/** An entry that is a hash whose keys the author chooses. */
export function hashOf(
  name: string,
  itemType: EntryType | ((key: RubyValue, value: RubyValue) => EntryType | undefined),
  definition: Partial<EntryType> & { itemOptions?: (entry: Entry) => Record<string, unknown> } = {},
): EntryType {
  const { itemOptions, ...type } = definition;
  return {
    name,
    validations: [config(isHash)],
    ...type,
    open: (entry) => openItems(entry, itemType, itemOptions?.(entry) ?? {}),
  };
}

/** An entry that is a list, however deeply nested; one hash counts as a list of it. */
export function listOfEntries(
  name: string,
  itemType: EntryType,
  definition: Partial<EntryType> = {},
): EntryType {
  return {
    name,
    validations: [config(isArray)],
    value: itemValues,
    ...definition,
    open: (entry) => openList(entry, itemType),
  };
}

/** The values of the items of a list. */
export function itemValues(entry: Entry): Plain[] {
  return [...entry.children.values()].map((child) => child.value() ?? null);
}

/** The value as it is. */
export function asIs(entry: Entry): Plain {
  return plain(entry.config);
}

function openKeywords(entry: Entry, keywords: readonly NamedKeyword[]): void {
  if (!isRubyHash(entry.config)) return;
  for (const { key, type, fallback, options } of keywords) {
    const place = { key, parent: entry, fallback, options };
    entry.adopt(key, createEntry(type, entry.config.get(key) ?? null, place));
  }
}

function openItems(
  entry: Entry,
  itemType: EntryType | ((key: RubyValue, value: RubyValue) => EntryType | undefined),
  options: Record<string, unknown>,
): void {
  for (const [key, value] of entry.config as RubyHash) {
    const type = typeof itemType === "function" ? itemType(key, value) : itemType;
    if (type === undefined) continue;
    const place = { key, parent: entry, options: { ...options, name: key } };
    entry.adopt(key, createEntry(type, value ?? new Map(), place));
  }
}

function openList(entry: Entry, itemType: EntryType): void {
  flatten([entry.config]).forEach((value, index) => {
    const place = { key: itemType.name, parent: entry };
    entry.adopt(index, createEntry(itemType, value, place));
  });
}
