import { RubyReference, RubySymbol, type RubyValue } from "../../yaml/ruby.ts";

/** How a hash shows the keys that are texts: GitLab makes Symbols of them, but not within tags. */
export type TextKeys = "symbols" | "strings";

/** Ruby's `to_s`. */
export function textOf(value: RubyValue): string {
  if (value === null) return "";
  if (value instanceof RubyReference) return "#<Gitlab::Ci::Config::Yaml::Tags::Reference>";
  return Array.isArray(value) || value instanceof Map ? inspect(value, "symbols") : String(value);
}

/** Ruby's `inspect`. */
export function inspect(value: RubyValue, keys: TextKeys): string {
  if (value === null) return "nil";
  if (typeof value === "string") return inspectText(value);
  if (value instanceof RubySymbol) return inspectSymbol(value.name);
  if (Array.isArray(value)) return `[${value.map((item) => inspect(item, keys)).join(", ")}]`;
  if (!(value instanceof Map)) return textOf(value);
  const pairs = [...value].map(([key, item]) => {
    const isSymbol = typeof key === "string" && keys === "symbols";
    return `${isSymbol ? inspectSymbol(key) : inspect(key, keys)}=>${inspect(item, keys)}`;
  });
  return `{${pairs.join(", ")}}`;
}

function inspectSymbol(name: string): string {
  return /^[\p{Alphabetic}_][\p{Alphabetic}\d_]*[?!=]?$/u.test(name)
    ? `:${name}`
    : `:${inspectText(name)}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
  "\x1b": "\\e",
  '"': '\\"',
  "\\": "\\\\",
};

function inspectText(text: string): string {
  const escaped = text
    .replace(/["\\\p{Cc}]/gu, (char) => ESCAPES[char] ?? unprintable(char))
    .replace(/#(?=[{$@])/g, "\\#");
  return `"${escaped}"`;
}

function unprintable(char: string): string {
  const code = char.charCodeAt(0).toString(16).toUpperCase();
  return char < "\x80" && char !== "\0"
    ? `\\x${code.padStart(2, "0")}`
    : `\\u${code.padStart(4, "0")}`;
}
