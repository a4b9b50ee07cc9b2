import { referencesIn } from "./references.ts";

/** A variable as GitLab's collections hold it: a value may be null, and then reads as undefined. */
export interface VariableItem {
  readonly key: string;
  readonly value: string | null;
  /** `expand: false`: its own value is never expanded. */
  readonly raw: boolean;
  /** The names in its value that an expansion would follow; undefined where nothing is to expand. */
  readonly references: readonly string[] | undefined;
}

/** A variable, with the references in its value found. */
export function variableItem(key: string, value: string | null, raw = false): VariableItem {
  return { key, value, raw, references: raw || value === null ? undefined : referencesIn(value) };
}
