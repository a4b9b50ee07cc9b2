import { construct } from "./construct.ts";
import { YamlSyntaxError } from "./read/error.ts";
import { parseFirstDocument } from "./read/parser.ts";
import { YamlTooBigError } from "./read/scanner.ts";
import { isRubyHash, type RubyHash, type RubyValue } from "./ruby.ts";
import { PsychError } from "./scalar-scanner.ts";
import { isTooBig, LARGEST_YAML } from "./size.ts";
import { symbolizeKeys } from "./symbolize.ts";

const TOO_BIG = "The parsed YAML is too big";
const NO_HASH = "Invalid configuration format";
const MOST_DOCUMENTS = 2;
/** What a value takes at least: its place in a list. */
const SMALLEST_VALUE = 8;

/** The documents of a text, or why GitLab does not load it. */
export type LoadedYaml =
  | { readonly documents: RubyHash[]; readonly error?: undefined }
  | { readonly error: string; readonly documents?: undefined };

/**
 * The documents of a CI file, as GitLab's `MultiDocYaml` loads them: split at lines that begin with
 * `---` and a space, each read by Psych, empty ones dropped, all others hashes. String and Symbol
 * keys are the same: both are strings here.
 * @param largest the instance's `max_yaml_size_bytes`: of the objects in memory, not of the text
 */
export function loadYaml(text: string, largest: number = LARGEST_YAML): LoadedYaml {
  try {
    const read = splitDocuments(text).map((part) => readYaml(part, largest));
    const documents = read.filter((value) => !isBlank(value));
    return { documents: documents.map((value) => checkedHash(value, largest)) };
  } catch (error) {
    const message = messageOf(error);
    if (message === undefined) throw error;
    return { error: message };
  }
}

/**
 * One document as Psych reads it; null where there is none.
 * @throws YamlSyntaxError, YamlTooBigError, PsychError
 */
export function readYaml(text: string, largest: number = LARGEST_YAML): RubyValue {
  const node = parseFirstDocument(text, Math.floor(largest / SMALLEST_VALUE) + 1);
  return node === undefined ? null : construct(node);
}

/** At most one part more than documents: a leading `---` leaves an empty one before it. */
function splitDocuments(text: string): string[] {
  const parts: string[] = [];
  const divider = /(?<=^|\n)---[ \t\r\n\f\v]+/g;
  let from = 0;
  while (parts.length < MOST_DOCUMENTS) {
    const match = divider.exec(text);
    if (match === null) break;
    parts.push(text.slice(from, match.index));
    from = divider.lastIndex;
  }
  return [...parts, text.slice(from)];
}

function checkedHash(value: RubyValue, largest: number): RubyHash {
  if (isTooBig(value, largest)) throw new PsychError(TOO_BIG);
  if (!isRubyHash(value)) throw new PsychError(NO_HASH);
  return symbolizeKeys(value) as RubyHash;
}

/** Rails' `blank?`. */
function isBlank(value: RubyValue): boolean {
  if (value === null || value === false) return true;
  if (typeof value === "string") return /^\s*$/.test(value);
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map && value.size === 0;
}

function messageOf(error: unknown): string | undefined {
  if (error instanceof YamlSyntaxError || error instanceof PsychError) return error.message;
  return error instanceof YamlTooBigError ? TOO_BIG : undefined;
}
