import { expandBraces } from "./braces.ts";
import { matchSegment } from "./segment.ts";

/**
 * Ruby's `File.fnmatch?` with FNM_PATHNAME, FNM_DOTMATCH and FNM_EXTGLOB, as GitLab calls it for
 * `rules:changes` and `rules:exists`: a star stays within a folder and also matches a leading
 * period, two stars and a slash match any number of folders, none included.
 */
export function fnmatch(glob: string, path: string): boolean {
  return compileGlob(glob)(path);
}

/** A glob that is matched against many paths: its braces are expanded once. */
export function compileGlob(glob: string): (path: string) => boolean {
  const alternatives = expandBraces(glob);
  return (path) => alternatives.some((alternative) => matchPath(alternative, path));
}

/** Ruby's `fnmatch`: segment by segment; after a failure the last double star takes one folder more. */
function matchPath(glob: string, path: string): boolean {
  let g = 0;
  let p = 0;
  let retryGlob = -1;
  let retryPath = -1;
  for (;;) {
    if (glob.startsWith("**/", g)) {
      while (glob.startsWith("**/", g)) g += 3;
      retryGlob = g;
      retryPath = p;
    }
    const { matched, inGlob, inPath } = matchSegment(glob, path, g, p);
    const end = matched ? segmentEnd(path, inPath) : inPath;
    if (matched && inGlob < glob.length && end < path.length) {
      g = inGlob + 1;
      p = end + 1;
      continue;
    }
    if (matched && inGlob >= glob.length && end >= path.length) return true;
    if (retryGlob === -1) return false;
    retryPath = segmentEnd(path, retryPath) + 1;
    if (retryPath > path.length) return false;
    g = retryGlob;
    p = retryPath;
  }
}

function segmentEnd(path: string, from: number): number {
  const slash = path.indexOf("/", from);
  return slash === -1 ? path.length : slash;
}
