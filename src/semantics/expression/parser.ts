import type { Token, TokenKind } from "./lexer.ts";
import { compilePattern, type Pattern } from "./pattern.ts";

/** A part of an expression. */
export type Node =
  | { readonly kind: "literal"; readonly value: string | boolean | null }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "input"; readonly name: string }
  | { readonly kind: "pattern"; readonly pattern: Pattern }
  | { readonly kind: "not"; readonly operand: Node }
  | { readonly kind: Binary; readonly left: Node; readonly right: Node };

export type Binary = "==" | "!=" | "=~" | "!~" | "&&" | "||";

/** The tree of an expression, or what GitLab's parser says that is wrong with it. */
export type Tree = { readonly root: Node } | { readonly error: string };

/**
 * GitLab's shunting-yard, step by step, for it accepts more than its documentation says: operators
 * find their operands in reverse Polish order, so that `$A "1" ==` and `$A !` are expressions too,
 * and an empty pair of parentheses is nothing.
 */
export function parseTokens(tokens: readonly Token[]): Tree {
  if (tokens.length === 0) return { error: "Empty expression" };
  const ordered = inPolishOrder(tokens);
  return ordered === undefined ? { error: "Unmatched parenthesis" } : treeOf(ordered);
}

/** What binds tighter is lower. The closing parenthesis takes all but the opening one. */
const PRECEDENCE: Partial<Record<TokenKind, number>> = {
  "!": 1,
  "==": 10,
  "!=": 10,
  "=~": 10,
  "!~": 10,
  "&&": 11,
  "||": 12,
  ")": 900,
  "(": 901,
};

function inPolishOrder(tokens: readonly Token[]): Token[] | undefined {
  const output: Token[] = [];
  const operators: Token[] = [];
  for (const token of tokens) {
    const precedence = PRECEDENCE[token.kind];
    if (precedence === undefined) {
      output.push(token);
    } else if (token.kind === "(" || token.kind === "!") {
      operators.push(token);
    } else {
      moveBinding(operators, output, precedence);
      if (token.kind !== ")") operators.push(token);
      else if (operators.pop() === undefined) return undefined;
    }
  }
  return [...output, ...operators.reverse()];
}

function moveBinding(operators: Token[], output: Token[], precedence: number): void {
  for (let last = operators.at(-1); last !== undefined; last = operators.at(-1)) {
    if ((PRECEDENCE[last.kind] ?? 0) > precedence) return;
    output.push(last);
    operators.pop();
  }
}

function treeOf(ordered: readonly Token[]): Tree {
  const results: Node[] = [];
  for (const token of ordered) {
    const built = nodeOf(token, results);
    if (typeof built === "string") return { error: built };
    results.push(built);
  }
  const [root, ...others] = results;
  if (others.length > 0) return { error: "Unreachable nodes in parse tree" };
  return root === undefined ? { error: "Empty parse tree" } : { root };
}

/** The node of a token, which takes its operands from the results; or an error. */
function nodeOf(token: Token, results: Node[]): Node | string {
  switch (token.kind) {
    case "variable":
    case "input":
      return { kind: token.kind, name: token.text };
    case "string":
      return { kind: "literal", value: token.text };
    case "null":
      return { kind: "literal", value: null };
    case "boolean":
      return { kind: "literal", value: token.text === "true" };
    case "pattern":
      return patternNode(token.text);
    case "!":
      return notNode(results.pop());
    case "(":
    case ")":
      return "Unprocessable token found in parse tree: parenthesis_open";
    default:
      return binaryNode(token.kind, results);
  }
}

function patternNode(text: string): Node | string {
  const pattern = compilePattern(text);
  return pattern === undefined ? "Invalid regular expression!" : { kind: "pattern", pattern };
}

function notNode(operand: Node | undefined): Node | string {
  return operand === undefined ? "Invalid operand" : { kind: "not", operand };
}

function binaryNode(kind: Binary, results: Node[]): Node | string {
  const right = results.pop();
  const left = results.pop();
  if (left === undefined) return "Invalid left operand";
  return right === undefined ? "Invalid right operand" : { kind, left, right };
}
