import { UserError } from "../../problems/index.ts";
import type { PredefinedVariable } from "./predefined.ts";

// A registered symbol: two copies of the package in one process must know each other's values.
const OPERAND = Symbol.for("faultier.operand");

/** A CI/CD variable or an input, as the side of a comparison. */
export interface Operand {
  readonly [OPERAND]: string;
}

/** What may stand on a side of a comparison: a variable, a text, `null` (not defined), true, false. */
export type Comparable = Operand | string | boolean | null;

/**
 * The predefined variables that exist when GitLab evaluates rules: `$.CI_COMMIT_BRANCH`. Those that
 * appear later (`CI_JOB_ID`, `CI_RUNNER_ID`, ...) are not here: in rules they are always undefined.
 */
export const $: { readonly [Name in PredefinedVariable]: Operand } = new Proxy(
  Object.create(null),
  {
    get: (_, name) => (typeof name === "string" ? variable(name) : undefined),
  },
);

/** A variable of your own, of the project, of the schedule: `variable("DEPLOY_TARGET")`. */
export function variable(name: string): Operand {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new UserError(`${JSON.stringify(name)} is not the name of a variable`, {
      next: "use letters, digits and underscores, without a leading $",
    });
  }
  return Object.freeze({ [OPERAND]: `$${name}` });
}

/** The value of an input, in `spec:inputs:rules` (elsewhere GitLab replaces it before it looks). */
export function input(name: string): Operand {
  if (!/^[A-Za-z0-9_-]+$/.test(name)) {
    throw new UserError(`${JSON.stringify(name)} is not the name of an input`);
  }
  return Object.freeze({ [OPERAND]: `$[[ inputs.${name} ]]` });
}

export function isOperand(value: unknown): value is Operand {
  return typeof value === "object" && value !== null && OPERAND in value;
}

/** The operand as text of the expression language. */
export function operandText(value: Comparable): string {
  if (isOperand(value)) return value[OPERAND];
  return typeof value === "string" ? quote(value) : String(value);
}

/** GitLab's strings know no escapes: what holds both kinds of quotes cannot be written. */
function quote(text: string): string {
  if (/[\n\r]/.test(text)) throw inexpressible(text, "a line break");
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  throw inexpressible(text, "both kinds of quotes");
}

function inexpressible(text: string, what: string): UserError {
  return new UserError(`GitLab cannot compare with ${JSON.stringify(text)}: it holds ${what}`, {
    next: "compare with a variable that holds the text, or use matches()",
  });
}
