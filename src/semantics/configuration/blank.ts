import { RubySymbol, type RubyValue } from "../../yaml/ruby.ts";

/** Rails' `blank?`. */
export function isBlank(value: RubyValue | undefined): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === "string") return /^\s*$/.test(value);
  if (value instanceof RubySymbol) return value.name === "";
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map && value.size === 0;
}
