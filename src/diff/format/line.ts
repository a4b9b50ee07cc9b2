/** Added, removed, changed; or there for the context. */
export type Mark = "+" | "-" | "~" | " ";

export interface Line {
  readonly mark: Mark;
  readonly text: string;
  readonly depth: number;
}

/** Colours one line, where there are colours. */
export type Paint = (mark: Mark, line: string) => string;

export function line(mark: Mark, text: string, depth = 0): Line {
  return { mark, text, depth };
}

/** The same lines, further to the right. */
export function indented(lines: readonly Line[]): Line[] {
  return lines.map((each) => ({ ...each, depth: each.depth + 1 }));
}

/** Names and scripts are anybody's: no character of theirs may steer the terminal. */
export function paintedLine({ mark, text, depth }: Line, paint: Paint): string {
  const shown = `${"  ".repeat(depth)}${mark} ${printable(text)}`.trimEnd();
  return paint(mark, shown);
}

function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`,
  );
}
