import type { Verb } from "../verb.ts";

const EVENT: readonly [string, string] = [
  "--event <EVENT>",
  "push, tag, merge_request, fork_merge_request, schedule, web, api, trigger, parent_pipeline",
];
const EVENT_OPTIONS: Verb["options"] = [
  EVENT,
  ["--branch <BRANCH>", "the branch, the source branch of the merge request, or the tag"],
  ["--var <KEY=VALUE...>", "a variable of the pipeline"],
  ["--changed <PATH...>", "a path that the event changes"],
];
const JSON_OPTION: readonly [string, string] = [
  "--json",
  "one JSON document on stdout, nothing else",
];

/** Every verb of the command line, in the order of its help. */
export const VERBS: readonly Verb[] = [
  {
    name: "render",
    summary: "write .gitlab-ci.yml from the config and its pipelines",
    options: [
      ["--check", "write nothing; exit 1 with the diff if the file is stale"],
      ["--output <FILE>", "write there instead of .gitlab-ci.yml; - is stdout"],
    ],
    examples: ["faultier render", "faultier render --check", "faultier render --output - | less"],
    load: () => import("./render.ts"),
  },
  {
    name: "lint",
    summary: "what GitLab would say of a pipeline, and what we would",
    arguments: "[FILE]",
    options: [JSON_OPTION],
    load: () => import("./lint.ts"),
  },
  {
    name: "simulate",
    summary: "the jobs that GitLab would create for an event",
    arguments: "[FILE]",
    options: [...EVENT_OPTIONS, JSON_OPTION],
    load: () => import("./simulate.ts"),
  },
  {
    name: "explain",
    summary: "which rule of a job matched, and why the others did not",
    arguments: "<JOB> [FILE]",
    options: [...EVENT_OPTIONS, JSON_OPTION],
    load: () => import("./explain.ts"),
  },
  {
    name: "graph",
    summary: "the pipeline as a picture",
    arguments: "[FILE]",
    options: [...EVENT_OPTIONS, ["--format <FORMAT>", "mermaid, dot, svg or html"]],
    load: () => import("./graph.ts"),
  },
  {
    name: "diff",
    summary: "what changes in the pipeline, by job and by event",
    arguments: "[REF]",
    options: [JSON_OPTION],
    load: () => import("./diff.ts"),
  },
  {
    name: "plan",
    summary: "what apply would change on a host, as a diff",
    arguments: "[HOST] [PART...]",
    options: [JSON_OPTION, ["--exit-code", "exit 1 when there is something to change"]],
  },
  {
    name: "apply",
    summary: "bring a host to its described state",
    arguments: "[HOST] [PART...]",
    options: [JSON_OPTION],
  },
  {
    name: "gitlab",
    summary: "reconcile runners, schedules and variables through GitLab's API",
    arguments: "<plan|apply|note> [FILE...]",
    options: [JSON_OPTION],
  },
  backupVerb("backup", "back up the data of a host's services"),
  backupVerb("snapshots", "list what can be restored"),
  backupVerb("check", "check that the repository is whole"),
  backupVerb("prune", "apply the retention and free the space"),
  backupVerb("drill", "restore the newest snapshots to a scratch place and verify them"),
  {
    name: "restore",
    summary: "bring back a service's data from a snapshot",
    arguments: "<HOST> [SERVICE...]",
    options: [
      ["--snapshot <ID>", "a snapshot's id, or latest (the default)"],
      ["--to <DIR>", "restore to this folder and leave the service alone"],
      ["--plan", "show what would happen, and do nothing"],
      JSON_OPTION,
    ],
  },
  {
    name: "bootstrap",
    summary: "from a bare Debian to a host that maintains itself",
    arguments: "<HOST>",
    options: [["--restore [SNAPSHOT]", "bring the data back before the services start"]],
  },
  {
    name: "run",
    summary: "run a job of the pipeline here",
    arguments: "<JOB>",
    options: EVENT_OPTIONS,
  },
  { name: "status", summary: "how a host is", arguments: "[HOST]", options: [JSON_OPTION] },
  { name: "doctor", summary: "what is wrong, and how to mend it", options: [JSON_OPTION] },
  { name: "init", summary: "a new repository for a host of your own", arguments: "[DIR]" },
];

/** The verbs of the backup take the same: hosts and services, all of them when none is named. */
function backupVerb(name: string, summary: string): Verb {
  return { name, summary, arguments: "[HOST] [SERVICE...]", options: [JSON_OPTION] };
}
