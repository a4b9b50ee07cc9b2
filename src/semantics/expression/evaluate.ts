import { type Expression, parseExpression } from "./expression.ts";
import type { Node } from "./parser.ts";
import { compilePattern, Pattern, PatternTooCostly } from "./pattern.ts";
import {
  type Inputs,
  isEqual,
  isPlain,
  isPresent,
  isTruthy,
  NotComparable,
  type Plain,
  textOf,
  type Value,
  WholeInputs,
} from "./value.ts";

/** What an expression is evaluated with. A variable that is not there is undefined, and null. */
export interface ExpressionContext {
  readonly variables: Readonly<Record<string, string | null | undefined>>;
  readonly inputs?: Inputs | undefined;
}

/** What `rules:if` decides: the value itself, where it has a form outside; no value for an error. */
export interface Decision {
  readonly truthful: boolean;
  readonly result?: Plain;
  readonly error?: string;
}

/** A decision, and what static validation says (`invalid expression syntax`), which knows no variables. */
export interface ExpressionVerdict extends Decision {
  readonly valid: boolean;
}

/** Decides as GitLab's `Statement#truthful?` does: a syntax error is false. Never throws. */
export function evaluate(expression: Expression, context: ExpressionContext): Decision {
  const { root, error } = expression;
  if (root === undefined) return { truthful: false, error };
  try {
    const value = evaluateNode(root, context);
    return isPlain(value)
      ? { truthful: isPresent(value), result: value }
      : { truthful: isPresent(value) };
  } catch (cause) {
    return { truthful: false, error: messageOf(cause) };
  }
}

/**
 * Reads, validates and evaluates an expression. `valid` is GitLab's static validation, which is one
 * evaluation without any variable; the result is given only for a valid expression.
 */
export function evaluateExpression(text: string, context: ExpressionContext): ExpressionVerdict {
  const expression = parseExpression(text);
  const { error } = evaluate(expression, NOTHING);
  if (error !== undefined) return { valid: false, truthful: false, error };
  return { valid: true, ...evaluate(expression, context) };
}

const NOTHING: ExpressionContext = { variables: {} };

/** The tree is at most as deep as an expression has tokens: 99. */
function evaluateNode(node: Node, context: ExpressionContext): Value {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "variable":
      return variableValue(node.name, context);
    case "input":
      return ownValue(context.inputs, node.name);
    case "pattern":
      return node.pattern;
    case "not":
      return !isPresent(evaluateNode(node.operand, context));
    case "&&": {
      const left = evaluateNode(node.left, context);
      return isTruthy(left) ? evaluateNode(node.right, context) : left;
    }
    case "||": {
      const left = evaluateNode(node.left, context);
      return isTruthy(left) ? left : evaluateNode(node.right, context);
    }
    case "==":
      return isEqual(evaluateNode(node.left, context), evaluateNode(node.right, context));
    case "!=":
      return !isEqual(evaluateNode(node.left, context), evaluateNode(node.right, context));
    case "=~":
      return matches(evaluateNode(node.left, context), evaluateNode(node.right, context));
    case "!~":
      return !matches(evaluateNode(node.left, context), evaluateNode(node.right, context));
  }
}

function variableValue(name: string, { variables, inputs }: ExpressionContext): Value {
  if (name === "inputs" && inputs !== undefined) return new WholeInputs(inputs);
  return ownValue(variables, name);
}

function ownValue<V extends Value>(
  values: Readonly<Record<string, V | undefined>> | undefined,
  name: string,
): V | null {
  if (values === undefined || !Object.hasOwn(values, name)) return null;
  return values[name] ?? null;
}

/**
 * `=~`. Nothing matches null. A string on the right is a pattern if it reads as one; otherwise GitLab
 * looks for the left text in it, for `scan` is also what Ruby's strings are searched with.
 */
function matches(left: Value, right: Value): boolean {
  if (right === null || right === false) return false;
  const pattern = typeof right === "string" ? (compilePattern(right) ?? right) : right;
  const text = textOf(left);
  if (typeof pattern === "string") return pattern.includes(text);
  if (pattern instanceof Pattern) return pattern.matches(text);
  throw new NotComparable("the right side of =~ and !~ must be a pattern or a string");
}

function messageOf(cause: unknown): string {
  if (cause instanceof NotComparable || cause instanceof PatternTooCostly) return cause.message;
  throw cause;
}
