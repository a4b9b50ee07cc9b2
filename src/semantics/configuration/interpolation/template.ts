import { copyKeyPositions } from "../../../yaml/construct.ts";
import { type RubyHash, RubySymbol, type RubyValue } from "../../../yaml/ruby.ts";
import { ConfigurationError } from "../context.ts";
import { textOf } from "../inspect.ts";
import { accessValue } from "./access.ts";
import { type BlockMatch, findBlocks } from "./blocks.ts";
import { applyFunctions } from "./functions.ts";

/** What blocks can read: values by name, and variables for `expand_vars`. */
export interface InterpolationContext {
  readonly values: RubyHash;
  readonly variables: Readonly<Record<string, string>>;
}

const MOST_BLOCKS = 10_000;
const MOST_FUNCTIONS = 3;
const MOST_NODES = 500_000;
const LONGEST_TEXT = 1024 * 1024;
/** GitLab has no such limit; without one, a few lines could fill the memory. */
const LARGEST_RESULT = 32 * 1024 * 1024;

/**
 * A configuration with all `$[[ ... ]]` of its keys and values replaced. A value that is one block
 * and nothing else gets the value of the input with its type; in all other places it is text.
 * @throws ConfigurationError with the message of the first block that is wrong
 */
export function interpolate(configuration: RubyHash, context: InterpolationContext): RubyHash {
  return new Template(context).hash(configuration);
}

class Template {
  readonly #context: InterpolationContext;
  readonly #blocks = new Map<string, RubyValue>();
  #nodes = 0;
  #size = 0;

  constructor(context: InterpolationContext) {
    this.#context = context;
  }

  hash(hash: RubyHash): RubyHash {
    this.#visit();
    const result: RubyHash = new Map();
    copyKeyPositions(hash, result);
    for (const [key, value] of hash) result.set(this.#key(key), this.#value(value));
    return result;
  }

  #visit(): void {
    this.#nodes++;
    if (this.#nodes > MOST_NODES) throw new ConfigurationError("config too large");
  }

  #key(key: RubyValue): RubyValue {
    // A key is a Symbol to GitLab, which it looks at twice.
    this.#visit();
    const value = this.#value(key);
    return value instanceof RubySymbol ? value.name : value;
  }

  #value(value: RubyValue): RubyValue {
    if (value instanceof Map) return this.hash(value);
    this.#visit();
    if (Array.isArray(value)) return value.map((item) => this.#value(item));
    // GitLab reads a Symbol as its text here.
    if (value instanceof RubySymbol) return this.#value(value.name);
    return typeof value === "string" ? this.#text(value) : value;
  }

  #text(text: string): RubyValue {
    if (text.length > LONGEST_TEXT / 4 && Buffer.byteLength(text) > LONGEST_TEXT) {
      throw new ConfigurationError("config node too large");
    }
    if (!text.includes("$[[")) return text;
    const blocks = findBlocks(text);
    const [first] = blocks;
    if (first === undefined) return text;
    const values = blocks.map((block) => this.#blockValue(block));
    if (blocks.length === 1 && first.text.length === text.length) return values[0] ?? null;
    return this.#join(text, blocks, values.map(textOf));
  }

  #join(text: string, blocks: readonly BlockMatch[], values: readonly string[]): string {
    if (values.some((value) => value.includes("\\") || value.includes("$[["))) {
      return this.#replaceInTurn(text, blocks, values);
    }
    const parts: string[] = [];
    let from = 0;
    for (const [index, block] of blocks.entries()) {
      const value = values[index] ?? "";
      this.#grow(value.length);
      parts.push(text.slice(from, block.index), value);
      from = block.index + block.text.length;
    }
    return parts.join("") + text.slice(from);
  }

  /** As GitLab does it, which shows where a value itself contains a block or a backslash. */
  #replaceInTurn(text: string, blocks: readonly BlockMatch[], values: readonly string[]): string {
    const byBlock = new Map(blocks.map((block, index) => [block.text, values[index] ?? ""]));
    let result = text;
    for (const [block, value] of byBlock) {
      const count = result.split(block).length - 1;
      // A value may bring in all of the text before or after the block.
      const growth = value.includes("\\") ? value.length * (result.length + 1) : value.length;
      this.#grow(count * growth + result.length);
      result = replaceAll(result, block, value);
    }
    return result;
  }

  #grow(size: number): void {
    this.#size += size;
    if (this.#size > LARGEST_RESULT) throw new ConfigurationError("config too large");
  }

  #blockValue(block: BlockMatch): RubyValue {
    const known = this.#blocks.get(block.text);
    if (known !== undefined) return known;
    const value = evaluateBlock(block, this.#context);
    this.#blocks.set(block.text, value);
    if (this.#blocks.size > MOST_BLOCKS) {
      throw new ConfigurationError("too many interpolation blocks");
    }
    return value;
  }
}

function evaluateBlock(block: BlockMatch, context: InterpolationContext): RubyValue {
  const [access = "", ...functions] = splitPipes(block.data);
  // `$[[ matrix.X ]]` is for later, when the jobs of a matrix are made.
  if (access.split(".")[0] === "matrix") return block.text;
  const accessed = accessValue(access, context.values);
  if (accessed.errors !== undefined) throw failure(accessed.errors);
  if (functions.length > MOST_FUNCTIONS) {
    throw failure(["too many functions in interpolation block"]);
  }
  const result = applyFunctions(accessed.value, functions, context.variables);
  if (result.errors !== undefined) throw failure(result.errors);
  return result.value;
}

function failure(errors: readonly string[]): ConfigurationError {
  return new ConfigurationError(errors.slice(0, 3).join(", "));
}

/** Ruby's `split("|")`, which drops empty parts at the end. */
function splitPipes(data: string): string[] {
  const parts = data.split("|");
  while (parts.at(-1) === "") parts.pop();
  return parts.map((part) => part.trim());
}

/** Ruby's `gsub`, whose replacement may refer to what was found: `\0`, `\\`. */
function replaceAll(text: string, searched: string, replacement: string): string {
  if (!replacement.includes("\\")) return text.replaceAll(searched, () => replacement);
  return text.replaceAll(searched, (found, index: number) =>
    replacement.replace(/\\([0-9&`'\\])/g, (_, code: string) => {
      if (code === "\\") return "\\";
      if (code === "0" || code === "&") return found;
      if (code === "`") return text.slice(0, index);
      return code === "'" ? text.slice(index + found.length) : "";
    }),
  );
}
