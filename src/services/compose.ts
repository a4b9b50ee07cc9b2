import type { ServiceInput } from "../config/index.ts";
import { type CommonOptions, commonFields } from "./options.ts";

export interface ComposeServiceOptions
  extends CommonOptions,
    Pick<
      ServiceInput,
      "public" | "secrets" | "directories" | "backup" | "update_notes" | "restore_notes"
    > {
  name: string;
  /** The folder with your compose.yaml and what it refers to. Default `services/<name>`. */
  folder?: string;
}

/**
 * A folder of the project with a compose.yaml of your own. Its configs are paths relative to the
 * folder, its data is below the volumes root, its secrets come from `.env`, which is written on
 * the host. The shared network is external to it.
 */
export function composeService(options: ComposeServiceOptions): ServiceInput {
  const { folder = `services/${options.name}`, files = [] } = options;
  const { public: names, secrets, directories, backup, update_notes, restore_notes } = options;
  return {
    ...commonFields({ ...options, files: [`${folder}/**`, ...files] }, "compose"),
    folder,
    public: names,
    secrets,
    directories,
    backup,
    update_notes,
    restore_notes,
  };
}
