import { z } from "zod";
import { cron, image, label, line, listOf, timezone } from "./names.ts";

const command = listOf(z.string().min(1, { error: "must not be empty" })).refine(
  (words) => words.length > 0,
  { error: "must hold at least the name of a program" },
);

const tags = listOf(line).refine((list) => list.length < 50, {
  error: "must be fewer than 50 tags: GitLab refuses more",
});

/** A scheduled pipeline: GitLab starts it, the schedule itself is set up by `gitlab apply`. */
function schedule(when: string) {
  return z
    .strictObject({
      /** When it starts: minute, hour, day of month, month, day of week. */
      cron: cron.default(when),
      /** The time zone in which `cron` is meant. Default `UTC`. */
      cron_timezone: timezone.default("UTC"),
      /** Whether GitLab starts it at all. Default `true`. */
      active: z.boolean().default(true),
    })
    .prefault({});
}

export const ciSchema = z.strictObject({
  /**
   * How jobs call this program. Default `["npx", "--no-install", "faultier"]`; in a fork of the
   * repository `["node", "bin/faultier.js"]`.
   */
  faultier: command.default(["npx", "--no-install", "faultier"]),
  /** The images that jobs run in. */
  images: z
    .strictObject({
      /** Node with git and an OpenSSH client. Default `node:24.11.1-bookworm`. */
      node: image.default("node:24.11.1-bookworm"),
    })
    .prefault({}),
  /** Check jobs of your own: name of the job, and the lines of its script. */
  checks: z
    .record(
      label,
      listOf(z.string()).refine((lines) => lines.length > 0, {
        error: "must hold at least one line of script",
      }),
    )
    .default({}),
  /** What happens in the pipeline of a merge request. */
  merge_request: z
    .strictObject({
      /**
       * Deploying what is not merged yet: `manual` offers a button, `automatic` presses it,
       * `never` leaves the jobs out. Default `manual`.
       */
      deploy: z.enum(["manual", "automatic", "never"]).default("manual"),
    })
    .prefault({}),
  /** When the host is looked after. */
  schedules: z
    .strictObject({
      /** Back up and apply retention. Default daily at 02:30. */
      backup: schedule("30 2 * * *"),
      /** Repository check, prune, docker prune, updates reported. Default Sundays at 04:30. */
      maintenance: schedule("30 4 * * 0"),
      /** Restore the newest snapshots to a scratch place. Default on the first at 05:30. */
      drill: schedule("30 5 1 * *"),
    })
    .prefault({}),
  /**
   * Tags of a runner without privileges, for checks and merge requests. Default: those of the
   * first runner in the config with `access_level: "not_protected"`; none means untagged jobs.
   */
  checks_tags: tags.optional(),
  /**
   * Tags of the runner that may reach hosts. Default: those of the first runner in the config
   * with `access_level: "ref_protected"`; none means untagged jobs.
   */
  deploy_tags: tags.optional(),
});

/** How the pipeline behaves, as written in a config. */
export interface CiInput extends z.input<typeof ciSchema> {}

/** How the pipeline behaves, with every default filled in. */
export interface Ci extends z.output<typeof ciSchema> {}
