import { loadYaml } from "../../yaml/load.ts";
import { isRubyHash, type RubyHash, type RubyValue } from "../../yaml/ruby.ts";
import { ConfigurationError } from "./context.ts";
import { checkHeader, declaredInputs } from "./header.ts";
import { resolveInputs } from "./inputs/resolve.ts";
import { interpolate } from "./interpolation/template.ts";

const SHOWN_ERRORS = 3;

/**
 * One file: loaded, and interpolated if a first document with `spec` declares inputs. The header is
 * not part of the answer.
 * @throws ConfigurationError
 */
export function loadInterpolated(
  text: string,
  inputs: RubyValue,
  variables: Readonly<Record<string, string>>,
): RubyHash {
  const { documents, error } = loadYaml(text);
  if (documents === undefined) throw new ConfigurationError(error);
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
