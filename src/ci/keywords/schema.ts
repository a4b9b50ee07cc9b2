import * as z from "zod";
import { ZodType } from "zod";
// By name: through the namespace `z.core` a bundle would take all of zod, its translations too.
import { $constructor } from "zod/v4/core";
import { isCondition } from "../expression/condition.ts";
import { isHandle } from "../handles.ts";
import { isReference } from "../reference.ts";
import { accepts, acceptsQuickly } from "./accepts.ts";
import { isInterpolated } from "./given.ts";

/** A schema that looks at the value and applies the one form that was meant. */
interface FormSchema extends z.ZodType {
  _zod: z.core.$ZodTypeInternals & { def: FormDef };
}

interface FormDef extends z.core.$ZodTypeDef {
  readonly choose: (value: unknown) => z.ZodType;
}

// Zod's own union tries one form after the other and reports on all of them: slower, and a person
// would read about forms that were not meant.
const Form = $constructor<FormSchema>("FaultierForm", (form, def) => {
  ZodType.init(form, def);
  form._zod.parse = (payload, context) => def.choose(payload.value)._zod.run(payload, context);
});

/** The schema that `choose` picks for a value. Schemas may be built as late as there. */
export function byForm<T>(choose: (value: unknown) => z.ZodType<T>): z.ZodType<T> {
  const form = new Form({ type: "custom", choose }) as z.ZodType<T>;
  return acceptsQuickly(form, (value) => accepts(choose(value), value));
}

type Kind = "string" | "number" | "boolean" | "array" | "object" | "job" | "condition";

/** A schema for each kind of value that may stand there. */
export function forms<T>(schemas: { readonly [K in Kind]?: z.ZodType<T> }): z.ZodType<T> {
  const expected = Object.keys(schemas).join(" or ");
  const refused = once(() => refuse<T>((value) => expectation(expected, value)));
  return byForm((value) => schemas[kindOf(value) as Kind] ?? refused());
}

/** Accepts everything: for a value that has been looked at already. */
export const anything: z.ZodType = acceptsQuickly(z.unknown(), () => true);

/** Accepts nothing, with a message of its own. */
export function refuse<T>(message: (value: unknown) => string): z.ZodType<T> {
  return z.custom<T>(() => false, { error: ({ input }) => message(input) });
}

/** `expected string, got array`, in the words that the problems of other schemas have. */
export function expectation(expected: string, value: unknown): string {
  return value === undefined
    ? `is missing, expected ${expected}`
    : `expected ${expected}, got ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (typeof value !== "object") return typeof value;
  if (value === null) return "null";
  if (isHandle(value)) return "job";
  if (isReference(value)) return "reference";
  return isCondition(value) ? "condition" : "object";
}

/** What `schema` accepts, a `!reference`, or an input; `null` too where a key may be left out. */
export function given(schema: z.ZodType, nullable = false): z.ZodType {
  return byForm((value) =>
    (nullable && value === null) || isReference(value) || isInterpolated(value) ? anything : schema,
  );
}

/** The same for each schema of a table, made when it is first asked for. */
export function givenEach<K extends string>(
  schemas: Readonly<Record<K, z.ZodType>>,
  nullable = false,
): { readonly [key in K]: z.ZodType } {
  const entries = Object.entries<z.ZodType>(schemas).map(([key, schema]) => {
    const get = once(() => given(schema, nullable));
    return [key, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({} as Record<K, z.ZodType>, Object.fromEntries(entries));
}

/** The schema of each key of T: a key too many, too few or of another type does not compile. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];

/** An object of exactly the keys of T. Its parts are built when the first value comes by. */
export interface ObjectSchema<T> extends z.ZodType<T> {
  readonly keys: readonly (keyof T & string)[];
}

/**
 * @param required the keys that may not be left out, as T says
 * @param rule what the keys demand of each other: a message, or nothing when all is well
 */
export function object<T extends object>(
  shape: () => Shape<T>,
  required: { readonly [K in RequiredKeys<T>]: true },
  rule?: (value: T) => string | undefined,
): ObjectSchema<T> {
  const build = once(() => {
    const entries = Object.entries<z.ZodType>(shape()).map(([key, schema]) => [
      key,
      Object.hasOwn(required, key) ? given(schema) : given(schema, true).optional(),
    ]);
    const strict = z.strictObject(Object.fromEntries(entries)) as z.ZodType as z.ZodType<T>;
    return rule === undefined ? strict : strict.check(checkOf(rule));
  });
  const keys = once(() => shape());
  const lazy = acceptsQuickly(
    byForm<T>(build),
    (value) =>
      isPlainObject(value) &&
      Object.keys(required).every((key) => value[key] !== undefined) &&
      Object.keys(value).every((key) => isAsExpected(keys(), key, value[key])) &&
      rule?.(value as T) === undefined,
  );
  return Object.defineProperty(lazy, "keys", {
    get: () => Object.keys(keys()),
  }) as ObjectSchema<T>;
}

function isAsExpected(shape: object, key: string, value: unknown): boolean {
  if (!Object.hasOwn(shape, key)) return false;
  return value === undefined || accepts(Reflect.get(shape, key), value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function checkOf<T>(rule: (value: T) => string | undefined): z.core.CheckFn<T> {
  return ({ value, issues }) => {
    const message = rule(value);
    if (message !== undefined) issues.push({ code: "custom", message, input: value });
  };
}

interface Limits {
  readonly min?: 0 | 1;
  readonly max?: number;
  /** What the items are called in the message about `max`. */
  readonly of?: string;
}

/** A list; `!reference` and inputs may stand for its items. */
export function list<T>(item: z.ZodType<T>, limits: Limits = {}): z.ZodType<readonly T[]> {
  const build = once(() => {
    const items = z.array(given(item)).check(checkOf((value) => lengthProblem(value, limits)));
    return items as z.ZodType as z.ZodType<readonly T[]>;
  });
  return acceptsQuickly(
    byForm(build),
    (value) =>
      Array.isArray(value) &&
      lengthProblem(value, limits) === undefined &&
      value.every((entry) => accepts(item, entry)),
  );
}

function lengthProblem({ length }: readonly unknown[], limits: Limits): string | undefined {
  const { min = 0, max = Number.POSITIVE_INFINITY, of = "items" } = limits;
  if (length < min) return "must not be empty";
  return length > max ? `has ${length} ${of}, GitLab allows ${max}` : undefined;
}

/** A list of texts: the most common one, and the quickest to check. */
export function texts(limits: Limits = {}): z.ZodType<readonly string[]> {
  const careful = list(anyText, limits);
  return byForm((value) => (isPlain(value) ? (anything as z.ZodType<readonly string[]>) : careful));

  function isPlain(value: unknown): boolean {
    if (!Array.isArray(value) || lengthProblem(value, limits) !== undefined) return false;
    return value.every((item) => typeof item === "string");
  }
}

/** One text, or a list of them. */
export function textOrTexts(limits: Limits = {}): z.ZodType<string | readonly string[]> {
  return forms<string | readonly string[]>({ string: text, array: texts(limits) });
}

/** Values under names that the author chooses. */
export function record<T>(value: z.ZodType<T>): z.ZodType<Readonly<Record<string, T>>> {
  const build = once(
    () => z.record(z.string(), given(value)) as z.ZodType as z.ZodType<Readonly<Record<string, T>>>,
  );
  return acceptsQuickly(
    byForm(build),
    (entries) =>
      isPlainObject(entries) && Object.values(entries).every((entry) => accepts(value, entry)),
  );
}

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Text that says something. */
export const text = acceptsQuickly(
  z.string().min(1, "must not be empty"),
  (value) => typeof value === "string" && value !== "",
);
/** Any text, even none. */
export const anyText = acceptsQuickly(z.string(), (value) => typeof value === "string");
export const boolean = acceptsQuickly(z.boolean(), (value) => typeof value === "boolean");
export const integer = z.int("expected a whole number");
