import type { InputRecord } from "./inputs/given.ts";

/** An include that is no file of the repository: what a `fetch` is asked for. */
export interface ForeignInclude {
  readonly kind: "remote" | "template" | "project" | "component" | "artifact";
  /** The URL, the name of the template, the path in the project, or the address of the component. */
  readonly location: string;
  /** `include:project`. */
  readonly project?: string;
  /** `include:project:ref`. */
  readonly ref?: string;
  /** `include:job`, with `artifact`. */
  readonly job?: string;
}

/** What a configuration is read with: all that its text alone does not say. */
export interface ConfigurationContext {
  /** The repository: path to content. What `include:local` and `rules:exists` see. */
  readonly files?: Readonly<Record<string, string>>;
  /** Values for the `spec:inputs` of the main file. */
  readonly inputs?: InputRecord;
  /** CI/CD variables that exist before the configuration is read: GitLab's own, the project's. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The instance's `max_yaml_size_bytes`, if it is not GitLab's default of 2 MiB. */
  readonly maxYamlSize?: number;
  /** The text of an include from elsewhere; undefined refuses it. */
  readonly fetch?: (include: ForeignInclude) => string | undefined;
  /**
   * Whether one of the globs of an include's `rules:changes` changed (variables are expanded);
   * without it, GitLab does not know what changed and takes the rule to match. A string is an error.
   */
  readonly changes?: (
    globs: readonly string[],
    compareTo: string | undefined,
  ) => boolean | { readonly error: string };
}

/** A file that was included, in the order in which GitLab reads them. */
export interface IncludedFile {
  readonly kind: "local" | ForeignInclude["kind"];
  readonly location: string;
}

/** Why GitLab does not read a configuration; the message is the only one that it shows. */
export class ConfigurationError extends Error {}
