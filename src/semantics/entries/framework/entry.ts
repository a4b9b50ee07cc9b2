import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { isBlank, plain, textOf } from "../ruby/values.ts";
import type { Plain } from "../types.ts";
import type { Phase, Validation } from "./validation.ts";

/** What a keyword accepts, and what becomes of it. */
export interface EntryType {
  /** Stands in an error where the entry has no key of its own. */
  readonly name: string;
  /** In GitLab's order; each yields messages such as `config should be a hash`. */
  readonly validations?: readonly Validation[];
  /** Yields errors as they are, path and all, instead of validations. */
  readonly refuse?: (entry: Entry) => string;
  /** Picks another type by the form of the value. */
  readonly choose?: (config: RubyValue) => EntryType;
  /** Stands in for a missing value. */
  readonly fallback?: RubyValue;
  /** Says where the entry is in place of the path. */
  readonly location?: string;
  /** The key of the entry shows neither in its own errors nor in those below. */
  readonly keyless?: boolean;
  /** The entry takes no part in its parent's value. */
  readonly hidden?: boolean;
  /** Makes the children, once the entry itself is known to be valid. */
  readonly open?: (entry: Entry, root: Entry) => void;
  /** Runs when the children are composed and the entry is validated again. */
  readonly close?: (entry: Entry, root: Entry) => void;
  /** Defaults to the children's values, or the value as it is if there are none. */
  readonly value?: (entry: Entry) => Plain | undefined;
}

/** What an entry is told by its parent. */
export interface EntryPlace {
  readonly key?: RubyValue;
  readonly parent?: Entry;
  /** Settings that this entry and all below it can ask for. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Stands in for a missing value, before that of the type. */
  readonly fallback?: RubyValue;
}

/** Makes an entry of a value that may be missing. */
export function createEntry(type: EntryType, config: RubyValue, place: EntryPlace): Entry {
  if (config !== null) return new Entry(chosen(type, config), config, place, true);
  const fallback = place.fallback ?? type.fallback ?? null;
  if (fallback === null) return missing;
  return new Entry(chosen(type, fallback), fallback, place, false);
}

function chosen(type: EntryType, config: RubyValue): EntryType {
  return type.choose === undefined ? type : chosen(type.choose(config), config);
}

/** Composes what is below an entry, and validates it again with that in place. */
export function compose(entry: Entry, root: Entry): void {
  if (entry === missing) return;
  if (entry.isValid()) {
    entry.type.open?.(entry, root);
    for (const child of entry.children.values()) compose(child, root);
  }
  entry.validate("composed");
  entry.type.close?.(entry, root);
}

const noChildren: ReadonlyMap<RubyValue, Entry> = new Map();
const nothing: readonly string[] = [];

/** A value of the configuration at its place, with what GitLab says about it. */
export class Entry {
  readonly type: EntryType;
  readonly config: RubyValue;
  readonly key: RubyValue;
  readonly parent: Entry | undefined;
  /** Whether the configuration gives the value, rather than a default. */
  readonly specified: boolean;
  readonly #options: EntryPlace["options"];
  readonly #fallback: RubyValue;
  #children: Map<RubyValue, Entry> | undefined;
  #warnings: string[] | undefined;
  #messages: readonly string[] = nothing;

  constructor(type: EntryType, config: RubyValue, place: EntryPlace, specified: boolean) {
    this.type = type;
    this.config = config;
    this.key = type.keyless ? null : (place.key ?? null);
    this.parent = place.parent;
    this.specified = specified;
    this.#options = place.options;
    this.#fallback = place.fallback ?? null;
    this.validate("new");
  }

  /** What is below, in GitLab's order. */
  get children(): ReadonlyMap<RubyValue, Entry> {
    return this.#children ?? noChildren;
  }

  /** Puts an entry below this one, where one of that key is already or at the end. */
  adopt(key: RubyValue, child: Entry): void {
    this.#children ??= new Map();
    this.#children.set(key, child);
  }

  drop(key: RubyValue): void {
    this.#children?.delete(key);
  }

  /** The path, such as `jobs:a:image`. */
  get location(): string {
    if (this.type.location !== undefined) return this.type.location;
    const name = isBlank(this.key) ? this.type.name : textOf(this.key);
    return [...(this.parent?.path() ?? []), name].join(":");
  }

  /** The keys that lead here. */
  path(): string[] {
    const above = this.parent?.path() ?? [];
    return this.key === null ? above : [...above, textOf(this.key)];
  }

  /** A setting of this entry or of the nearest one above that has it. */
  option(name: string): unknown {
    return this.#options?.[name] ?? this.parent?.option(name);
  }

  /** The default that the parent names. */
  get fallback(): RubyValue {
    return this.#fallback;
  }

  /** What the configuration gives for a keyword; nil if it is no hash. */
  attribute(name: string): RubyValue {
    return isRubyHash(this.config) ? (this.config.get(name) ?? null) : null;
  }

  /** Whether the keyword is there at all, be it nil. */
  has(name: string): boolean {
    return isRubyHash(this.config) && this.config.has(name);
  }

  /** Whether the configuration, or what it inherits, gives the keyword. */
  isDefined(name: string): boolean {
    return this.#children?.get(name)?.specified ?? false;
  }

  /** The value of a keyword, if it is valid. */
  valueOf(name: string): Plain | undefined {
    const child = this.#children?.get(name);
    return child?.isValid() ? child.value() : undefined;
  }

  /** The value of a keyword, unless it is a mere default. */
  definedValueOf(name: string): Plain | undefined {
    return this.isDefined(name) ? this.valueOf(name) : undefined;
  }

  value(): Plain | undefined {
    if (this.type.value !== undefined) return this.type.value(this);
    return this.#children === undefined ? plain(this.config) : childValues(this);
  }

  validate(phase: Phase): void {
    let messages: string[] | undefined;
    for (const validation of this.type.validations ?? []) {
      const found = validation(this, phase);
      if (found.length > 0) messages = [...(messages ?? []), ...found];
    }
    this.#messages = messages ?? nothing;
  }

  isValid(): boolean {
    if (this.type.refuse !== undefined || this.#messages.length > 0) return false;
    for (const child of this.children.values()) if (!child.isValid()) return false;
    return true;
  }

  /** Every error here and below, in GitLab's order. */
  errors(into: string[] = []): string[] {
    if (this.type.refuse !== undefined) into.push(this.type.refuse(this));
    for (const message of this.#messages) into.push(`${this.location} ${message}`.toLowerCase());
    for (const child of this.children.values()) child.errors(into);
    return into;
  }

  warn(message: string): void {
    this.#warnings ??= [];
    this.#warnings.push(`${this.location} ${message}`);
  }

  /** Every warning here and below. */
  warnings(into: string[] = []): string[] {
    if (this.#warnings !== undefined) into.push(...this.#warnings);
    for (const child of this.children.values()) child.warnings(into);
    return into;
  }
}

/** Stands for every value that is neither given nor has a default. */
const missing = new Entry(
  { name: "missing", hidden: true, value: () => undefined },
  null,
  {},
  false,
);

/** The values of the children that the configuration gives. */
export function childValues(entry: Entry): { [key: string]: Plain } {
  const given = [...entry.children].filter(([, child]) => child.specified && !child.type.hidden);
  return Object.fromEntries(given.map(([key, child]) => [textOf(key), child.value() ?? null]));
}
