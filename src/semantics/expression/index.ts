/** GitLab's `rules:if`: read, evaluated and explained as GitLab does. */
export {
  type Decision,
  type ExpressionContext,
  type ExpressionVerdict,
  evaluate,
  evaluateExpression,
} from "./evaluate.ts";
export { type Expression, inputsOf, parseExpression, variablesOf } from "./expression.ts";
export type { InputValue, Plain } from "./value.ts";
