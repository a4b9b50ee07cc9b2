import * as z from "zod";
import { absolutePath, mode, owner } from "./names.ts";

/** Where data lives on a host, as written in a config. */
export interface VolumesInput {
  /** Where the data of all services is: all that has to be backed up. Default `/volumes`. */
  root?: string;
  /** Who owns the root itself. Default: the admin user, or root. */
  owner?: string;
  /** Permissions of the root. Default `0744`. */
  mode?: string;
}

export const volumesSchema = z.strictObject({
  root: absolutePath.default("/volumes"),
  owner: owner.optional(),
  mode: mode.default("0744"),
});

/** Where data lives on a host, with every default filled in. */
export interface Volumes extends z.output<typeof volumesSchema> {
  owner: string;
}
