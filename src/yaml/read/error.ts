/** Where something is in a text: zero-based, a column is a count of characters. */
export interface Mark {
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

/** A syntax error, worded as Psych words what libyaml found: problem, context, where that began. */
export class YamlSyntaxError extends Error {
  readonly mark: Mark;

  constructor(problem: string, context?: string, mark: Mark = { index: 0, line: 0, column: 0 }) {
    const what = context === undefined ? problem : `${problem} ${context}`;
    super(`(<unknown>): ${what} at line ${mark.line + 1} column ${mark.column + 1}`);
    this.mark = mark;
  }
}
