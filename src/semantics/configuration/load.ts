import type { RubyHash } from "../../yaml/ruby.ts";
import { type ConfigurationContext, ConfigurationError, type IncludedFile } from "./context.ts";
import { extendAll } from "./extends.ts";
import { includeAll } from "./include/include.ts";
import { givenInputs } from "./inputs/given.ts";
import { FileLoader } from "./interpolated.ts";
import { resolveReferences } from "./reference.ts";
import { refuseExplosion } from "./size.ts";

/** A configuration before its entries are validated. */
export interface LoadedConfiguration {
  /** Merged, interpolated, extended, references followed; undefined if there are errors. */
  readonly root?: RubyHash;
  readonly errors: string[];
  readonly warnings: string[];
  /** What was included, in the order in which GitLab reads it. */
  readonly includes: IncludedFile[];
}

/**
 * The text of a `.gitlab-ci.yml` to the hash that GitLab validates: its `Gitlab::Ci::Config` up to
 * the entries. At this stage GitLab stops at the first error.
 */
export function loadConfiguration(
  text: string,
  context: ConfigurationContext = {},
): LoadedConfiguration {
  try {
    const inputs = givenInputs(context.inputs ?? {});
    const loader = new FileLoader(context);
    const { root, files } = includeAll(loader.load(text, inputs), loader, context);
    const merged = resolveReferences(extendAll(root));
    refuseExplosion(merged);
    return { root: merged, errors: [], warnings: [], includes: files };
  } catch (cause) {
    if (!(cause instanceof ConfigurationError)) throw cause;
    return { errors: [cause.message], warnings: [], includes: [] };
  }
}
