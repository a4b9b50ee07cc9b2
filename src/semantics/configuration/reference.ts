import { copyKeyPositions } from "../../yaml/construct.ts";
import { isRubyHash, type RubyHash, RubyReference, type RubyValue } from "../../yaml/ruby.ts";
import { isBlank } from "./blank.ts";
import { ConfigurationError } from "./context.ts";
import { inspect } from "./inspect.ts";

const TAG = "!reference";
/** More than this many references within each other; GitLab's own stack would not hold either. */
const DEEPEST = 500;

/**
 * A configuration with each `!reference [...]` replaced by what is at that path. Within a list that a
 * reference brings, only the items themselves are followed, not what is in them: so does GitLab.
 * @throws ConfigurationError
 */
export function resolveReferences(configuration: RubyHash): RubyHash {
  return new Resolver(configuration).hash(configuration);
}

class Resolver {
  readonly #configuration: RubyHash;
  readonly #open = new Set<RubyReference>();
  readonly #done = new Map<RubyReference, RubyValue>();

  constructor(configuration: RubyHash) {
    this.#configuration = configuration;
  }

  /** All the way down: Rails' `deep_transform_values`. */
  hash(hash: RubyHash): RubyHash {
    let isSame = true;
    const result: RubyHash = new Map();
    for (const [key, value] of hash) {
      const resolved = this.#deep(value);
      isSame &&= resolved === value;
      result.set(key, resolved);
    }
    if (isSame) return hash;
    copyKeyPositions(hash, result);
    return result;
  }

  #deep(value: RubyValue): RubyValue {
    if (value instanceof RubyReference) return this.#resolve(value);
    if (isRubyHash(value)) return this.hash(value);
    if (!Array.isArray(value)) return value;
    const items = value.map((item) => this.#deep(item));
    return items.every((item, index) => item === value[index]) ? value : items;
  }

  #resolve(reference: RubyReference): RubyValue {
    const path = pathOf(reference);
    if (this.#open.has(reference)) {
      throw new ConfigurationError(`${shown(reference)} is part of a circular chain`);
    }
    const known = this.#done.get(reference);
    if (known !== undefined) return known;
    if (this.#open.size > DEEPEST) throw new ConfigurationError("The parsed YAML is too big");
    this.#open.add(reference);
    const value = this.#shallow(this.#dig(path, reference));
    if (value === null || value === false) throw missing(reference);
    this.#open.delete(reference);
    this.#done.set(reference, value);
    return value;
  }

  #shallow(value: RubyValue): RubyValue {
    if (isRubyHash(value)) return this.hash(value);
    if (!Array.isArray(value)) return this.#follow(value);
    return value.map((item) => this.#follow(item));
  }

  #follow(value: RubyValue): RubyValue {
    return value instanceof RubyReference ? this.#resolve(value) : value;
  }

  #dig(path: readonly string[], reference: RubyReference): RubyValue {
    let current: RubyValue = this.#configuration;
    for (const name of path) {
      if (current === null) return null;
      if (!isRubyHash(current)) throw missing(reference);
      current = current.get(name) ?? null;
    }
    return current;
  }
}

function pathOf(reference: RubyReference): string[] {
  const { written } = reference;
  const isPath = Array.isArray(written) && written.length > 0;
  const path = isPath ? written.filter((name) => typeof name === "string") : [];
  if (isPath && path.length === written.length) return path;
  throw new ConfigurationError(`${shown(reference)} is not valid`);
}

function missing(reference: RubyReference): ConfigurationError {
  return new ConfigurationError(`${shown(reference)} could not be found`);
}

/** What GitLab would show of a tag without content is the list that it expected: nothing. */
function shown({ written }: RubyReference): string {
  const value = Array.isArray(written) || !isBlank(written) ? written : null;
  return `${TAG} ${inspect(value, "strings")}`;
}
