/** WHAT the pipelines do: a file for each kind of job, plain functions from the config to a job. */
export { checks } from "./check.ts";
export { deploy } from "./deploy.ts";
export { health } from "./health.ts";
export { install } from "./install.ts";
export { hostsOf, type NamedHost } from "./names.ts";
export { plan, planNote } from "./plan.ts";
export { provision } from "./provision.ts";
export { reconcileGitlab, runners } from "./reconcile.ts";
export { RESTORE_VARIABLES, restore, restorePlan } from "./restore.ts";
export { afterMerge, beforeMerge } from "./runner-of-event.ts";
export { backup, drill, maintenance } from "./scheduled.ts";
export type { Rules } from "./settings.ts";
