import type { RubyValue } from "../../../yaml/ruby.ts";
import { evaluateExpression } from "../../expression/index.ts";
import type { Check } from "./validation.ts";

/** The text of an expression as in `rules:if`. */
export const isExpression: Check = (value) =>
  isValidExpression(value) ? undefined : "Invalid expression syntax";

/** Whether GitLab understands an expression, whatever its variables hold. */
export function isValidExpression(value: RubyValue): boolean {
  return typeof value === "string" && evaluateExpression(value, { variables: {} }).valid;
}
