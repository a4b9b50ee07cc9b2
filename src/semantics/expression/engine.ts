import { createRequire } from "node:module";
import type { RE2JS } from "re2js";

type Re2 = typeof RE2JS;

let loaded: Re2 | undefined;

/** The regex engine, loaded with the first expression that needs it: it is half of the library. */
export function re2(): Re2 {
  loaded ??= createRequire(import.meta.url)("re2js").RE2JS as Re2;
  return loaded;
}
