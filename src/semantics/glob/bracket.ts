/**
 * Whether a character is in the set that begins at `start`, after the `[`: where the glob goes on
 * after the `]` if so. As in Ruby, `]` ends the set even as its first character, `!` and `^` negate,
 * `\` escapes, and a set without an end contains nothing.
 */
export function matchBracket(glob: string, start: number, character: number): number | undefined {
  const negated = glob[start] === "!" || glob[start] === "^";
  let at = negated ? start + 1 : start;
  let found = false;
  while (at < glob.length) {
    if (glob[at] === "]") return found === negated ? undefined : at + 1;
    const first = memberAt(glob, at);
    if (first === undefined || first.end >= glob.length) return undefined;
    let last = first;
    if (glob[first.end] === "-" && glob[first.end + 1] !== "]") {
      const upper = memberAt(glob, first.end + 1);
      if (upper === undefined) return undefined;
      last = upper;
    }
    const isEitherEnd = character === first.code || character === last.code;
    found ||= isEitherEnd || (first.code <= character && character <= last.code);
    at = last.end;
  }
  return undefined;
}

interface Member {
  readonly code: number;
  readonly end: number;
}

function memberAt(glob: string, at: number): Member | undefined {
  const start = glob[at] === "\\" ? at + 1 : at;
  const code = glob.codePointAt(start);
  return code === undefined ? undefined : { code, end: start + (code > 0xffff ? 2 : 1) };
}
