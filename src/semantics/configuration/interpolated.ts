import { type LoadedYaml, loadYaml } from "../../yaml/load.ts";
import { isRubyHash, type RubyHash, type RubyValue } from "../../yaml/ruby.ts";
import { type ConfigurationContext, ConfigurationError } from "./context.ts";
import { checkHeader, declaredInputs } from "./header.ts";
import { resolveInputs } from "./inputs/resolve.ts";
import { interpolate } from "./interpolation/template.ts";

const SHOWN_ERRORS = 3;

/** Loads files; a text that is included again is not read again. */
export class FileLoader {
  readonly #context: ConfigurationContext;
  readonly #loaded = new Map<string, LoadedYaml>();

  constructor(context: ConfigurationContext) {
    this.#context = context;
  }

  /**
   * One file, interpolated if a first document with `spec` declares inputs. The header is not part
   * of the answer.
   * @throws ConfigurationError
   */
  load(text: string, inputs: RubyValue): RubyHash {
    const loaded = this.#loaded.get(text) ?? loadYaml(text, this.#context.maxYamlSize);
    this.#loaded.set(text, loaded);
    if (loaded.documents === undefined) throw new ConfigurationError(loaded.error);
    return interpolateDocuments(loaded.documents, inputs, this.#context.variables ?? {});
  }
}

function interpolateDocuments(
  documents: readonly RubyHash[],
  inputs: RubyValue,
  variables: Readonly<Record<string, string>>,
): RubyHash {
  const given = inputs ?? new Map();
  if (!isRubyHash(given)) throw new ConfigurationError("Given inputs must be a hash");
  const [header] = documents;
  if (documents.length < 2 || header === undefined || !header.has("spec")) {
    if (given.size > 0) throw new ConfigurationError(INPUTS_WITHOUT_HEADER);
    return header ?? new Map();
  }
  refuse(checkHeader(header));
  const resolved = resolveInputs(declaredInputs(header), given);
  refuse(resolved.errors);
  const values: RubyHash = new Map<RubyValue, RubyValue>([
    ["inputs", resolved.values],
    ["component", new Map()],
  ]);
  return interpolate(documents.at(-1) ?? new Map(), { values, variables });
}

const INPUTS_WITHOUT_HEADER =
  "Given inputs not defined in the `spec` section of the included configuration file";

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new ConfigurationError(errors.slice(0, SHOWN_ERRORS).join(", "));
}
