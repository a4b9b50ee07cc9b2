// A registered symbol: two copies of the package in one process must know each other's values.
const CONDITION = Symbol.for("faultier.condition");

/** A condition of GitLab's expression language, to be written as `if:`. */
export interface Condition {
  readonly [CONDITION]: ConditionNode;
}

/** What a condition is made of. Operands are already text of the language, quoted and checked. */
export type ConditionNode =
  | {
      readonly type: "comparison";
      readonly left: string;
      readonly operator: Operator;
      readonly right: string;
    }
  | { readonly type: "set"; readonly variable: string; readonly negated: boolean }
  | { readonly type: "and" | "or"; readonly terms: readonly ConditionNode[] }
  | { readonly type: "raw"; readonly text: string; readonly negated: boolean };

export type Operator = "==" | "!=" | "=~" | "!~";

export function defineCondition(node: ConditionNode): Condition {
  return Object.freeze({ [CONDITION]: node, toString: () => printNode(node) });
}

export function isCondition(value: unknown): value is Condition {
  return typeof value === "object" && value !== null && CONDITION in value;
}

export function conditionNode(condition: Condition): ConditionNode {
  return condition[CONDITION];
}

/** The condition as GitLab reads it: `$CI_COMMIT_BRANCH == "main"`. */
export function conditionText(condition: Condition): string {
  return printNode(condition[CONDITION]);
}

function printNode(node: ConditionNode): string {
  if (node.type === "set" && !node.negated) return node.variable;
  if (node.type === "raw" && !node.negated) return node.text;
  return printTerm(node);
}

/** As a part of something larger, where GitLab's truthiness differs from that of a whole `if`. */
function printTerm(node: ConditionNode): string {
  switch (node.type) {
    case "comparison":
      return `${node.left} ${node.operator} ${node.right}`;
    case "set":
      // Within && and || an empty string is true (Ruby's truthiness), while as a whole `if` a blank
      // one is false. A match against something visible means the same in both places.
      return `${node.variable} ${node.negated ? "!~" : "=~"} /\\S/`;
    case "raw":
      return `${node.negated ? "!" : ""}(${node.text})`;
    case "and":
      return node.terms
        .map((term) => (term.type === "or" ? `(${printTerm(term)})` : printTerm(term)))
        .join(" && ");
    case "or":
      return node.terms.map(printTerm).join(" || ");
  }
}
