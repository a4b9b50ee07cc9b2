import { type ShellVariable, shellLine } from "../src/ci/shell.ts";
import type { Config } from "../src/config/index.ts";

/** A call of the command line, as the config says that jobs make it. */
export function faultier({ ci }: Config, ...words: readonly (string | ShellVariable)[]): string {
  return shellLine([...ci.faultier, ...words]);
}
