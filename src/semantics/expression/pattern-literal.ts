/**
 * Where a pattern that begins at `start` (a slash) ends, flags included; undefined if nothing there
 * is a pattern. GitLab's rule is `/([^/]|\/)+[^\]/[ismU]*` with backtracking, which means:
 * two characters at least; `\/` does not end it; and neither does a slash that another one follows
 * directly, so that `/a//` is a pattern of `a/`. Read in one pass, however long the text.
 */
export function patternLiteralEnd(text: string, start: number): number | undefined {
  const end = closingSlash(text, start);
  if (end === undefined) return undefined;
  let after = end + 1;
  while (after < text.length && FLAGS.includes(text.charAt(after))) after++;
  return after;
}

const FLAGS = "ismU";
const SLASH = 0x2f;
const BACKSLASH = 0x5c;

function closingSlash(text: string, start: number): number | undefined {
  let characters = 0;
  let afterEscapedSlash = false;
  for (let at = start + 1; at < text.length; characters++) {
    const code = text.codePointAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === SLASH) {
      if (characters >= 1 && next === SLASH) return at + 1;
      return characters >= 2 && !afterEscapedSlash ? at : undefined;
    }
    afterEscapedSlash = code === BACKSLASH && next === SLASH;
    // Read as a backslash and the last character, before it is read as an escaped slash.
    if (afterEscapedSlash && text.charCodeAt(at + 2) === SLASH) return at + 2;
    at += afterEscapedSlash || (code ?? 0) > 0xffff ? 2 : 1;
  }
  return undefined;
}
