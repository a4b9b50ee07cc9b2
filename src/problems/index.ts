/** What is wrong with an input, said so that a person can mend it: path, message, next step. */
export { ProblemsError, UserError } from "./errors.ts";
export { formatProblem, type Problem } from "./problem.ts";
export { suggest } from "./suggest.ts";
export { dottedPath, problemsOf } from "./zod.ts";
