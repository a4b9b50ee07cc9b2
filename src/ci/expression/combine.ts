import {
  type Condition,
  type ConditionNode,
  conditionNode,
  defineCondition,
  type Operator,
} from "./condition.ts";

/** All of them hold. Of none at all: there is nothing to say, which GitLab cannot express. */
export function and(first: Condition, ...others: Condition[]): Condition {
  return join("and", [first, ...others]);
}

/** At least one of them holds. */
export function or(first: Condition, ...others: Condition[]): Condition {
  return join("or", [first, ...others]);
}

/**
 * The opposite, pushed down to the comparisons, so that it also works on GitLab before 18.11,
 * which has no `!`. Only a `raw` condition still needs it.
 */
export function not(condition: Condition): Condition {
  return defineCondition(negate(conditionNode(condition)));
}

function join(type: "and" | "or", conditions: readonly Condition[]): Condition {
  const terms = conditions
    .map(conditionNode)
    .flatMap((node) => (node.type === type ? node.terms : [node]));
  const [only] = terms;
  return defineCondition(terms.length === 1 && only !== undefined ? only : { type, terms });
}

const OPPOSITE: Record<Operator, Operator> = { "==": "!=", "!=": "==", "=~": "!~", "!~": "=~" };

function negate(node: ConditionNode): ConditionNode {
  switch (node.type) {
    case "comparison":
      return { ...node, operator: OPPOSITE[node.operator] };
    case "set":
    case "raw":
      return { ...node, negated: !node.negated };
    case "and":
      return { type: "or", terms: node.terms.map(negate) };
    case "or":
      return { type: "and", terms: node.terms.map(negate) };
  }
}
