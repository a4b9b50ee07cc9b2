import { isHandle } from "../ci/handles.ts";
import { isReference, type Reference, referencePath } from "../ci/reference.ts";
import { blockText } from "./block.ts";
import { commentText } from "./comment.ts";
import { refusal } from "./refusal.ts";
import { flowText, keyText, numberText, stringText } from "./scalar.ts";
import {
  type DocumentEntry,
  isPlainObject,
  MAX_DEPTH,
  UnwritableError,
  type YamlDocument,
  type YamlValue,
} from "./value.ts";

/**
 * The text of a YAML file: the lines of `header` as comments, then the documents with `---` between
 * them, each top-level entry below its comment and a blank line. Ends with one newline, unless the
 * last value itself ends with more.
 * @throws UserError with the path of every value that YAML cannot hold
 */
export function writeYaml(
  documents: readonly YamlDocument[],
  header: readonly string[] = [],
): string {
  try {
    const top = header.length === 0 ? "" : `${commentText(header)}\n`;
    const output: Output = { parts: [], keys: new Map(), strings: new Map() };
    return top + documents.map((document) => documentText(document, output)).join("---\n");
  } catch (error) {
    throw error instanceof UnwritableError ? refusal(documents) : error;
  }
}

/** Writing is appending to `parts`: several times faster than returning strings to put together. */
interface Output {
  parts: string[];
  /** The first keys and strings, as they are written: those that come again and again. */
  readonly keys: Map<string, string>;
  readonly strings: Map<string, string>;
}

const MOST_REMEMBERED = 500;

function documentText({ entries }: YamlDocument, output: Output): string {
  if (entries.length === 0) return "{}\n";
  const texts = entries.map((entry) => entryText(entry, output));
  // Below a block scalar that keeps its trailing newlines, one more would be content.
  const separated = texts.map((text, index) =>
    index === texts.length - 1 || text.endsWith("\n\n") ? text : `${text}\n`,
  );
  return separated.join("");
}

function entryText({ key, value, comment }: DocumentEntry, output: Output): string {
  output.parts = comment === undefined ? [] : [commentText(comment)];
  writePair(key, value, 0, output);
  return output.parts.join("");
}

/** One key and its value, from behind the indentation of the first line to the last newline. */
function writePair(key: string, value: YamlValue, level: number, output: Output): void {
  const text = output.keys.get(key) ?? remember(output.keys, key, keyText(key));
  if (text.length <= LONGEST_SIMPLE_KEY) output.parts.push(text, ":");
  else output.parts.push("? ", text, newline(level), ":");
  writeValue(value, level, newline(level + 1), output);
}

/** libyaml looks for the colon 1,024 characters ahead, no further; `?` says that a key comes. */
const LONGEST_SIMPLE_KEY = 1000;

/**
 * A value behind its key or dash, to its last newline.
 * @param level how deep the key or dash is
 * @param lead what comes before the first line of a list or map
 */
function writeValue(value: YamlValue, level: number, lead: string, output: Output): void {
  if (typeof value === "string") writeString(value, level, output);
  else if (typeof value !== "object" || value === null)
    output.parts.push(" ", otherScalarText(value), "\n");
  else if (isReference(value)) output.parts.push(" ", referenceText(value), "\n");
  else if (level >= MAX_DEPTH) throw new UnwritableError();
  else if (Array.isArray(value)) writeList(value, level + 1, lead, output);
  else writeMap(value as YamlMap, level + 1, lead, output);
}

function writeList(items: readonly YamlValue[], level: number, lead: string, output: Output): void {
  if (items.length === 0) output.parts.push(" []\n");
  // Not `forEach`: that skips holes, which are no values.
  for (let index = 0; index < items.length; index++) {
    output.parts.push(index === 0 ? lead : indentation(level), "-");
    writeValue(items[index] as YamlValue, level, " ", output);
  }
}

type YamlMap = { readonly [key: string]: YamlValue | undefined };

function writeMap(map: YamlMap, level: number, lead: string, output: Output): void {
  if (!isPlainObject(map) || isHandle(map)) throw new UnwritableError();
  let isEmpty = true;
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (value === undefined) continue;
    output.parts.push(isEmpty ? lead : indentation(level));
    isEmpty = false;
    writePair(key, value, level, output);
  }
  if (isEmpty) output.parts.push(" {}\n");
}

function writeString(value: string, level: number, output: Output): void {
  const known = output.strings.get(value);
  if (known !== undefined) output.parts.push(known);
  else {
    const block = value.includes("\n") ? blockText(value, indentation(level + 1)) : undefined;
    // A block is not remembered: it depends on its indentation.
    output.parts.push(
      block === undefined
        ? remember(output.strings, value, ` ${stringText(value)}\n`)
        : ` ${block}`,
    );
  }
}

function remember(memory: Map<string, string>, of: string, text: string): string {
  if (memory.size < MOST_REMEMBERED) memory.set(of, text);
  return text;
}

function otherScalarText(value: null | boolean | number): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean" || value === null) return String(value);
  throw new UnwritableError();
}

function referenceText(value: Reference): string {
  return `!reference [${referencePath(value).map(flowText).join(", ")}]`;
}

function newline(level: number): string {
  return NEWLINES[level] ?? `\n${indentation(level)}`;
}

function indentation(level: number): string {
  return INDENTATIONS[level] ?? INDENT.repeat(level);
}

const INDENT = "  ";
const INDENTATIONS = Array.from({ length: 20 }, (_, level) => INDENT.repeat(level));
const NEWLINES = INDENTATIONS.map((text) => `\n${text}`);
