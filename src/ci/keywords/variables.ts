import * as z from "zod";
import { anything, boolean, byForm, forms, object, record, texts } from "./schema.ts";

/** Numbers and booleans reach the job as text; `null` is the empty text. */
export type VariableValue = string | number | boolean | null;

/** Variables as they are where nothing but a value can be said: in rules and for services. */
export type SimpleVariables = Readonly<Record<string, VariableValue>>;

/** The variables of a job, which win over the global ones. */
export type JobVariables = Readonly<Record<string, VariableValue | JobVariable>>;

export interface JobVariable {
  /** The value. */
  readonly value?: VariableValue;
  /** `false`: `$` in the value does not refer to other variables. Default: true. */
  readonly expand?: boolean;
}

/** Variables of all jobs. */
export type GlobalVariables = Readonly<Record<string, VariableValue | GlobalVariable>>;

export interface GlobalVariable {
  /** The value, which the form for a new pipeline shows first. One of `options` if there are any. */
  readonly value?: VariableValue;
  /** The values that the form for a new pipeline offers. */
  readonly options?: readonly string[];
  /** What the variable is for. Only with it does the form for a new pipeline show the variable. */
  readonly description?: string;
  /** `false`: `$` in the value does not refer to other variables. Default: true. */
  readonly expand?: boolean;
}

const value = byForm<VariableValue>((candidate) =>
  candidate === null ? (anything as z.ZodType<null>) : scalar,
);

const scalar = forms<string | number | boolean>({
  string: z.string(),
  number: anything as z.ZodType<number>,
  boolean,
});

export const jobVariableSchema = object<JobVariable>(() => ({ value, expand: boolean }), {});

export const globalVariableSchema = object<GlobalVariable>(
  () => ({ value, options: texts({ min: 1 }), description: z.string(), expand: boolean }),
  {},
  ({ value: chosen, options }) =>
    Array.isArray(options) && !options.includes(String(chosen))
      ? `value must be one of the options: ${options.join(", ")}`
      : undefined,
);

export const simpleVariablesSchema = variablesOf<VariableValue>(value);

export const jobVariablesSchema = variablesOf<VariableValue | JobVariable>(
  byForm<VariableValue | JobVariable>((item) => (isObject(item) ? jobVariableSchema : value)),
);

export const globalVariablesSchema = variablesOf<VariableValue | GlobalVariable>(
  byForm<VariableValue | GlobalVariable>((item) => (isObject(item) ? globalVariableSchema : value)),
);

type Variables<T> = Readonly<Record<string, T>>;

function variablesOf<T>(item: z.ZodType<T>): z.ZodType<Variables<T>> {
  const careful = forms<Variables<T>>({ object: record(item) });
  return byForm((candidate) =>
    isPlain(candidate) ? (anything as z.ZodType<Variables<T>>) : careful,
  );
}

/** The common case, decided without any detour: texts and numbers under names. */
function isPlain(candidate: unknown): boolean {
  if (!isObject(candidate)) return false;
  for (const key in candidate) {
    const type = typeof (candidate as Record<string, unknown>)[key];
    if (type !== "string" && type !== "number") return false;
  }
  return Object.getOwnPropertySymbols(candidate).length === 0;
}

function isObject(candidate: unknown): candidate is object {
  return typeof candidate === "object" && candidate !== null && !Array.isArray(candidate);
}
