import * as z from "zod";
import { type If, ifSchema } from "./clauses.ts";
import { formOf, integritySchema, remoteCacheSchema } from "./include.ts";
import {
  type InputOption,
  type InputType,
  inputDescriptionSchema,
  inputOptionsSchema,
  inputProblem,
  inputTypeSchema,
} from "./inputs.ts";
import { anything, byForm, list, object, record, refuse, text, textOrTexts } from "./schema.ts";
import type { YamlValue } from "./yaml.ts";

const COMPONENT_FIELDS = ["name", "sha", "version", "reference"] as const;

/** The header of a configuration: a document of its own, before the one with the jobs. */
export interface Spec {
  /** Parameters, filled in as `$[[ inputs.name ]]`; up to 20 for a pipeline. */
  readonly inputs?: Readonly<Record<string, SpecInput | null>>;
  /** Files with more `inputs`. */
  readonly include?: readonly SpecInclude[];
  /** What `$[[ component.name ]]` and the like may say about the component that this file is. */
  readonly component?: readonly (typeof COMPONENT_FIELDS)[number][];
  /** What the component is, for the CI/CD catalog; up to 256 characters. */
  readonly description?: string;
}

/** One parameter. Without `default` it must be given. */
export interface SpecInput {
  /** Default: `string`. */
  readonly type?: InputType;
  /** What the input is for, up to 1024 characters. */
  readonly description?: string;
  /** The only values that are allowed, up to 50: for strings and numbers. */
  readonly options?: readonly InputOption[];
  /** Regular expression (RE2) that the value must match: for strings. */
  readonly regex?: string;
  /** The value when nobody gives one. */
  readonly default?: YamlValue;
  /** Options and defaults that depend on other inputs, in place of `options` and `default`. */
  readonly rules?: readonly SpecInputRule[];
}

/** The first rule that matches decides. */
export interface SpecInputRule {
  /** An expression on inputs. Without it the rule always matches. */
  readonly if?: If;
  /** The only values that are allowed, up to 50. */
  readonly options?: readonly InputOption[];
  /** The value when nobody gives one, one of `options` if there are any. */
  readonly default: YamlValue;
}

export type SpecInclude = SpecLocalInclude | SpecProjectInclude | SpecRemoteInclude;

/** A file of this repository, of the same commit. */
export interface SpecLocalInclude {
  /** Path from the top of the repository. */
  readonly local: string;
}

/** Files of another project of the same GitLab. */
export interface SpecProjectInclude {
  /** Full path of the project: `group/project`. */
  readonly project: string;
  /** Path from the top of that repository, or several. */
  readonly file: string | readonly string[];
  /** Branch, tag or commit. Default: the default branch. */
  readonly ref?: string;
}

/** A file anywhere on the web that is readable by everybody. */
export interface SpecRemoteInclude {
  /** Full `http` or `https` address. */
  readonly remote: string;
  /** What the content must hash to: `sha256-` and the hash in Base64. */
  readonly integrity?: string;
  /** Keep the content for an hour (`true`), or for so long: `1 day`, at least `1 minute`. */
  readonly cache?: boolean | string;
}

const MAX_OPTIONS = 50;

const anyValue = anything as z.ZodType<YamlValue>;

export const specInputRuleSchema = object<SpecInputRule>(
  () => ({ if: ifSchema, options: inputOptionsSchema, default: anyValue }),
  { default: true },
  ({ options }) => optionsProblem(options),
);

export const specInputSchema = object<SpecInput>(
  () => ({
    type: inputTypeSchema,
    description: inputDescriptionSchema,
    options: inputOptionsSchema,
    regex: z.string(),
    default: anyValue,
    rules: list(specInputRuleSchema),
  }),
  {},
  (input) => {
    if (input.rules != null && (input.options != null || input.default != null)) {
      return "rules cannot be used together with options or default";
    }
    return optionsProblem(input.options) ?? inputProblem(input);
  },
);

function optionsProblem(options: readonly InputOption[] | undefined): string | undefined {
  return Array.isArray(options) && options.length > MAX_OPTIONS
    ? `has ${options.length} options, GitLab allows ${MAX_OPTIONS}`
    : undefined;
}

export const specLocalIncludeSchema = object<SpecLocalInclude>(() => ({ local: text }), {
  local: true,
});

export const specProjectIncludeSchema = object<SpecProjectInclude>(
  () => ({ project: text, file: textOrTexts({ min: 1 }), ref: text }),
  { project: true, file: true },
);

export const specRemoteIncludeSchema = object<SpecRemoteInclude>(
  () => ({ remote: text, integrity: integritySchema, cache: remoteCacheSchema }),
  { remote: true },
);

const FORMS: Readonly<Record<string, z.ZodType<SpecInclude>>> = {
  local: specLocalIncludeSchema,
  project: specProjectIncludeSchema,
  remote: specRemoteIncludeSchema,
};

const noForm = refuse<SpecInclude>(
  () => `expected one of the keys ${Object.keys(FORMS).join(", ")}`,
);

const specInclude = byForm<SpecInclude>((value) =>
  typeof value === "object" && value !== null ? (formOf(value, FORMS) ?? noForm) : noForm,
);

export const specSchema = object<Spec>(
  () => ({
    inputs: record(
      byForm<SpecInput | null>((value) =>
        value === null ? (anything as z.ZodType<null>) : specInputSchema,
      ),
    ),
    include: list(specInclude),
    component: list(z.enum(COMPONENT_FIELDS)),
    description: z.string().max(256, "has more than 256 characters"),
  }),
  {},
);
