import { hasKeys, hasOnlyKeys, isStringOrStrings } from "../framework/checks.ts";
import type { EntryType } from "../framework/entry.ts";
import { hashOf } from "../framework/kinds.ts";
import { config, required } from "../framework/validation.ts";
import { plain } from "../ruby/values.ts";

const idTokenEntry: EntryType = {
  name: "id token",
  validations: [config(hasKeys(["aud"]), hasOnlyKeys(["aud"])), required("aud", isStringOrStrings)],
  value: (entry) => ({ aud: plain(entry.attribute("aud")) }),
};

/** `id_tokens`. */
export const idTokensEntry = hashOf("composable hash", idTokenEntry);
