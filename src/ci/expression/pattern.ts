import { UserError } from "../../problems/index.ts";

/** A JavaScript regular expression in GitLab's notation, or an error where RE2 has no such thing. */
export function patternText(pattern: RegExp): string {
  const { source } = pattern;
  const foreign = FOREIGN.find(({ found }) => found.test(source));
  if (foreign !== undefined) throw inexpressible(pattern, foreign.what);
  return `/${closeable(rewriteEscapes(pattern))}/${flagsText(pattern)}`;
}

/** What JavaScript has and RE2 has not. Escaped characters are consumed, so `\\(?=` is no match. */
const FOREIGN = [
  { what: "lookahead or lookbehind", found: /^(?:[^\\]|\\.)*?\(\?<?[=!]/ },
  { what: "a backreference", found: /^(?:[^\\]|\\[^1-9k])*?\\(?:[1-9]|k<)/ },
  { what: "a control escape", found: /^(?:[^\\]|\\[^c])*?\\c/ },
];

/** The only escape that ends differently: an unescaped `/` in a class would end GitLab's pattern. */
function rewriteEscapes({ source }: RegExp): string {
  return source.replace(/\\u([0-9a-fA-F]{4})|\\[\s\S]|\//g, (token, code: string | undefined) => {
    if (code !== undefined) return `\\x{${code}}`;
    return token === "/" ? "\\/" : token;
  });
}

/** GitLab reads no pattern of a single character, and none whose last one is a backslash. */
function closeable(source: string): string {
  return source.length < 2 || source.endsWith("\\") ? `(?:${source})` : source;
}

function flagsText(pattern: RegExp): string {
  const unknown = [...pattern.flags].filter((flag) => !"ims".includes(flag));
  if (unknown.length > 0) throw inexpressible(pattern, `the flag ${unknown.join(", ")}`);
  return pattern.flags;
}

function inexpressible(pattern: RegExp, what: string): UserError {
  return new UserError(`GitLab's regular expressions (RE2) do not have ${what}: ${pattern}`, {
    next: "write it without, or as two conditions joined by and()",
  });
}
