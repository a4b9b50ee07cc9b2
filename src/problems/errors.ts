import { formatProblem, type Problem } from "./problem.ts";

/**
 * Something could not even be tried: the input, the environment or the request is at fault, not
 * faultier. The command line prints the message and exits with 2.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
  /** What to do next, a command to type where there is one. */
  readonly next: string | undefined;

  constructor(message: string, options: { next?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.next = options.next;
  }
}

/** Everything that is wrong with a piece of input, found in one go and reported at once. */
export class ProblemsError extends UserError {
  override readonly name = "ProblemsError";
  readonly problems: readonly Problem[];

  /** `subject` names the input as its author knows it: a file, "the pipeline". */
  constructor(subject: string, problems: readonly Problem[], options: { next?: string } = {}) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const lines = problems.map((problem) => `  ${formatProblem(problem)}`);
    super(`${count} in ${subject}\n${lines.join("\n")}`, options);
    this.problems = problems;
  }
}
