/**
 * The alternatives that the braces of a glob stand for, as Ruby's FNM_EXTGLOB expands them: nested,
 * with `\` as an escape. A brace that is never closed makes the whole glob match nothing. Braces
 * multiply, so that a short glob can stand for more alternatives than there is memory: from the
 * limit on they are left out.
 */
export function expandBraces(glob: string): string[] {
  const expanded: string[] = [];
  const waiting = [glob];
  let rounds = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    rounds += 1 + next.length / 100;
    if (rounds > MAX_ROUNDS) break;
    const alternatives = expandFirst(next);
    if (alternatives === undefined) expanded.push(next);
    else waiting.push(...alternatives.reverse());
  }
  return expanded;
}

const MAX_ROUNDS = 20_000;

/** The first pair of braces expanded: undefined without any, nothing where it is not closed. */
function expandFirst(glob: string): string[] | undefined {
  const open = findOpen(glob);
  if (open === undefined) return undefined;
  const close = findClose(glob, open);
  if (close === undefined) return [];
  const before = glob.slice(0, open);
  const after = glob.slice(close + 1);
  return alternativesOf(glob, open, close).map((alternative) => before + alternative + after);
}

function findOpen(glob: string): number | undefined {
  for (let at = 0; at < glob.length; at++) {
    if (glob[at] === "{") return at;
    if (glob[at] === "\\") at++;
  }
  return undefined;
}

function findClose(glob: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < glob.length; at++) {
    if (glob[at] === "{") depth++;
    if (glob[at] === "}" && --depth === 0) return at;
    if (glob[at] === "\\") at++;
  }
  return undefined;
}

function alternativesOf(glob: string, open: number, close: number): string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = start; at < close; at++) {
    if (glob[at] === "," && depth === 0) {
      alternatives.push(glob.slice(start, at));
      start = at + 1;
    }
    if (glob[at] === "{") depth++;
    if (glob[at] === "}") depth--;
    if (glob[at] === "\\") at++;
  }
  return [...alternatives, glob.slice(start, close)];
}
