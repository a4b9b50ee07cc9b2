import type { ConditionNode, Operator } from "../ci/expression/condition.ts";

/** `undefined`: it cannot be told here, because it is raw text or a pattern from elsewhere. */
export type Verdict = boolean | undefined;

export type Variables = Readonly<Record<string, string>>;

/** Whether a condition of typed pieces holds, given the variables. */
export function evaluate(node: ConditionNode, variables: Variables): Verdict {
  switch (node.type) {
    case "raw":
      return undefined;
    case "set":
      return ((operandValue(node.variable, variables) ?? "") !== "") !== node.negated;
    case "comparison":
      return compare(node.operator, operandValue(node.left, variables), node.right, variables);
    case "and":
      return all(node.terms.map((term) => evaluate(term, variables)));
    case "or":
      return negate(all(node.terms.map((term) => negate(evaluate(term, variables)))));
  }
}

/** False if one is false, true if all are true, and otherwise nobody knows. */
function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function negate(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}

function compare(
  operator: Operator,
  left: string | null,
  right: string,
  variables: Variables,
): Verdict {
  if (operator === "==" || operator === "!=") {
    return (left === operandValue(right, variables)) === (operator === "==");
  }
  const pattern = /^\/(.*)\/([a-z]*)$/s.exec(right);
  if (pattern === null) return undefined;
  const [, source = "", flags = ""] = pattern;
  return new RegExp(source, flags).test(left ?? "") === (operator === "=~");
}

/** The value of an operand as it was written by its typed piece. */
function operandValue(operand: string, variables: Variables): string | null {
  if (operand.startsWith("$")) return variables[operand.slice(1)] ?? null;
  if (operand === "null") return null;
  return /^["']/.test(operand) ? operand.slice(1, -1) : operand;
}
