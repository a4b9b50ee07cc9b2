/** The file patterns of `rules:changes` and `rules:exists`, matched as GitLab does. */
export { changesMatch } from "./changes.ts";
export { type ExistsMatcher, existsMatcher } from "./exists.ts";
export { compileGlob, fnmatch } from "./fnmatch.ts";
