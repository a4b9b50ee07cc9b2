import { hasOnlyKeys } from "../framework/checks.ts";
import type { Entry } from "../framework/entry.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config } from "../framework/validation.ts";
import { artifactsEntry } from "../keywords/artifacts.ts";
import { cachesEntry } from "../keywords/cache.ts";
import { defaultKeys } from "../keywords/default-keys.ts";
import { hooksEntry } from "../keywords/hooks.ts";
import { idTokensEntry } from "../keywords/id-tokens.ts";
import { imageEntry } from "../keywords/image.ts";
import { retryEntry } from "../keywords/retry.ts";
import { booleanEntry, commandsEntry, timeoutEntry } from "../keywords/scalars.ts";
import { servicesEntry } from "../keywords/services.ts";
import { tagsEntry } from "../keywords/tags.ts";

/** The keywords that may stand at the top of the file, too. */
const inherited = ["before_script", "after_script", "cache", "image", "services"];

/** A keyword stands both at the top of the file and in `default:`, upon which GitLab gives up. */
export class DoubleDefaultError extends Error {}

/** `default`, with what stands at the top of the file. */
export const defaultEntry = hashEntry({
  name: "default",
  keywords: {
    before_script: commandsEntry,
    after_script: commandsEntry,
    hooks: hooksEntry,
    cache: cachesEntry,
    image: imageEntry,
    services: servicesEntry,
    interruptible: booleanEntry,
    timeout: timeoutEntry,
    retry: retryEntry,
    tags: tagsEntry,
    artifacts: artifactsEntry,
    id_tokens: idTokensEntry,
  },
  validations: [config(hasOnlyKeys(defaultKeys))],
  close: (entry, root) => {
    for (const keyword of inherited) inherit(entry, root, keyword);
  },
});

function inherit(entry: Entry, root: Entry, keyword: string): void {
  const global = root.children.get(keyword);
  if (global === undefined || !global.specified) return;
  if (entry.isDefined(keyword)) {
    throw new DoubleDefaultError(`${keyword} is defined in top-level and \`default:\` entry`);
  }
  entry.adopt(keyword, global);
}
