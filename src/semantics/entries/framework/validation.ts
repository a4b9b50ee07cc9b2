import { isRubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import type { Entry } from "./entry.ts";

/** An entry is validated when it is made, and again once what is below it is composed. */
export type Phase = "new" | "composed";

/** Yields messages that begin with what they are about, such as `config should be a hash`. */
export type Validation = (entry: Entry, phase: Phase) => readonly string[];

/** Says what is wrong with one value, or nothing. */
export type Check = (value: RubyValue, entry: Entry) => string | undefined;

/** Decides whether validations apply. */
export type Condition = (entry: Entry) => boolean;

const none: readonly string[] = [];

/** Checks the value of the entry. */
export function config(...checks: Check[]): Validation {
  return (entry) => messages("config", entry.config, entry, checks);
}

/** Checks a keyword, be it given or not. */
export function required(name: string, ...checks: Check[]): Validation {
  return (entry) => messages(name, entry.attribute(name), entry, checks);
}

/** Checks a keyword if it is given. */
export function optional(name: string, ...checks: Check[]): Validation {
  return (entry) => {
    const value = entry.attribute(name);
    return value === null ? none : messages(name, value, entry, checks);
  };
}

/** Checks a value that the entry derives. */
export function derived(
  name: string,
  read: (entry: Entry) => RubyValue,
  ...checks: Check[]
): Validation {
  return (entry) => messages(name, read(entry), entry, checks);
}

/** Applies validations under a condition. */
export function when(condition: Condition, ...validations: Validation[]): Validation {
  return (entry, phase) =>
    condition(entry) ? validations.flatMap((validation) => validation(entry, phase)) : none;
}

/** Applies a validation only once what is below the entry is composed. */
export function composed(validate: (entry: Entry) => readonly string[]): Validation {
  return (entry, phase) => (phase === "composed" ? validate(entry) : none);
}

/** Refuses the value under a condition. */
export function refuseIf(condition: Condition, message: string): Validation {
  return (entry) => (condition(entry) ? [message] : none);
}

/** The entry is a hash. */
export const isHashEntry: Condition = (entry) => isRubyHash(entry.config);

/** An attribute as Rails writes it in a message. */
export function humanise(name: string): string {
  return name.replaceAll("_", " ");
}

function messages(
  name: string,
  value: RubyValue,
  entry: Entry,
  checks: readonly Check[],
): readonly string[] {
  let found: string[] | undefined;
  for (const check of checks) {
    const message = check(value, entry);
    if (message !== undefined) found = [...(found ?? []), `${humanise(name)} ${message}`];
  }
  return found ?? none;
}
