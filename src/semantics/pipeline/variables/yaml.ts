import type { GlobalVariable, NormalisedVariable } from "../../entries/index.ts";
import { type VariableItem, variableItem } from "./item.ts";

/** Variables by name, in the order in which they are written. */
export type YamlVariables = Readonly<Record<string, NormalisedVariable | string>>;

/** `inherit:variables`: all, none, or those that are listed. */
export type Inheritance = boolean | readonly string[];

/** The items by name: the later of two replaces the earlier in its place, as in a Ruby hash. */
export type MergedVariables = ReadonlyMap<string, VariableItem>;

/** The global variables. */
export function globalVariables(variables: readonly GlobalVariable[]): MergedVariables {
  return new Map(variables.map(({ key, value, raw }) => [key, variableItem(key, value, raw)]));
}

/** Both lists as one; where both have a name, the second wins. */
export function mergeVariables(
  first: MergedVariables,
  second: YamlVariables | undefined,
): MergedVariables {
  const written = Object.entries(second ?? {});
  if (written.length === 0) return first;
  const merged = new Map(first);
  for (const [name, variable] of written) merged.set(name, yamlItem(name, variable));
  return merged;
}

/** What a job keeps of the global variables. */
export function inheritedVariables(
  root: MergedVariables,
  inheritance: Inheritance = true,
): MergedVariables {
  if (inheritance === true) return root;
  if (inheritance === false) return new Map();
  const listed = new Set(inheritance);
  return new Map([...root].filter(([name]) => listed.has(name)));
}

/** Name to value, as the job holds them: not expanded. */
export function valuesOf(variables: MergedVariables): Record<string, string> {
  return Object.fromEntries([...variables].map(([name, { value }]) => [name, value ?? ""]));
}

function yamlItem(name: string, variable: NormalisedVariable | string): VariableItem {
  if (typeof variable === "string") return variableItem(name, variable);
  return variableItem(name, variable.value, variable.raw);
}
