import { RubyFloat, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";

/** Values for inputs as a caller has them: what JSON holds. */
export type InputRecord = Readonly<Record<string, unknown>>;

/** Values of inputs as if GitLab had got them through its API. */
export function givenInputs(inputs: InputRecord): RubyHash {
  return new Map(Object.entries(inputs).map(([name, value]) => [name, rubyOf(value)]));
}

function rubyOf(value: unknown): RubyValue {
  if (typeof value === "number") return Number.isInteger(value) ? value : new RubyFloat(value);
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint") {
    return value;
  }
  if (Array.isArray(value)) return value.map(rubyOf);
  if (typeof value === "object" && value !== null) return givenInputs(value as InputRecord);
  return null;
}
