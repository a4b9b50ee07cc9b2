import { Pattern } from "./pattern.ts";

/** What an expression yields that has a form outside of it. */
export type Plain = string | boolean | number | null;

/** The value of an input, as the evaluator sees it. */
export type InputValue = Plain | readonly unknown[];

/** The inputs of a pipeline by name, which an expression can also see whole, as `$inputs`. */
export type Inputs = Readonly<Record<string, InputValue | undefined>>;

/** What a part of an expression yields. */
export type Value = InputValue | Pattern | WholeInputs;

/** `$inputs`: GitLab keeps the inputs beside the variables, under a name that `$` can reach. */
export class WholeInputs {
  readonly inputs: Inputs;

  constructor(inputs: Inputs) {
    this.inputs = inputs;
  }
}

/** Ruby's own truth, which `&&` and `||` go by: everything but `nil` and `false`, so `""` is true. */
export function isTruthy(value: Value): boolean {
  return value !== null && value !== false;
}

/** Rails' `present?`, which `!` and the final answer go by: neither false, nor empty, nor blank. */
export function isPresent(value: Value): boolean {
  if (typeof value === "string") return NON_BLANK.test(value);
  if (typeof value === "object" && value !== null) return !isEmpty(value);
  return value !== null && value !== false;
}

/**
 * `==`: a boolean and a string are compared by their text, anything else by Ruby's own equality.
 * Two patterns are equal by their source; GitLab fails on a pattern and something else after it.
 */
export function isEqual(left: Value, right: Value): boolean {
  if (typeof left === "boolean" && typeof right === "string") return String(left) === right;
  if (typeof left === "string" && typeof right === "boolean") return left === String(right);
  if (left instanceof Pattern) return samePattern(left, right);
  return left === right || (isObject(left) && isObject(right) && sameObject(left, right));
}

/** Ruby's `to_s`, which `=~` applies to its left side. */
export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (value instanceof Pattern) return "#<Gitlab::UntrustedRegexp:0x0000000000000000>";
  if (value instanceof WholeInputs) return inspect(value.inputs);
  return typeof value === "object" ? inspect(value) : String(value);
}

/** Where GitLab itself fails, with an internal error in place of an answer. */
export class NotComparable extends Error {}

export function isPlain(value: Value): value is Plain {
  return value === null || typeof value !== "object";
}

// Ruby's [[:space:]]: Unicode's White_Space, which is not JavaScript's \s (U+FEFF, U+0085).
const NON_BLANK = /[^\p{White_Space}]/u;

type Compound = readonly unknown[] | Pattern | WholeInputs;

function isEmpty(value: Compound): boolean {
  if (value instanceof Pattern) return false;
  return value instanceof WholeInputs
    ? Object.keys(value.inputs).length === 0
    : (value as readonly unknown[]).length === 0;
}

function samePattern(left: Pattern, right: Value): boolean {
  if (right instanceof Pattern) return left.source === right.source;
  throw new NotComparable("a pattern left of == and != can only be compared with a pattern");
}

function isObject(value: Value): value is Compound {
  return typeof value === "object" && value !== null;
}

function sameObject(left: Compound, right: Compound): boolean {
  if (right instanceof Pattern || left instanceof WholeInputs !== right instanceof WholeInputs)
    return false;
  return inspect(left) === inspect(right);
}

/** Near enough to Ruby's `inspect`: only a pattern that looks for `=>` in a list can tell. */
function inspect(value: unknown): string {
  if (value instanceof WholeInputs) return inspect(value.inputs);
  if (value === null || value === undefined) return "nil";
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${inspect(key)}=>${inspect(item)}`);
  return `{${pairs.join(", ")}}`;
}
