/** One thing that is wrong with what a person wrote. */
export interface Problem {
  /** Where it is, as it would be typed: `hosts.faultier.services[2].image`, `jobs:deploy:needs`. */
  readonly path: string;
  /** What is wrong there, without a final full stop. */
  readonly message: string;
  /** What to do about it, when there is one obvious thing. */
  readonly hint?: string;
}

/** `path: message (hint)`, the one form in which a problem is shown. */
export function formatProblem({ path, message, hint }: Problem): string {
  return `${path === "" ? "" : `${path}: `}${message}${hint === undefined ? "" : ` (${hint})`}`;
}
