import { type Mark, YamlSyntaxError } from "./error.ts";
import type { MappingNode, SequenceNode, YamlNode } from "./node.ts";
import { Scanner, type Token, YamlTooBigError } from "./scanner.ts";

type TokenType = Token["type"];

const DEFAULT_HANDLES: readonly (readonly [string, string])[] = [
  ["!", "!"],
  ["!!", "tag:yaml.org,2002:"],
];

/**
 * The first document of a text, as libyaml's parser reads it, or undefined where there is none.
 * What follows that document is not looked at: Psych stops there too.
 * @throws YamlSyntaxError, YamlTooBigError
 */
export function parseFirstDocument(text: string, mostNodes: number): YamlNode | undefined {
  return new Parser(text, mostNodes).document();
}

class Parser {
  readonly #scanner: Scanner;
  readonly #handles = new Map(DEFAULT_HANDLES);

  #nodesLeft: number;

  constructor(text: string, mostNodes: number) {
    this.#scanner = new Scanner(text);
    this.#nodesLeft = mostNodes;
  }

  document(): YamlNode | undefined {
    if (this.#is("stream-end")) return undefined;
    if (this.#is("version", "tag-directive", "document-start")) {
      this.#directives();
      if (!this.#is("document-start")) {
        throw new YamlSyntaxError("did not find expected <document start>");
      }
      this.#scanner.take();
      if (this.#is("version", "tag-directive", "document-start", "document-end", "stream-end")) {
        return this.#empty(this.#scanner.peek().mark);
      }
    }
    const root = this.#node(true, false);
    this.#endOfDocument();
    return root;
  }

  /** Psych learns of the end of a document with the token after it. */
  #endOfDocument(): void {
    this.#scanner.peek();
  }

  #directives(): void {
    let version = false;
    for (;;) {
      const token = this.#scanner.peek();
      if (token.type === "version") {
        if (version) throw new YamlSyntaxError("found duplicate %YAML directive");
        if (token.value !== "1.1" && token.value !== "1.2") {
          throw new YamlSyntaxError("found incompatible YAML document");
        }
        version = true;
      } else if (token.type === "tag-directive") this.#handles.set(token.handle, token.prefix);
      else return;
      this.#scanner.take();
    }
  }

  #is(one: TokenType, ...others: TokenType[]): boolean {
    const { type } = this.#scanner.peek();
    return type === one || others.includes(type);
  }

  #empty(mark: Mark, anchor?: string, tag?: string): YamlNode {
    return { kind: "scalar", mark, value: "", quoted: false, anchor, tag };
  }

  #node(isBlock: boolean, isIndentless: boolean): YamlNode {
    this.#nodesLeft--;
    if (this.#nodesLeft < 0) throw new YamlTooBigError();
    const first = this.#scanner.peek();
    if (first.type === "alias") {
      this.#scanner.take();
      return { kind: "alias", mark: first.mark, anchor: first.value };
    }
    const { anchor, tag, isNonSpecific } = this.#properties(first.mark);
    const token = this.#scanner.peek();
    if (isIndentless && token.type === "block-entry") {
      return this.#indentlessSequence({
        kind: "sequence",
        mark: first.mark,
        anchor,
        tag,
        items: [],
      });
    }
    if (token.type === "scalar") {
      this.#scanner.take();
      // A lone `!` makes even a quoted scalar count as plain.
      const quoted = tag === undefined && !token.plain && !isNonSpecific;
      return { kind: "scalar", mark: first.mark, value: token.value, quoted, anchor, tag };
    }
    if (token.type === "flow-sequence-start") {
      return this.#flowSequence({ kind: "sequence", mark: first.mark, anchor, tag, items: [] });
    }
    if (token.type === "flow-mapping-start") {
      return this.#flowMapping({ kind: "mapping", mark: first.mark, anchor, tag, pairs: [] });
    }
    if (isBlock && token.type === "block-sequence-start") {
      return this.#blockSequence({ kind: "sequence", mark: first.mark, anchor, tag, items: [] });
    }
    if (isBlock && token.type === "block-mapping-start") {
      return this.#blockMapping({ kind: "mapping", mark: first.mark, anchor, tag, pairs: [] });
    }
    if (anchor !== undefined || tag !== undefined || isNonSpecific) {
      return this.#empty(first.mark, anchor, tag);
    }
    throw new YamlSyntaxError(
      "did not find expected node content",
      `while parsing a ${isBlock ? "block" : "flow"} node`,
      first.mark,
    );
  }

  #properties(start: Mark): {
    anchor: string | undefined;
    tag: string | undefined;
    isNonSpecific: boolean;
  } {
    let anchor: string | undefined;
    let tag: string | undefined;
    let written: Extract<Token, { type: "tag" }> | undefined;
    for (let part = 0; part < 2; part++) {
      const token = this.#scanner.peek();
      if (token.type === "anchor" && anchor === undefined) anchor = token.value;
      else if (token.type === "tag" && written === undefined) written = token;
      else break;
      this.#scanner.take();
    }
    this.#scanner.peek();
    if (written !== undefined) tag = this.#resolveTag(written, start);
    return { anchor, tag: tag === "!" ? undefined : tag, isNonSpecific: tag === "!" };
  }

  #resolveTag(token: Extract<Token, { type: "tag" }>, start: Mark): string {
    const { handle, suffix } = token.tag;
    if (handle === "") return suffix;
    const prefix = this.#handles.get(handle);
    if (prefix === undefined) {
      throw new YamlSyntaxError("found undefined tag handle", "while parsing a node", start);
    }
    return prefix + suffix;
  }

  #indentlessSequence(node: SequenceNode): YamlNode {
    while (this.#is("block-entry")) {
      const { mark } = this.#scanner.take();
      const isEmpty = this.#is("block-entry", "key", "value", "block-end");
      node.items.push(isEmpty ? this.#empty(mark) : this.#node(true, false));
    }
    return node;
  }

  #blockSequence(node: SequenceNode): YamlNode {
    const start = this.#scanner.take().mark;
    while (this.#is("block-entry")) {
      const { mark } = this.#scanner.take();
      const isEmpty = this.#is("block-entry", "block-end");
      node.items.push(isEmpty ? this.#empty(mark) : this.#node(true, false));
    }
    if (!this.#is("block-end")) {
      throw new YamlSyntaxError(
        "did not find expected '-' indicator",
        "while parsing a block collection",
        start,
      );
    }
    this.#scanner.take();
    return node;
  }

  #blockMapping(node: MappingNode): YamlNode {
    const start = this.#scanner.take().mark;
    while (!this.#is("block-end")) {
      if (!this.#is("key")) {
        throw new YamlSyntaxError(
          "did not find expected key",
          "while parsing a block mapping",
          start,
        );
      }
      node.pairs.push([this.#blockKey(), this.#blockValue()]);
    }
    this.#scanner.take();
    return node;
  }

  #blockKey(): YamlNode {
    const { mark } = this.#scanner.take();
    return this.#is("key", "value", "block-end") ? this.#empty(mark) : this.#node(true, true);
  }

  #blockValue(): YamlNode {
    const { mark } = this.#scanner.peek();
    if (!this.#is("value")) return this.#empty(mark);
    this.#scanner.take();
    return this.#is("key", "value", "block-end") ? this.#empty(mark) : this.#node(true, true);
  }

  #flowSequence(node: SequenceNode): YamlNode {
    const start = this.#scanner.take().mark;
    while (!this.#is("flow-sequence-end")) {
      if (node.items.length > 0) {
        this.#flowEntry("did not find expected ',' or ']'", "while parsing a flow sequence", start);
        if (this.#is("flow-sequence-end")) break;
      }
      node.items.push(this.#is("key") ? this.#flowPair() : this.#node(false, false));
    }
    this.#scanner.take();
    return node;
  }

  #flowEntry(problem: string, context: string, start: Mark): void {
    if (!this.#is("flow-entry")) throw new YamlSyntaxError(problem, context, start);
    this.#scanner.take();
  }

  /** `[a: b]`: a mapping of one pair. */
  #flowPair(): YamlNode {
    const { mark } = this.#scanner.take();
    const isEmptyKey = this.#is("value", "flow-entry", "flow-sequence-end");
    const key = isEmptyKey ? this.#empty(mark) : this.#node(false, false);
    return {
      kind: "mapping",
      mark,
      anchor: undefined,
      tag: undefined,
      pairs: [[key, this.#flowValue("flow-sequence-end")]],
    };
  }

  #flowValue(end: TokenType): YamlNode {
    const { mark } = this.#scanner.peek();
    if (!this.#is("value")) return this.#empty(mark);
    this.#scanner.take();
    return this.#is("flow-entry", end) ? this.#empty(mark) : this.#node(false, false);
  }

  #flowMapping(node: MappingNode): YamlNode {
    const start = this.#scanner.take().mark;
    while (!this.#is("flow-mapping-end")) {
      if (node.pairs.length > 0) {
        this.#flowEntry("did not find expected ',' or '}'", "while parsing a flow mapping", start);
        if (this.#is("flow-mapping-end")) break;
      }
      node.pairs.push(this.#flowMappingPair());
    }
    this.#scanner.take();
    return node;
  }

  #flowMappingPair(): [YamlNode, YamlNode] {
    const { mark } = this.#scanner.peek();
    if (!this.#is("key")) return [this.#node(false, false), this.#empty(mark)];
    this.#scanner.take();
    const isEmptyKey = this.#is("value", "flow-entry", "flow-mapping-end");
    const key = isEmptyKey ? this.#empty(mark) : this.#node(false, false);
    return [key, this.#flowValue("flow-mapping-end")];
  }
}
