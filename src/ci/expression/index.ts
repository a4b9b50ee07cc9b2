/** `rules:if` from typed pieces that quote themselves: nothing can be injected into them. */
export { and, not, or } from "./combine.ts";
export { eq, isSet, matches, ne, raw } from "./compare.ts";
export { type Condition, conditionText, isCondition } from "./condition.ts";
export { $, type Comparable, input, type Operand, variable } from "./operand.ts";
export type { PredefinedVariable } from "./predefined.ts";
