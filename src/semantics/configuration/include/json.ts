import { RubyFloat, type RubyValue } from "../../../yaml/ruby.ts";
import { textOf } from "../inspect.ts";

/** Rails' `to_json`. */
export function plainJson(value: RubyValue): string {
  return JSON.stringify(jsonOf(value)).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function jsonOf(value: RubyValue): unknown {
  if (value instanceof RubyFloat) return value.value;
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(jsonOf);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [textOf(key), jsonOf(item)]));
  }
  return typeof value === "object" && value !== null ? textOf(value) : value;
}
