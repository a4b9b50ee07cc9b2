import { matchBracket } from "./bracket.ts";

/** How far a glob and a path were read, and whether they agree that far. */
export interface Progress {
  readonly matched: boolean;
  readonly inGlob: number;
  readonly inPath: number;
}

/**
 * Matches one segment, up to the next slash or the end of either: Ruby's `fnmatch_helper` with
 * FNM_PATHNAME and FNM_DOTMATCH. Only the last star is tried again, so that it takes no more steps
 * than the product of the two lengths.
 */
export function matchSegment(
  glob: string,
  path: string,
  fromGlob: number,
  fromPath: number,
): Progress {
  let g = fromGlob;
  let p = fromPath;
  let starGlob = -1;
  let starPath = -1;
  for (;;) {
    const character = glob[g];
    if (character === "*") {
      while (glob[g] === "*") g++;
      const next = unescaped(glob, g);
      if (isEnd(glob, next)) return { matched: true, inGlob: next, inPath: p };
      if (isEnd(path, p)) return { matched: false, inGlob: g, inPath: p };
      starGlob = g;
      starPath = p;
      continue;
    }
    if (character === "?" || character === "[") {
      if (isEnd(path, p)) return { matched: false, inGlob: g, inPath: p };
      const after = character === "?" ? g + 1 : matchBracket(glob, g + 1, path.codePointAt(p) ?? 0);
      if (after !== undefined) {
        g = after;
        p = afterCharacter(path, p);
        continue;
      }
    } else {
      g = unescaped(glob, g);
      if (isEnd(path, p)) return { matched: isEnd(glob, g), inGlob: g, inPath: p };
      if (!isEnd(glob, g) && glob.codePointAt(g) === path.codePointAt(p)) {
        g = afterCharacter(glob, g);
        p = afterCharacter(path, p);
        continue;
      }
    }
    if (starGlob === -1) return { matched: false, inGlob: g, inPath: p };
    g = starGlob;
    starPath = afterCharacter(path, starPath);
    p = starPath;
  }
}

/** A backslash makes the next character an ordinary one; at the end it is nothing. */
function unescaped(glob: string, at: number): number {
  return glob[at] === "\\" ? at + 1 : at;
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === "/";
}

function afterCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
