import { stringify } from "yaml";
import type { Plain } from "../../semantics/entries/index.ts";

/** A value on one line, as it could stand in a `.gitlab-ci.yml`. */
export function inline(value: Plain): string {
  const text = stringify(value, {
    collectionStyle: "flow",
    lineWidth: 0,
    flowCollectionPadding: false,
    aliasDuplicateObjects: false,
  }).trimEnd();
  return text.includes("\n") ? JSON.stringify(value) : text;
}

/** A name in a list of names. */
export function quoted(name: string): string {
  return /^[^\s,"]+( [^\s,"]+)*$/.test(name) ? name : JSON.stringify(name);
}

/** What is compared line by line, as its lines; undefined for all other values. */
export function linesOf(value: Plain | undefined): string[] | undefined {
  if (Array.isArray(value)) {
    return value.flatMap((item) => (typeof item === "string" ? textLines(item) : [inline(item)]));
  }
  return typeof value === "string" && value.includes("\n") ? textLines(value) : undefined;
}

function textLines(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}
