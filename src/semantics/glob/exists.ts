import { MAX_COMPARISONS } from "./changes.ts";
import { compileGlob } from "./fnmatch.ts";

/** Whether a repository has a file that one of the globs of `rules:exists` matches. */
export type ExistsMatcher = (globs: readonly string[]) => boolean;

/**
 * GitLab's `Clause::Exists` for the files of a repository (their paths from its root, in any order).
 * The globs are those after the expansion of variables. They are of three kinds: without wildcards,
 * looked up by a binary search; an extension in any folder, by the end of the path; all others by `fnmatch`. When
 * every one is without a slash and `**`, GitLab looks at the files of the top level only.
 */
export function existsMatcher(paths: readonly string[]): ExistsMatcher {
  const all = listing(sortByBytes(paths));
  const topLevel = listing(all.files.filter((path) => !path.includes("/")));
  return (globs) => {
    const { files, isFile } = globs.every(isTopLevel) ? topLevel : all;
    const exact = globs.filter(isExact);
    const extensions = globs.filter((glob) => !isExact(glob) && isExtension(glob));
    const patterns = globs.filter((glob) => !isExact(glob) && !isExtension(glob));
    return (
      exact.some((glob) => isFile(glob) || (glob.endsWith("/") && findsFolder(files, glob))) ||
      hasEnding(files, extensions.map(withoutAnyFolder)) ||
      hasMatch(files, patterns)
    );
  };
}

interface Listing {
  readonly files: readonly string[];
  readonly isFile: (path: string) => boolean;
}

function listing(files: readonly string[]): Listing {
  const known = new Set(files);
  return { files, isFile: (path) => known.has(path) };
}

/** In the order in which git lists files, which the binary search depends on. */
function sortByBytes(paths: readonly string[]): string[] {
  return paths
    .map((path) => ({ path, bytes: Buffer.from(path) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ path }) => path);
}

const ANY_FOLDER = "**/*";

function isTopLevel(glob: string): boolean {
  return !glob.includes("/") && !glob.includes("**");
}

function isExact(glob: string): boolean {
  return !/[*?[{]/.test(glob);
}

function isExtension(glob: string): boolean {
  const ending = withoutAnyFolder(glob);
  return ending.startsWith(".") && !ending.includes("/") && isExact(ending);
}

function withoutAnyFolder(glob: string): string {
  return glob.startsWith(ANY_FOLDER) ? glob.slice(ANY_FOLDER.length) : glob;
}

/**
 * Ruby's `bsearch { |path| path.start_with?(folder) }`. Paths before and after the folder both
 * answer no, which the search takes for "before": it goes right, and can miss the folder. So does
 * GitLab.
 */
function findsFolder(files: readonly string[], folder: string): boolean {
  let low = 0;
  const high = files.length;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (files[middle]?.startsWith(folder)) return true;
    low = middle + 1;
  }
  return false;
}

function hasEnding(files: readonly string[], endings: readonly string[]): boolean {
  return files.some((path) => endings.some((ending) => path.endsWith(ending)));
}

function hasMatch(files: readonly string[], globs: readonly string[]): boolean {
  if (files.length * globs.length > MAX_COMPARISONS) return true;
  return globs.map(compileGlob).some((matches) => files.some(matches));
}
