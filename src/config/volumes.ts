import { z } from "zod";
import { absolutePath, mode, owner } from "./names.ts";

export const volumesSchema = z.strictObject({
  /** Where the data of all services is: all that has to be backed up. Default `/volumes`. */
  root: absolutePath.default("/volumes"),
  /** Who owns the root itself. Default: the admin user, or root. */
  owner: owner.optional(),
  /** Permissions of the root. Default `0744`. */
  mode: mode.default("0744"),
});

/** Where data lives on a host, with every default filled in. */
export interface Volumes extends z.output<typeof volumesSchema> {
  owner: string;
}
