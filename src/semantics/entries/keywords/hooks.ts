import { hasOnlyKeys, isHash } from "../framework/checks.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config } from "../framework/validation.ts";
import { commandsEntry } from "./scalars.ts";

/** `hooks`. */
export const hooksEntry = hashEntry({
  name: "hooks",
  keywords: { pre_get_sources_script: commandsEntry },
  validations: [config(isHash, hasOnlyKeys(["pre_get_sources_script"]))],
});
