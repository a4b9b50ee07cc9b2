import * as z from "zod";
import { anything, byForm, forms, list, object, record, text } from "./schema.ts";
import type { YamlValue } from "./yaml.ts";

/** One step of `run`: a function, or a script. */
export type Step = FunctionStep | ScriptStep;

/** Runs a function (formerly "step") that is defined elsewhere. Takes one of `func` and `step`. */
export interface FunctionStep {
  /** Letters, digits and underscores; under this name its outputs are known to later steps. */
  readonly name: string;
  /** Environment variables for this step only. */
  readonly env?: Readonly<Record<string, string>>;
  /** Values for the inputs that the function declares. */
  readonly inputs?: Readonly<Record<string, YamlValue>>;
  /** Where the function is: a path, an address, a Git repository or an OCI image. */
  readonly func?: FunctionReference;
  /** The former name of `func`. */
  readonly step?: FunctionReference;
}

/** Runs a shell script. */
export interface ScriptStep {
  /** Letters, digits and underscores. */
  readonly name: string;
  /** Environment variables for this step only. */
  readonly env?: Readonly<Record<string, string>>;
  /** The commands, as one text. */
  readonly script: string;
}

export type FunctionReference = string | GitFunction | OciFunction;

/** A function in a Git repository. */
export interface GitFunction {
  readonly git: GitLocation;
}

export interface GitLocation {
  /** Address of the repository. */
  readonly url: string;
  /** Folder in the repository. */
  readonly dir?: string;
  /** Branch, tag or commit. */
  readonly rev: string;
  /** Name of the file that defines the function. */
  readonly file?: string;
}

/** A function in an OCI image. */
export interface OciFunction {
  readonly oci: OciLocation;
}

export interface OciLocation {
  /** `host[:port]` of the container registry. */
  readonly registry: string;
  /** Path in the registry: `my_group/my_project/image`. */
  readonly repository: string;
  /** Tag of the image: `1.5.0`. */
  readonly tag: string;
  /** Folder in the image. */
  readonly dir?: string;
  /** Name of the file that defines the function. Default: `func.yml`. */
  readonly file?: string;
}

const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const name = z.string().regex(NAME, "expected a name of letters, digits and underscores");
const env = record(z.string());

export const gitLocationSchema = object<GitLocation>(
  () => ({ url: text, dir: z.string(), rev: text, file: z.string() }),
  { url: true, rev: true },
);

export const ociLocationSchema = object<OciLocation>(
  () => ({ registry: text, repository: text, tag: text, dir: z.string(), file: z.string() }),
  { registry: true, repository: true, tag: true },
);

const gitFunction = object<GitFunction>(() => ({ git: gitLocationSchema }), { git: true });
const ociFunction = object<OciFunction>(() => ({ oci: ociLocationSchema }), { oci: true });

const functionReference = forms<FunctionReference>({
  string: text,
  object: byForm<FunctionReference>((value) => (has(value, "oci") ? ociFunction : gitFunction)),
});

export const functionStepSchema = object<FunctionStep>(
  () => ({
    name,
    env,
    inputs: record(anything as z.ZodType<YamlValue>),
    func: functionReference,
    step: functionReference,
  }),
  { name: true },
  ({ func, step }) =>
    (func === undefined) === (step === undefined)
      ? "expected one of func, step, script"
      : undefined,
);

export const scriptStepSchema = object<ScriptStep>(() => ({ name, env, script: text }), {
  name: true,
  script: true,
});

const stepSchema = byForm<Step>((value) =>
  has(value, "script") ? scriptStepSchema : functionStepSchema,
);

export const runSchema: z.ZodType<readonly Step[]> = list(stepSchema);

function has(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && key in value;
}
