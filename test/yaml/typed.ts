import { isReference, referencePath } from "../../src/ci/reference.ts";

/** A value with its type spelled out, as psych.rb answers. */
export type Typed = readonly [kind: string, content?: unknown];

/** What a reader should have found: maps of the `yaml` library are Maps, which keep keys as read. */
export function typed(value: unknown): Typed {
  if (value === null) return ["nil"];
  if (typeof value === "string" || typeof value === "boolean") return [typeof value, value];
  if (typeof value === "number") return typedNumber(value);
  if (Array.isArray(value)) return ["list", value.map(typed)];
  if (isReference(value)) return ["reference", typed(referencePath(value))];
  if (typeof value !== "object") return ["unknown", typeof value];
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const pairs = entries.filter(([, item]) => item !== undefined);
  return ["map", pairs.map(([key, item]) => [typed(key), typed(item)])];
}

/** Integers as digits, floats as their eight bytes: -0, NaN and 1.0 would get lost in JSON. */
function typedNumber(value: number): Typed {
  if (Number.isNaN(value)) return ["float", "nan"];
  const isInteger = Number.isInteger(value) && !Object.is(value, -0) && Math.abs(value) < 1e21;
  if (isInteger) return ["integer", String(BigInt(value))];
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return ["float", bytes.toString("hex")];
}
