import { type Mark, YamlSyntaxError } from "./error.ts";
import type { Reader } from "./reader.ts";

const WORD = /^[0-9A-Za-z_-]$/;

/** The name after `&` or `*`. */
export function scanAnchorName(reader: Reader, isAlias: boolean): string {
  const start = reader.mark;
  reader.skip();
  const from = reader.index;
  while (WORD.test(reader.peek())) reader.skip();
  const name = reader.text.slice(from, reader.index);
  if (name === "" || !(reader.isBlankOrEnd() || "?:,]}%@`".includes(reader.peek()))) {
    throw new YamlSyntaxError(
      "did not find expected alphabetic or numeric character",
      `while scanning an ${isAlias ? "alias" : "anchor"}`,
      start,
    );
  }
  return name;
}

/** A tag as written: its handle (empty for `!<...>`) and the rest. */
export interface WrittenTag {
  readonly handle: string;
  readonly suffix: string;
}

/** The tag after `!`. */
export function scanTag(reader: Reader, inFlow: boolean): WrittenTag {
  const start = reader.mark;
  const tag = reader.peek(1) === "<" ? scanVerbatim(reader, start) : scanShort(reader, start);
  if (!reader.isBlankOrEnd() && !(inFlow && reader.peek() === ",")) {
    throw new YamlSyntaxError(
      "did not find expected whitespace or line break",
      "while scanning a tag",
      start,
    );
  }
  return tag;
}

function scanVerbatim(reader: Reader, start: Mark): WrittenTag {
  reader.skip();
  reader.skip();
  const suffix = scanUri(reader, "", true, "while parsing a tag", start);
  if (reader.peek() !== ">") {
    throw new YamlSyntaxError("did not find the expected '>'", "while scanning a tag", start);
  }
  reader.skip();
  return { handle: "", suffix };
}

function scanShort(reader: Reader, start: Mark): WrittenTag {
  const handle = scanHandle(reader, false, start);
  if (handle.length >= 2 && handle.endsWith("!")) {
    return { handle, suffix: scanUri(reader, "", false, "while parsing a tag", start) };
  }
  const suffix = scanUri(reader, handle, false, "while parsing a tag", start);
  return suffix === "" ? { handle: "", suffix: "!" } : { handle: "!", suffix };
}

/** `!`, `!!` or `!name!`; also the beginning of `!name`, which is then no handle. */
export function scanHandle(reader: Reader, isDirective: boolean, start: Mark): string {
  const context = isDirective ? "while scanning a tag directive" : "while scanning a tag";
  if (reader.peek() !== "!") {
    throw new YamlSyntaxError("did not find expected '!'", context, start);
  }
  const from = reader.index;
  reader.skip();
  while (WORD.test(reader.peek())) reader.skip();
  if (reader.peek() === "!") reader.skip();
  const handle = reader.text.slice(from, reader.index);
  if (isDirective && handle !== "!" && !(handle.length > 1 && handle.endsWith("!"))) {
    throw new YamlSyntaxError("did not find expected '!'", "while parsing a tag directive", start);
  }
  return handle;
}

/** The characters of a URI, `%xx` decoded; `head` is a handle that turned out to be none. */
export function scanUri(
  reader: Reader,
  head: string,
  isVerbatim: boolean,
  context: string,
  start: Mark,
): string {
  const allowed = isVerbatim
    ? /^[0-9A-Za-z_;/?:@&=+$.!~*'()%,[\]-]$/
    : /^[0-9A-Za-z_;/?:@&=+$.!~*'()%-]$/;
  let text = head.slice(1);
  let length = head.length;
  while (allowed.test(reader.peek())) {
    text += reader.peek() === "%" ? takeUriEscape(reader, context, start) : reader.skip();
    length++;
  }
  if (length === 0) throw new YamlSyntaxError("did not find expected tag URI", context, start);
  return text;
}

function takeUriEscape(reader: Reader, context: string, start: Mark): string {
  const bytes: number[] = [];
  while (reader.peek() === "%") {
    const digits = reader.peek(1) + reader.peek(2);
    if (!/^[0-9a-fA-F]{2}$/.test(digits)) {
      throw new YamlSyntaxError("did not find URI escaped octet", context, start);
    }
    for (let taken = 0; taken < 3; taken++) reader.skip();
    bytes.push(Number.parseInt(digits, 16));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    throw new YamlSyntaxError("found an incorrect leading UTF-8 octet", context, start);
  }
}
