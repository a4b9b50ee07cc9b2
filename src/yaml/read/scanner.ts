import { type Mark, YamlSyntaxError } from "./error.ts";
import { scanAnchorName, scanHandle, scanTag, scanUri, type WrittenTag } from "./properties.ts";
import { Reader } from "./reader.ts";
import { scanBlock, scanPlain, scanQuoted } from "./scalars.ts";

/** What the parser works on: libyaml's tokens. */
export type Token =
  | {
      readonly type: "scalar";
      readonly mark: Mark;
      readonly value: string;
      readonly plain: boolean;
    }
  | { readonly type: "anchor" | "alias"; readonly mark: Mark; readonly value: string }
  | { readonly type: "tag"; readonly mark: Mark; readonly tag: WrittenTag }
  | { readonly type: "version"; readonly mark: Mark; readonly value: string }
  | {
      readonly type: "tag-directive";
      readonly mark: Mark;
      readonly handle: string;
      readonly prefix: string;
    }
  | { readonly type: Structural; readonly mark: Mark };

type Structural =
  | "stream-end"
  | "document-start"
  | "document-end"
  | "block-sequence-start"
  | "block-mapping-start"
  | "block-end"
  | "flow-sequence-start"
  | "flow-sequence-end"
  | "flow-mapping-start"
  | "flow-mapping-end"
  | "block-entry"
  | "flow-entry"
  | "key"
  | "value";

interface SimpleKey {
  readonly required: boolean;
  readonly tokenNumber: number;
  readonly mark: Mark;
}

const LONGEST_SIMPLE_KEY = 1024;
/** Nothing that GitLab accepts is nested so deeply, and the stack stays small. */
const DEEPEST = 1000;

/** More levels of nesting, or more values, than any configuration may have. */
export class YamlTooBigError extends Error {}

/** Text to tokens, as libyaml's scanner does it: indentation and simple keys are resolved here. */
export class Scanner {
  readonly #reader: Reader;
  #tokens: Token[] = [];
  #head = 0;
  #taken = 0;
  #done = false;
  #indent = -1;
  #indents: number[] = [];
  #flowLevel = 0;
  #simpleKeyAllowed = true;
  // By level of flow collections; 0 is the block level.
  readonly #simpleKeys = new Map<number, SimpleKey>();

  constructor(text: string) {
    this.#reader = new Reader(text);
  }

  peek(): Token {
    while (this.#needsMore()) this.#fetch();
    const token = this.#tokens[this.#head];
    if (token === undefined) throw new Error("the scanner gave no token");
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.#head++;
    this.#taken++;
    if (this.#head > 1024) {
      this.#tokens = this.#tokens.slice(this.#head);
      this.#head = 0;
    }
    return token;
  }

  #needsMore(): boolean {
    if (this.#head >= this.#tokens.length) return !this.#done;
    this.#dropStaleKeys();
    if (this.#done) return false;
    for (const key of this.#simpleKeys.values()) if (key.tokenNumber === this.#taken) return true;
    return false;
  }

  #push(token: Token): void {
    this.#tokens.push(token);
  }

  #insert(tokenNumber: number, token: Token): void {
    this.#tokens.splice(this.#head + tokenNumber - this.#taken, 0, token);
  }

  #fetch(): void {
    const reader = this.#reader;
    this.#skipToToken();
    this.#dropStaleKeys();
    this.#unroll(reader.column);
    if (reader.atEnd) this.#fetchEnd();
    else if (reader.column === 0 && reader.peek() === "%") this.#fetchDirective();
    else if (reader.isDocumentIndicator()) this.#fetchDocumentIndicator();
    else if (this.#fetchIndicator(reader.peek())) return;
    else if (this.#startsPlain(reader.peek())) this.#fetchPlain();
    else {
      throw new YamlSyntaxError(
        "found character that cannot start any token",
        "while scanning for the next token",
        reader.mark,
      );
    }
  }

  /** True if the character began a token other than a plain scalar. */
  #fetchIndicator(char: string): boolean {
    const reader = this.#reader;
    if (char === "[") this.#fetchFlowStart("flow-sequence-start");
    else if (char === "{") this.#fetchFlowStart("flow-mapping-start");
    else if (char === "]") this.#fetchFlowEnd("flow-sequence-end");
    else if (char === "}") this.#fetchFlowEnd("flow-mapping-end");
    else if (char === ",") this.#fetchFlowEntry();
    else if (char === "-" && reader.isBlankOrEnd(1)) this.#fetchBlockEntry();
    else if (char === "?" && (this.#flowLevel > 0 || reader.isBlankOrEnd(1))) this.#fetchKey();
    else if (char === ":" && (this.#flowLevel > 0 || reader.isBlankOrEnd(1))) this.#fetchValue();
    else if (char === "*" || char === "&") this.#fetchAnchor(char === "*");
    else if (char === "!") this.#fetchTag();
    else if ((char === "|" || char === ">") && this.#flowLevel === 0) this.#fetchBlockScalar();
    else if (char === "'" || char === '"') this.#fetchQuoted();
    else return false;
    return true;
  }

  #startsPlain(char: string): boolean {
    const reader = this.#reader;
    if (reader.isBlankOrEnd()) return false;
    if (char === "-") return !reader.isBlank(1);
    if (char === "?" || char === ":") return this.#flowLevel === 0 && !reader.isBlankOrEnd(1);
    return !",[]{}#&*!|>'\"%@`".includes(char);
  }

  #skipToToken(): void {
    const reader = this.#reader;
    for (;;) {
      // The mark of the byte order may begin any line, and is a column of its own.
      if (reader.column === 0 && reader.peek() === "\ufeff") reader.skip();
      while (
        reader.peek() === " " ||
        ((this.#flowLevel > 0 || !this.#simpleKeyAllowed) && reader.peek() === "\t")
      ) {
        reader.skip();
      }
      if (reader.peek() === "#") while (!reader.isBreakOrEnd()) reader.skip();
      if (reader.atEnd || !reader.isBreak()) return;
      reader.takeBreak();
      if (this.#flowLevel === 0) this.#simpleKeyAllowed = true;
    }
  }

  #dropStaleKeys(): void {
    const { line, index } = this.#reader;
    for (const [level, key] of this.#simpleKeys) {
      if (key.mark.line === line && index - key.mark.index <= LONGEST_SIMPLE_KEY) continue;
      if (key.required) throw missingColon(key.mark);
      this.#simpleKeys.delete(level);
    }
  }

  #saveSimpleKey(): void {
    if (!this.#simpleKeyAllowed) return;
    const mark = this.#reader.mark;
    const required = this.#flowLevel === 0 && this.#indent === mark.column;
    this.#removeSimpleKey();
    const tokenNumber = this.#taken + this.#tokens.length - this.#head;
    this.#simpleKeys.set(this.#flowLevel, { required, tokenNumber, mark });
  }

  #removeSimpleKey(): void {
    const key = this.#simpleKeys.get(this.#flowLevel);
    if (key?.required) throw missingColon(key.mark);
    this.#simpleKeys.delete(this.#flowLevel);
  }

  #roll(column: number, type: Structural, mark: Mark, before?: number): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    if (this.#indents.length > DEEPEST) throw new YamlTooBigError();
    this.#indent = column;
    if (before === undefined) this.#push({ type, mark });
    else this.#insert(before, { type, mark });
  }

  #unroll(column: number): void {
    if (this.#flowLevel > 0) return;
    while (this.#indent > column) {
      this.#push({ type: "block-end", mark: this.#reader.mark });
      this.#indent = this.#indents.pop() ?? -1;
    }
  }

  #fetchEnd(): void {
    this.#reader.endLine();
    this.#unroll(-1);
    this.#removeSimpleKey();
    this.#simpleKeyAllowed = false;
    this.#push({ type: "stream-end", mark: this.#reader.mark });
    this.#done = true;
  }

  #fetchDocumentIndicator(): void {
    const reader = this.#reader;
    this.#unroll(-1);
    this.#removeSimpleKey();
    this.#simpleKeyAllowed = false;
    const { mark } = reader;
    const type = reader.peek() === "-" ? "document-start" : "document-end";
    for (let taken = 0; taken < 3; taken++) reader.skip();
    this.#push({ type, mark });
  }

  #fetchDirective(): void {
    this.#unroll(-1);
    this.#removeSimpleKey();
    this.#simpleKeyAllowed = false;
    const token = scanDirective(this.#reader);
    if (token !== undefined) this.#push(token);
  }

  #fetchFlowStart(type: Structural): void {
    this.#saveSimpleKey();
    this.#flowLevel++;
    if (this.#flowLevel > DEEPEST) throw new YamlTooBigError();
    this.#simpleKeyAllowed = true;
    this.#pushSkipped(type);
  }

  #fetchFlowEnd(type: Structural): void {
    this.#removeSimpleKey();
    if (this.#flowLevel > 0) this.#flowLevel--;
    this.#simpleKeyAllowed = false;
    this.#pushSkipped(type);
  }

  #fetchFlowEntry(): void {
    this.#removeSimpleKey();
    this.#simpleKeyAllowed = true;
    this.#pushSkipped("flow-entry");
  }

  #fetchBlockEntry(): void {
    const { mark } = this.#reader;
    if (this.#flowLevel === 0) {
      if (!this.#simpleKeyAllowed) {
        throw new YamlSyntaxError(
          "block sequence entries are not allowed in this context",
          undefined,
          mark,
        );
      }
      this.#roll(mark.column, "block-sequence-start", mark);
    }
    this.#removeSimpleKey();
    this.#simpleKeyAllowed = true;
    this.#pushSkipped("block-entry");
  }

  #fetchKey(): void {
    const { mark } = this.#reader;
    if (this.#flowLevel === 0) {
      if (!this.#simpleKeyAllowed) {
        throw new YamlSyntaxError("mapping keys are not allowed in this context", undefined, mark);
      }
      this.#roll(mark.column, "block-mapping-start", mark);
    }
    this.#removeSimpleKey();
    this.#simpleKeyAllowed = this.#flowLevel === 0;
    this.#pushSkipped("key");
  }

  #fetchValue(): void {
    const key = this.#simpleKeys.get(this.#flowLevel);
    if (key !== undefined) {
      this.#insert(key.tokenNumber, { type: "key", mark: key.mark });
      this.#roll(key.mark.column, "block-mapping-start", key.mark, key.tokenNumber);
      this.#simpleKeys.delete(this.#flowLevel);
      this.#simpleKeyAllowed = false;
    } else {
      if (this.#flowLevel === 0) this.#rollForValue();
      this.#simpleKeyAllowed = this.#flowLevel === 0;
    }
    this.#pushSkipped("value");
  }

  #rollForValue(): void {
    const { mark } = this.#reader;
    if (!this.#simpleKeyAllowed) {
      throw new YamlSyntaxError("mapping values are not allowed in this context", undefined, mark);
    }
    this.#roll(mark.column, "block-mapping-start", mark);
  }

  #pushSkipped(type: Structural): void {
    const { mark } = this.#reader;
    this.#reader.skip();
    this.#push({ type, mark });
  }

  #fetchAnchor(isAlias: boolean): void {
    this.#saveSimpleKey();
    this.#simpleKeyAllowed = false;
    const { mark } = this.#reader;
    const value = scanAnchorName(this.#reader, isAlias);
    this.#push({ type: isAlias ? "alias" : "anchor", mark, value });
  }

  #fetchTag(): void {
    this.#saveSimpleKey();
    this.#simpleKeyAllowed = false;
    const { mark } = this.#reader;
    this.#push({ type: "tag", mark, tag: scanTag(this.#reader, this.#flowLevel > 0) });
  }

  #fetchBlockScalar(): void {
    this.#removeSimpleKey();
    this.#simpleKeyAllowed = true;
    const { mark } = this.#reader;
    const value = scanBlock(this.#reader, this.#indent);
    this.#push({ type: "scalar", mark, value, plain: false });
  }

  #fetchQuoted(): void {
    this.#saveSimpleKey();
    this.#simpleKeyAllowed = false;
    const { mark } = this.#reader;
    this.#push({ type: "scalar", mark, value: scanQuoted(this.#reader), plain: false });
  }

  #fetchPlain(): void {
    this.#saveSimpleKey();
    this.#simpleKeyAllowed = false;
    const { mark } = this.#reader;
    const scalar = scanPlain(this.#reader, this.#flowLevel > 0, this.#indent + 1);
    if (scalar.leadingBlanks) this.#simpleKeyAllowed = true;
    this.#push({ type: "scalar", mark, value: scalar.value, plain: true });
  }
}

function missingColon(mark: Mark): YamlSyntaxError {
  return new YamlSyntaxError("could not find expected ':'", "while scanning a simple key", mark);
}

/** `%YAML`, `%TAG`; libyaml refuses others. */
function scanDirective(reader: Reader): Token | undefined {
  const start = reader.mark;
  const context = "while scanning a directive";
  reader.skip();
  const from = reader.index;
  while (/^[0-9A-Za-z_-]$/.test(reader.peek())) reader.skip();
  const name = reader.text.slice(from, reader.index);
  if (name === "") {
    throw new YamlSyntaxError("could not find expected directive name", context, start);
  }
  if (!reader.isBlankOrEnd()) {
    throw new YamlSyntaxError("found unexpected non-alphabetical character", context, start);
  }
  if (name !== "YAML" && name !== "TAG") {
    throw new YamlSyntaxError("found unknown directive name", context, start);
  }
  const token = name === "YAML" ? scanVersion(reader, start) : scanTagDirective(reader, start);
  skipBlanks(reader);
  if (reader.peek() === "#") while (!reader.isBreakOrEnd()) reader.skip();
  if (!reader.isBreakOrEnd()) {
    throw new YamlSyntaxError("did not find expected comment or line break", context, start);
  }
  if (!reader.atEnd) reader.takeBreak();
  return token;
}

function scanVersion(reader: Reader, start: Mark): Token {
  const context = "while scanning a %YAML directive";
  skipBlanks(reader);
  const major = scanNumber(reader, context, start);
  if (reader.peek() !== ".") {
    throw new YamlSyntaxError("did not find expected digit or '.' character", context, start);
  }
  reader.skip();
  return { type: "version", mark: start, value: `${major}.${scanNumber(reader, context, start)}` };
}

function scanNumber(reader: Reader, context: string, start: Mark): string {
  const from = reader.index;
  while (/^[0-9]$/.test(reader.peek())) reader.skip();
  const digits = reader.text.slice(from, reader.index);
  if (digits.length > 9) {
    throw new YamlSyntaxError("found extremely long version number", context, start);
  }
  if (digits === "") {
    throw new YamlSyntaxError("did not find expected version number", context, start);
  }
  return digits;
}

function scanTagDirective(reader: Reader, start: Mark): Token {
  const context = "while scanning a %TAG directive";
  skipBlanks(reader);
  const handle = scanHandle(reader, true, start);
  if (!reader.isBlank()) {
    throw new YamlSyntaxError("did not find expected whitespace", context, start);
  }
  skipBlanks(reader);
  const prefix = scanUri(reader, "", true, "while parsing a %TAG directive", start);
  if (!reader.isBlankOrEnd()) {
    throw new YamlSyntaxError("did not find expected whitespace or line break", context, start);
  }
  return { type: "tag-directive", mark: start, handle, prefix };
}

function skipBlanks(reader: Reader): void {
  while (reader.isBlank()) reader.skip();
}
