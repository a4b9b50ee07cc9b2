import * as z from "zod";
import {
  type Changes,
  changesSchema,
  type Exists,
  existsSchema,
  type If,
  ifSchema,
} from "./clauses.ts";
import { type InputValues, inputValuesSchema } from "./inputs.ts";
import { byForm, forms, list, object, refuse, text, textOrTexts } from "./schema.ts";

/** Other files to read before this one: one or several, up to 150 with all that those include. */
export type Include = IncludeItem | readonly IncludeItem[];

/** A path in this repository or an `https` address, or one of the forms. */
export type IncludeItem =
  | string
  | LocalInclude
  | ProjectInclude
  | TemplateInclude
  | ComponentInclude
  | RemoteInclude;

/** A file of this repository, of the same commit. */
export interface LocalInclude {
  /** Path from the top of the repository, or a glob: `/ci/*.yml`. */
  readonly local: string;
  /** Include only when a rule matches. */
  readonly rules?: readonly IncludeRule[];
  /** Values for the inputs of the file. */
  readonly inputs?: InputValues;
}

/** Files of another project of the same GitLab. */
export interface ProjectInclude {
  /** Full path of the project: `group/project`. */
  readonly project: string;
  /** Path from the top of that repository, or several. */
  readonly file: string | readonly string[];
  /** Branch, tag or commit. Default: the default branch. */
  readonly ref?: string;
  /** Include only when a rule matches. */
  readonly rules?: readonly IncludeRule[];
  /** Values for the inputs of the file. */
  readonly inputs?: InputValues;
}

/** A template that comes with GitLab. */
export interface TemplateInclude {
  /** Its name: `Auto-DevOps.gitlab-ci.yml`. */
  readonly template: string;
  /** Include only when a rule matches. */
  readonly rules?: readonly IncludeRule[];
  /** Values for the inputs of the template. */
  readonly inputs?: InputValues;
}

/** A CI/CD component. */
export interface ComponentInclude {
  /** `host/group/project/component@version`. */
  readonly component: string;
  /** Include only when a rule matches. */
  readonly rules?: readonly IncludeRule[];
  /** Values for the inputs of the component. */
  readonly inputs?: InputValues;
}

/** A file anywhere on the web that is readable by everybody. */
export interface RemoteInclude {
  /** Full `http` or `https` address. */
  readonly remote: string;
  /** What the content must hash to: `sha256-` and the hash in Base64. */
  readonly integrity?: string;
  /** Keep the content for an hour (`true`), or for so long: `1 day`, at least `1 minute`. */
  readonly cache?: boolean | string;
  /** Include only when a rule matches. */
  readonly rules?: readonly IncludeRule[];
  /** Values for the inputs of the file. */
  readonly inputs?: InputValues;
}

/** Matches when all of `if`, `changes` and `exists` do. */
export interface IncludeRule {
  /** Matches when the expression is true. Only variables known before the pipeline can be used. */
  readonly if?: If;
  /** Matches when these files changed. */
  readonly changes?: Changes;
  /** Matches when these files are in the repository. */
  readonly exists?: Exists;
  /** `never`: do not include. Default: `always`. */
  readonly when?: "always" | "never";
}

export const includeRuleSchema = object<IncludeRule>(
  () => ({
    if: ifSchema,
    changes: changesSchema,
    exists: existsSchema,
    when: z.enum(["always", "never"]),
  }),
  {},
);

const rules = list(includeRuleSchema);
const inputs = inputValuesSchema;

/** SHA-256 in Base64. */
export const integritySchema = z
  .string()
  .regex(/^sha256-[A-Za-z0-9+/]{43}=$/, "expected sha256- and the hash in Base64");

export const remoteCacheSchema = forms<boolean | string>({ boolean: z.boolean(), string: text });

export const localIncludeSchema = object<LocalInclude>(() => ({ local: text, rules, inputs }), {
  local: true,
});

export const projectIncludeSchema = object<ProjectInclude>(
  () => ({ project: text, file: textOrTexts({ min: 1 }), ref: text, rules, inputs }),
  { project: true, file: true },
);

export const templateIncludeSchema = object<TemplateInclude>(
  () => ({ template: text, rules, inputs }),
  { template: true },
);

export const componentIncludeSchema = object<ComponentInclude>(
  () => ({ component: text, rules, inputs }),
  { component: true },
);

export const remoteIncludeSchema = object<RemoteInclude>(
  () => ({
    remote: text,
    integrity: integritySchema,
    cache: remoteCacheSchema,
    rules,
    inputs,
  }),
  { remote: true },
);

/** The key that says what an include is, and the schema of that form. */
const FORMS: Readonly<Record<string, z.ZodType<IncludeItem>>> = {
  local: localIncludeSchema,
  project: projectIncludeSchema,
  template: templateIncludeSchema,
  component: componentIncludeSchema,
  remote: remoteIncludeSchema,
};

const noForm = refuse<IncludeItem>(
  () => `expected one of the keys ${Object.keys(FORMS).join(", ")}`,
);

const includeItem = forms<IncludeItem>({
  string: text,
  object: byForm((value) => formOf(value, FORMS) ?? noForm),
});

const includeItems = list(includeItem);

export const includeSchema: z.ZodType<Include> = byForm<Include>((value) =>
  Array.isArray(value) ? includeItems : includeItem,
);

/** The form whose key the value has. */
export function formOf<T>(
  value: unknown,
  known: Readonly<Record<string, z.ZodType<T>>>,
): z.ZodType<T> | undefined {
  const key = Object.keys(known).find((name) => Object.hasOwn(value as object, name));
  return key === undefined ? undefined : known[key];
}
