import type { RubyValue } from "../../../yaml/ruby.ts";
import { expandExisting } from "../expand-variables.ts";
import type { Accessed } from "./access.ts";

type Variables = Readonly<Record<string, string>>;
type TextFunction = (text: string, variables: Variables) => string;

interface NamedFunction {
  readonly name: string;
  readonly apply: TextFunction;
}

/** The functions after the `|` of a block, in their order; the first error ends it. */
export function applyFunctions(
  value: RubyValue,
  written: readonly string[],
  variables: Variables,
): Accessed {
  const functions = written.map(findFunction);
  const unknown = written.filter((_, index) => functions[index] === undefined);
  if (unknown.length > 0) {
    const advice = "check that the function name, arguments, and types are correct";
    return { errors: unknown.map((name) => `no function matching \`${name}\`: ${advice}`) };
  }
  let current = value;
  for (const { name, apply } of functions.filter((item) => item !== undefined)) {
    if (typeof current !== "string") return { errors: [noText(name)] };
    current = apply(current, variables);
  }
  return { value: current };
}

function noText(name: string): string {
  return `error in \`${name}\` function: invalid input type: ${name} can only be used with string inputs`;
}

function findFunction(written: string): NamedFunction | undefined {
  const range = /^truncate\(\s*(\d+)\s*,\s*(\d+)\s*\)?$/m.exec(written);
  if (range !== null) {
    const [offset, length] = [Number(range[1]), Number(range[2])];
    return { name: "truncate", apply: (text) => truncate(text, offset, length) };
  }
  if (/^expand_vars$/m.test(written)) return { name: "expand_vars", apply: expandExisting };
  if (/^posix_escape$/m.test(written)) return { name: "posix_escape", apply: posixEscape };
  return undefined;
}

function truncate(text: string, offset: number, length: number): string {
  const start = skipCharacters(text, 0, offset);
  return text.slice(start, skipCharacters(text, start, length));
}

/** The place that is a number of characters, of one or two units each, further on. */
function skipCharacters(text: string, from: number, count: number): number {
  let index = from;
  for (let skipped = 0; skipped < count && index < text.length; skipped++) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/** Ruby's `Shellwords.shellescape`. */
function posixEscape(text: string): string {
  if (text === "") return "''";
  return text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/gu, "\\$&").replaceAll("\n", "'\n'");
}
