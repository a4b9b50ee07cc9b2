import { type Condition, defineCondition, type Operator } from "./condition.ts";
import { type Comparable, isOperand, type Operand, operandText } from "./operand.ts";
import { patternText } from "./pattern.ts";

/** `==`. Texts are compared as they are; `null` holds for what is not defined, not for "". */
export function eq(left: Comparable, right: Comparable): Condition {
  return compare(left, "==", right);
}

/** `!=` */
export function ne(left: Comparable, right: Comparable): Condition {
  return compare(left, "!=", right);
}

/**
 * `=~`: the value matches the regular expression (RE2: no lookaround, no backreference). A variable
 * may hold the pattern, with its slashes: `/^release/`; without slashes it is searched as text.
 * False for a variable that is not defined.
 */
export function matches(value: Operand, pattern: RegExp | Operand): Condition {
  return defineCondition({
    type: "comparison",
    left: operandText(value),
    operator: "=~",
    right: isOperand(pattern) ? operandText(pattern) : patternText(pattern),
  });
}

/** Defined and not blank: what GitLab means by a lone `if: $VARIABLE`. */
export function isSet(value: Operand): Condition {
  return defineCondition({ type: "set", variable: operandText(value), negated: false });
}

/** A condition in GitLab's own words, unchecked here: for what the other functions cannot say. */
export function raw(text: string): Condition {
  return defineCondition({ type: "raw", text, negated: false });
}

function compare(left: Comparable, operator: Operator, right: Comparable): Condition {
  return defineCondition({
    type: "comparison",
    left: operandText(left),
    operator,
    right: operandText(right),
  });
}
