import * as z from "zod";
import { cron, image, label, line, listOf, timezone } from "./names.ts";

const command = listOf(z.string().min(1, { error: "must not be empty" })).refine(
  (words) => words.length > 0,
  { error: "must hold at least the name of a program" },
);

const tags = listOf(line).refine((list) => list.length < 50, {
  error: "must be fewer than 50 tags: GitLab refuses more",
});

/** A scheduled pipeline: GitLab starts it, the schedule itself is set up by `gitlab apply`. */
export interface ScheduleInput {
  /** When it starts: minute, hour, day of month, month, day of week. */
  cron?: string;
  /** The time zone in which `cron` is meant. Default `UTC`. */
  cron_timezone?: string;
  /** Whether GitLab starts it at all. Default `true`. */
  active?: boolean;
}

function schedule(when: string) {
  return z
    .strictObject({
      cron: cron.default(when),
      cron_timezone: timezone.default("UTC"),
      active: z.boolean().default(true),
    })
    .prefault({});
}

/** How the pipeline behaves, as written in a config. */
export interface CiInput {
  /**
   * How jobs call this program. Default `["npx", "--no-install", "faultier"]`; in a fork of the
   * repository `["node", "bin/faultier.js"]`.
   */
  faultier?: readonly string[];
  /** The images that jobs run in. */
  images?: {
    /** Node with git and an OpenSSH client. Default `node:24.11.1-bookworm`. */
    node?: string;
  };
  /** Check jobs of your own: name of the job, and the lines of its script. */
  checks?: Record<string, readonly string[]>;
  /** What happens in the pipeline of a merge request. */
  merge_request?: {
    /**
     * Deploying what is not merged yet: `manual` offers a button, `automatic` presses it,
     * `never` leaves the jobs out. Default `manual`.
     */
    deploy?: "manual" | "automatic" | "never";
  };
  /** When the host is looked after. */
  schedules?: {
    /** Back up and apply retention. Default daily at 02:30. */
    backup?: ScheduleInput;
    /** Repository check, prune, docker prune, updates reported. Default Sundays at 04:30. */
    maintenance?: ScheduleInput;
    /** Restore the newest snapshots to a scratch place. Default on the first at 05:30. */
    drill?: ScheduleInput;
  };
  /**
   * Tags of a runner without privileges, for checks and merge requests. Default: those of the
   * first runner in the config with `access_level: "not_protected"`; none means untagged jobs.
   */
  checks_tags?: readonly string[];
  /**
   * Tags of the runner that may reach hosts. Default: those of the first runner in the config
   * with `access_level: "ref_protected"`; none means untagged jobs.
   */
  deploy_tags?: readonly string[];
}

export const ciSchema = z.strictObject({
  faultier: command.default(["npx", "--no-install", "faultier"]),
  images: z
    .strictObject({
      node: image.default("node:24.11.1-bookworm"),
    })
    .prefault({}),
  checks: z
    .record(
      label,
      listOf(z.string()).refine((lines) => lines.length > 0, {
        error: "must hold at least one line of script",
      }),
    )
    .default({}),
  merge_request: z
    .strictObject({
      deploy: z.enum(["manual", "automatic", "never"]).default("manual"),
    })
    .prefault({}),
  schedules: z
    .strictObject({
      backup: schedule("30 2 * * *"),
      maintenance: schedule("30 4 * * 0"),
      drill: schedule("30 5 1 * *"),
    })
    .prefault({}),
  checks_tags: tags.optional(),
  deploy_tags: tags.optional(),
});

/** How the pipeline behaves, with every default filled in. */
export interface Ci extends z.output<typeof ciSchema> {}
