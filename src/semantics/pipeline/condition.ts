import { type Expression, evaluate, parseExpression, variablesOf } from "../expression/index.ts";
import type { Lookup } from "./variables/references.ts";

/** An expression that is read once, with the names of the variables that it reads. */
interface Condition {
  readonly expression: Expression;
  readonly names: readonly string[];
}

const CONDITIONS = new Map<string, Condition>();
const MOST_CONDITIONS = 10_000;

/** `rules:if` and `only:variables`: whether the expression is true; one that is wrong is false. */
export function conditionHolds(text: string, lookup: Lookup): boolean {
  const { expression, names } = conditionOf(text);
  return evaluate(expression, { variables: valuesOf(names, lookup) }).truthful;
}

/** The names of the variables that an expression reads. */
export function conditionVariables(text: string): readonly string[] {
  return conditionOf(text).names;
}

function conditionOf(text: string): Condition {
  const known = CONDITIONS.get(text);
  if (known) return known;
  if (CONDITIONS.size >= MOST_CONDITIONS) CONDITIONS.clear();
  const expression = parseExpression(text);
  const condition = { expression, names: variablesOf(expression) };
  CONDITIONS.set(text, condition);
  return condition;
}

function valuesOf(names: readonly string[], lookup: Lookup): Record<string, string | null> {
  const values: Record<string, string | null> = Object.create(null);
  for (const name of names) values[name] = lookup(name) ?? null;
  return values;
}
