import { tokenize } from "./lexer.ts";
import { type Node, parseTokens } from "./parser.ts";

/** An expression, read once: its tree, or why GitLab calls it an invalid expression. */
export interface Expression {
  readonly text: string;
  readonly root?: Node | undefined;
  readonly error?: string | undefined;
}

/** Reads the text of an `if:`. Whatever it is, an expression comes back; `error` says what is wrong. */
export function parseExpression(text: string): Expression {
  const lexed = tokenize(text);
  if ("error" in lexed) return { text, error: lexed.error };
  const tree = parseTokens(lexed.tokens);
  return "error" in tree ? { text, error: tree.error } : { text, root: tree.root };
}

/** The names of the variables that an expression reads, in the order in which it does. */
export function variablesOf(expression: Expression): string[] {
  return namesOf(expression, "variable");
}

/** The names of the inputs that an expression reads, in the order in which it does. */
export function inputsOf(expression: Expression): string[] {
  return namesOf(expression, "input");
}

function namesOf({ root }: Expression, kind: "variable" | "input"): string[] {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === "not") visit(node.operand);
    else if ("left" in node) {
      visit(node.left);
      visit(node.right);
    } else if (node.kind === kind) names.add(node.name);
  };
  if (root !== undefined) visit(root);
  return [...names];
}
