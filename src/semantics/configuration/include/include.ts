import type { RubyHash, RubyValue } from "../../../yaml/ruby.ts";
import { isBlank } from "../blank.ts";
import { type ConfigurationContext, ConfigurationError, type IncludedFile } from "../context.ts";
import type { FileLoader } from "../interpolated.ts";
import { deepMerge } from "../merge.ts";
import { ExternalFile } from "./file.ts";
import { expandKeywords, expandLocation, matchLocation, normalizeLocation } from "./location.ts";
import { IncludeRules } from "./rules.ts";

const MOST_INCLUDES = 150;
const LARGEST_TOTAL = 314_572_800;

/** A configuration with what it includes, and the files that brought it. */
export interface Included {
  readonly root: RubyHash;
  readonly files: IncludedFile[];
}

/**
 * `include` of all kinds: files are merged in their order, and the file that includes them last. A
 * file that includes itself ends at the limit of 150, as it does in GitLab.
 * @throws ConfigurationError with the message of the first file that is wrong
 */
export function includeAll(
  root: RubyHash,
  loader: FileLoader,
  context: ConfigurationContext,
): Included {
  const includer = new Includer(loader, context);
  return { root: includer.expand(root), files: includer.files };
}

class Includer {
  readonly files: IncludedFile[] = [];
  readonly #loader: FileLoader;
  readonly #context: ConfigurationContext;
  readonly #variables: Readonly<Record<string, string>>;
  readonly #rules: IncludeRules;
  readonly #paths: string[];
  #total = 0;

  constructor(loader: FileLoader, context: ConfigurationContext) {
    this.#loader = loader;
    this.#context = context;
    this.#variables = context.variables ?? {};
    this.#rules = new IncludeRules(context);
    this.#paths = Object.keys(context.files ?? {}).sort();
  }

  /** GitLab's `External::Processor`. */
  expand(values: RubyHash): RubyHash {
    const files = this.#find(values.get("include") ?? null);
    if (files.length === 0) return values;
    const errors = files.map((file) => this.#register(file));
    const hashes = files.map((file, index) => this.#load(file, errors[index]));
    const merged = hashes.reduce((all, { hash }) => deepMerge(all, hash), new Map() as RubyHash);
    for (const { error } of hashes) if (error !== undefined) throw new ConfigurationError(error);
    const result = new Map(deepMerge(merged, values));
    result.delete("include");
    return result;
  }

  /** GitLab's `External::Mapper`: from what is written to one file for each include. */
  #find(include: RubyValue): ExternalFile[] {
    const written = Array.isArray(include) ? include : [include];
    return written
      .filter((location) => location !== null)
      .map((location) => normalizeLocation(location, this.#variables))
      .filter((location) => this.#rules.allow(location.get("rules")))
      .flatMap((location) => expandLocation(location, this.#paths))
      .map((location) => expandKeywords(location, this.#variables))
      .map((location) => new ExternalFile(matchLocation(location), this.#context));
  }

  #register(file: ExternalFile): string | undefined {
    this.files.push(file.included);
    if (this.files.length > MOST_INCLUDES) {
      throw new ConfigurationError(`Maximum of ${MOST_INCLUDES} nested includes are allowed!`);
    }
    return file.locationError();
  }

  #load(file: ExternalFile, error: string | undefined): { hash: RubyHash; error?: string } {
    if (error !== undefined) return { hash: new Map(), error };
    const content = file.content();
    if ("error" in content) return { hash: new Map(), error: content.error };
    const loaded = this.#read(file, content.text);
    if (loaded.error !== undefined) return loaded;
    const hash = isBlank(loaded.hash) ? loaded.hash : this.expand(loaded.hash);
    if (isBlank(hash)) {
      return { hash, error: `Included file \`${file.location}\` does not have valid YAML syntax!` };
    }
    this.#total += content.text.length;
    if (this.#total > LARGEST_TOTAL) {
      throw new ConfigurationError("Total size of combined CI/CD configuration is too big");
    }
    return { hash };
  }

  #read(file: ExternalFile, text: string): { hash: RubyHash; error?: string } {
    try {
      return { hash: this.#loader.load(text, file.keywords.get("inputs") ?? null) };
    } catch (cause) {
      if (!(cause instanceof ConfigurationError)) throw cause;
      return { hash: new Map(), error: `\`${file.location}\`: ${cause.message}` };
    }
  }
}
