import { z } from "zod";
import { gitlabVersion, line, projectPath, url } from "./names.ts";
import { secret, secretSchema } from "./secret.ts";

export const gitlabSchema = z.strictObject({
  /** The GitLab server, without a final slash: `https://gitlab.example.org`. */
  url,
  /** Full path of the project that holds this config: `group/project`. */
  project: line.refine((path) => /^[^\s/]+(\/[^\s/]+)+$/.test(path), {
    error: 'must be the full path of a project, such as "group/project"',
  }),
  /** The branch whose pushes deploy. Default `main`. */
  default_branch: line.default("main"),
  /**
   * The GitLab release to write for. A newer one unlocks keywords; an older one makes render
   * refuse those it does not know. Default `18.11`.
   */
  version: gitlabVersion.default("18.11"),
  /**
   * Access token of scope `api` (a project token of a maintainer suffices): runners, schedules,
   * CI variables, notes on merge requests. Default `secret("FAULTIER_GITLAB_TOKEN")`.
   */
  token: secretSchema.default(secret("FAULTIER_GITLAB_TOKEN")),
  /** Certificate of the server's own CA in PEM form, a file of the project, if it has one. */
  ca_file: projectPath.optional(),
});

/** Where the project lives, as written in a config. */
export interface GitlabInput extends z.input<typeof gitlabSchema> {}

/** Where the project lives, with every default filled in. */
export interface Gitlab extends z.output<typeof gitlabSchema> {}
