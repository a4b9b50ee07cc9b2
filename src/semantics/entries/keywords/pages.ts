import { hasOnlyKeys, isHashOrBoolean, isString } from "../framework/checks.ts";
import { isDurationOrNever } from "../framework/duration.ts";
import type { EntryType } from "../framework/entry.ts";
import { config, optional } from "../framework/validation.ts";

/** `pages` within a job. */
export const pagesEntry: EntryType = {
  name: "pages",
  validations: [
    config(isHashOrBoolean),
    config(hasOnlyKeys(["path_prefix", "expire_in", "publish"])),
    optional("path_prefix", isString),
    optional("expire_in", isDurationOrNever),
    optional("publish", isString),
  ],
};
