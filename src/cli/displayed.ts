import { relative } from "node:path";

/** A path as a person would type it: short for a file below the current folder. */
export function displayed(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
