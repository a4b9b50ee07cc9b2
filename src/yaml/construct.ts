import type { Mark } from "./read/error.ts";
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from "./read/node.ts";
import { RubyFloat, type RubyHash, RubyReference, RubySymbol, type RubyValue } from "./ruby.ts";
import { PsychError, scanScalar, toFloat, unspecifiedClass } from "./scalar-scanner.ts";

/** Where the keys of a hash were written. */
export type KeyPositions = ReadonlyMap<RubyValue, Mark>;

const positions = new WeakMap<RubyHash, Map<RubyValue, Mark>>();

/** The places of a hash's own keys in its text; undefined for a hash that no text wrote. */
export function keyPositions(hash: RubyHash): KeyPositions | undefined {
  return positions.get(hash);
}

/** Lets a copy of a hash be asked for the places of the keys of the first. */
export function copyKeyPositions(from: RubyHash, to: RubyHash): void {
  const marks = positions.get(from);
  if (marks !== undefined) positions.set(to, marks);
}

const YAML = "tag:yaml.org,2002:";
const REFERENCE = "!reference";
const TEXT_TAGS = [`${YAML}str`, "!str", "!ruby/string"];
// What a tag would make Psych load, and GitLab does not let it.
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^!ruby\/object:BigDecimal$/, "BigDecimal"],
  [/^!ruby\/object:DateTime$/, "DateTime"],
  [/^!ruby\/object:Complex$/, "Complex"],
  [/^!ruby\/object:Rational$/, "Rational"],
  [/^!ruby\/regexp$/, "Regexp"],
  [/^!ruby\/range$/, "Range"],
];

/**
 * Nodes to the values that `YAML.safe_load(text, permitted_classes: [Symbol, Reference], aliases:
 * true)` makes of them: an alias is the same object, the last of equal keys wins, `<<` merges.
 * @throws PsychError
 */
export function construct(node: YamlNode): RubyValue {
  return new Constructor().value(node);
}

class Constructor {
  readonly #anchors = new Map<string, RubyValue>();
  // Equal Floats and Symbols are the same key.
  readonly #keys = new Map<string, RubyValue>();

  value(node: YamlNode): RubyValue {
    if (node.kind === "alias") return this.#alias(node.anchor);
    if (node.kind === "scalar") return this.#register(node.anchor, this.#scalar(node));
    return node.kind === "sequence" ? this.#sequence(node) : this.#mapping(node);
  }

  #alias(anchor: string): RubyValue {
    const value = this.#anchors.get(anchor);
    if (value === undefined) throw new PsychError(`Unknown alias: ${anchor}`);
    return value;
  }

  #register<T extends RubyValue>(anchor: string | undefined, value: T): T {
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    return value;
  }

  #scalar(node: ScalarNode): RubyValue {
    if (node.tag === REFERENCE) return new RubyReference(node.value);
    if (node.quoted) return node.value;
    return node.tag === undefined ? scanScalar(node.value) : taggedScalar(node.value, node.tag);
  }

  #sequence(node: SequenceNode): RubyValue {
    if (node.tag === REFERENCE)
      return new RubyReference(node.items.map((item) => this.value(item)));
    if (node.tag === "!omap" || node.tag === `${YAML}omap`) return this.#omap(node);
    refuseClass(/^!(?:seq|ruby\/array):(.+)$/.exec(node.tag ?? "")?.[1]);
    const list: RubyValue[] = this.#register(node.anchor, []);
    for (const item of node.items) list.push(this.value(item));
    return list;
  }

  #omap(node: SequenceNode): RubyValue {
    const map: RubyHash = this.#register(node.anchor, new Map());
    for (const item of node.items) {
      const pair = item.kind === "mapping" ? item.pairs[0] : undefined;
      if (pair !== undefined) map.set(this.#key(this.value(pair[0])), this.value(pair[1]));
    }
    return map;
  }

  #mapping(node: MappingNode): RubyValue {
    if (node.tag === REFERENCE) {
      const written: RubyHash = new Map();
      this.#fill(written, node);
      return this.#register(node.anchor, new RubyReference(written));
    }
    refuseMappingClass(node.tag);
    const isText = node.tag !== undefined && TEXT_TAGS.includes(node.tag);
    const hash: RubyHash = isText ? new Map() : this.#register(node.anchor, new Map());
    this.#fill(hash, node);
    return isText ? this.#register(node.anchor, textOfHash(hash)) : hash;
  }

  #fill(hash: RubyHash, node: MappingNode): void {
    const marks = new Map<RubyValue, Mark>();
    positions.set(hash, marks);
    for (const [keyNode, valueNode] of node.pairs) {
      const key = this.#key(this.value(keyNode));
      const value = this.value(valueNode);
      const isString = keyNode.kind !== "alias" && keyNode.tag === `${YAML}str`;
      if (key === "<<" && !isString && merge(hash, valueNode, value)) continue;
      hash.set(key, value);
      marks.set(key, keyNode.mark);
    }
  }

  #key(value: RubyValue): RubyValue {
    if (!(value instanceof RubyFloat || value instanceof RubySymbol)) return value;
    const name = value instanceof RubyFloat ? `f${value}` : `s${value.name}`;
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    this.#keys.set(name, value);
    return value;
  }
}

/** Psych's merge key; false where `<<` is a key like any other. Here the merged value wins. */
function merge(hash: RubyHash, node: YamlNode, value: RubyValue): boolean {
  if (node.kind === "alias" || node.kind === "mapping") {
    if (!(value instanceof Map)) return false;
    for (const [key, item] of [...value]) hash.set(key, item);
    return true;
  }
  if (node.kind !== "sequence" || !Array.isArray(value)) return false;
  const maps = value.filter((item) => item instanceof Map);
  if (maps.length !== value.length) return false;
  for (const map of maps.reverse()) for (const [key, item] of [...map]) hash.set(key, item);
  return true;
}

/** A String with instance variables: Psych puts them on nil where there is no `str`, and fails. */
function textOfHash(hash: RubyHash): RubyValue {
  if (hash.size > 0 && !hash.has("str")) throw new PsychError("can't modify frozen NilClass: nil");
  return hash.get("str") ?? null;
}

function taggedScalar(text: string, tag: string): RubyValue {
  if (tag === "!binary" || tag === `${YAML}binary`) {
    return Buffer.from(text, "base64").toString("utf8");
  }
  if (TEXT_TAGS.includes(tag)) return text;
  if (tag === `${YAML}float` || tag === "!float") return toFloat(scanScalar(text));
  if (/^!ruby\/sym(bol)?:?(.*)?$/.test(tag)) return new RubySymbol(text);
  if (tag === "!ruby/class" || tag === "!ruby/module") refuseClass(text);
  refuseClass(/^!(?:str|ruby\/string):(.+)$/.exec(tag)?.[1]);
  refuseClass(CLASSES.find(([pattern]) => pattern.test(tag))?.[1]);
  return scanScalar(text);
}

function refuseMappingClass(tag: string | undefined): void {
  if (tag === undefined) return;
  if (tag === "!set" || tag === `${YAML}set`) refuseClass("Psych::Set");
  if (tag === "!omap" || tag === `${YAML}omap`) refuseClass("Psych::Omap");
  if (tag === "!ruby/range") refuseClass("Range");
  if (tag === "!ruby/object:Hash") return;
  if (tag === "!ruby/object" || tag === "!ruby/object:") refuseClass("Object");
  if (tag === "!ruby/struct" || tag === "!ruby/struct:") refuseClass("Struct");
  if (tag === "!ruby/exception" || tag === "!ruby/exception:") refuseClass("Exception");
  const named =
    /^!(?:ruby\/(?:object|struct|exception|hash-with-ivars|marshalable|array|string|hash):|map:|str:)(.+)$/;
  refuseClass(named.exec(tag)?.[1]);
}

function refuseClass(name: string | undefined): void {
  if (name !== undefined && name !== "") throw unspecifiedClass(name);
}
