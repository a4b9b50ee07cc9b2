import * as z from "zod";
import { anything, forms, list, object, record } from "./schema.ts";
import type { YamlValue } from "./yaml.ts";

/** Values for the inputs of what is included or triggered, by the names that it declares. */
export type InputValues = Readonly<Record<string, YamlValue>>;

const INPUT_TYPES = ["array", "boolean", "number", "string"] as const;

export type InputType = (typeof INPUT_TYPES)[number];

/** A value that `options` may list. */
export type InputOption = string | number | boolean;

/** Parameters of a job, for those who run it by hand: up to 50. */
export type JobInputs = Readonly<Record<string, JobInput>>;

export interface JobInput {
  /** Default: `string`. */
  readonly type?: InputType;
  /** What the input is for, up to 1024 characters. */
  readonly description?: string;
  /** The only values that are allowed: for strings and numbers. */
  readonly options?: readonly InputOption[];
  /** Regular expression (RE2) that the value must match: for strings. */
  readonly regex?: string;
  /** The value when nobody gives one. Required. */
  readonly default?: YamlValue;
}

const MAX_JOB_INPUTS = 50;
const NAME = /^[a-zA-Z0-9_-]+$/;

const name = z.string().regex(NAME, "may hold only letters, digits, - and _");

export const inputValuesSchema: z.ZodType<InputValues> = forms<InputValues>({
  object: z.record(name, anything as z.ZodType<YamlValue>),
});

export const inputTypeSchema = z.enum(INPUT_TYPES);
export const inputDescriptionSchema = z.string().max(1024, "has more than 1024 characters");
export const inputOptionsSchema: z.ZodType<readonly InputOption[]> = list(
  z.union([z.string(), z.number(), z.boolean()]),
);

export const jobInputSchema = object<JobInput>(
  () => ({
    type: inputTypeSchema,
    description: inputDescriptionSchema,
    options: inputOptionsSchema,
    regex: z.string(),
    default: anything as z.ZodType<YamlValue>,
  }),
  {},
  inputProblem,
);

const jobInputs = record(jobInputSchema).check(({ value, issues }) => {
  const count = Object.keys(value).length;
  if (count <= MAX_JOB_INPUTS) return;
  const message = `has ${count} inputs, GitLab allows ${MAX_JOB_INPUTS}`;
  issues.push({ code: "custom", message, input: value });
});

export const jobInputsSchema = forms<JobInputs>({ object: jobInputs });

/** What `type` demands of the other keys of an input. */
export function inputProblem(input: JobInput): string | undefined {
  const type = input.type ?? "string";
  if (!isType(type)) return undefined;
  if (input.regex != null && type !== "string") return `regex is only for strings, not for ${type}`;
  if (input.options != null && (type === "boolean" || type === "array")) {
    return `options are only for strings and numbers, not for ${type}`;
  }
  return defaultProblem(type, input.default);
}

function defaultProblem(type: InputType, value: YamlValue | undefined): string | undefined {
  const isFine =
    value == null ||
    (typeof value === "object" && !Array.isArray(value)) ||
    (typeof value === "string" && value.includes("$[[")) ||
    (type === "array" ? Array.isArray(value) : typeof value === type);
  return isFine ? undefined : `the default is not of the type ${type}`;
}

function isType(type: string): type is InputType {
  return INPUT_TYPES.some((known) => known === type);
}
