import { type Mark, YamlSyntaxError } from "./error.ts";

const END = "\0";
// What libyaml lets in.
const FORBIDDEN =
  /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ud800-\udfff\ue000-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The characters of a text, with the line and column of the next one. */
export class Reader {
  readonly text: string;
  index = 0;
  line = 0;
  column = 0;

  constructor(text: string) {
    this.text = text;
    if (FORBIDDEN.test(this.text)) throw new YamlSyntaxError("control characters are not allowed");
  }

  get mark(): Mark {
    return { index: this.index, line: this.line, column: this.column };
  }

  get atEnd(): boolean {
    return this.index >= this.text.length;
  }

  /** The character at an offset; NUL beyond the end. */
  peek(offset = 0): string {
    return this.text[this.index + offset] ?? END;
  }

  /** Takes one character that is no line break. */
  skip(): string {
    const char = this.peek();
    this.index++;
    // The second half of a pair is no character of its own.
    if (!(char >= "\udc00" && char <= "\udfff")) this.column++;
    return char;
  }

  /** Takes a line break and says how it is kept: `\r\n`, `\r` and NEL as `\n`. */
  takeBreak(): string {
    const char = this.peek();
    this.index += char === "\r" && this.peek(1) === "\n" ? 2 : 1;
    this.line++;
    this.column = 0;
    return char === "\u2028" || char === "\u2029" ? char : "\n";
  }

  /** Lets the end of the text be on a line of its own. */
  endLine(): void {
    if (this.column === 0) return;
    this.line++;
    this.column = 0;
  }

  isBreak(offset = 0): boolean {
    const char = this.peek(offset);
    return (
      char === "\n" || char === "\r" || char === "\x85" || char === "\u2028" || char === "\u2029"
    );
  }

  isBlank(offset = 0): boolean {
    const char = this.peek(offset);
    return char === " " || char === "\t";
  }

  isBreakOrEnd(offset = 0): boolean {
    return this.index + offset >= this.text.length || this.isBreak(offset);
  }

  isBlankOrEnd(offset = 0): boolean {
    return this.isBlank(offset) || this.isBreakOrEnd(offset);
  }

  /** `---` or `...` at the beginning of a line. */
  isDocumentIndicator(): boolean {
    if (this.column !== 0) return false;
    const three = this.text.slice(this.index, this.index + 3);
    return (three === "---" || three === "...") && this.isBlankOrEnd(3);
  }
}
