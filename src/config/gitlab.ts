import * as z from "zod";
import { gitlabVersion, line, projectPath, url } from "./names.ts";
import { type Secret, secret } from "./secret.ts";
import { secretSchema } from "./secret-schema.ts";

/** Where the project lives, as written in a config. */
export interface GitlabInput {
  /** The GitLab server, without a final slash: `https://gitlab.example.org`. */
  url: string;
  /** Full path of the project that holds this config: `group/project`. */
  project: string;
  /** The branch whose pushes deploy. Default `main`. */
  default_branch?: string;
  /**
   * The GitLab release to write for. A newer one unlocks keywords; an older one makes render
   * refuse those it does not know. Default `18.11`.
   */
  version?: string;
  /**
   * Access token of scope `api` (a project token of a maintainer suffices): runners, schedules,
   * CI variables, notes on merge requests. Default `secret("FAULTIER_GITLAB_TOKEN")`.
   */
  token?: Secret;
  /** Certificate of the server's own CA in PEM form, a file of the project, if it has one. */
  ca_file?: string;
}

export const gitlabSchema = z.strictObject({
  url,
  project: line.refine((path) => /^[^\s/]+(\/[^\s/]+)+$/.test(path), {
    error: 'must be the full path of a project, such as "group/project"',
  }),
  default_branch: line.default("main"),
  version: gitlabVersion.default("18.11"),
  token: secretSchema.default(secret("FAULTIER_GITLAB_TOKEN")),
  ca_file: projectPath.optional(),
});

/** Where the project lives, with every default filled in. */
export interface Gitlab extends z.output<typeof gitlabSchema> {}
