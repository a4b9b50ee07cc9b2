/** GitLab's CI keywords in TypeScript: typed, in GitLab's own spelling, jobs held by handle. */
export * from "./expression/index.ts";
export type { ExtendsHandle, Hidden, IncludedJob, Job, JobHandle, NamedJob } from "./handles.ts";
export { fragment, hidden, included, job, named } from "./job.ts";
export type * from "./keywords/index.ts";
export { isPipeline, type Jobs, type Pipeline, pipeline } from "./pipeline.ts";
export { type Reference, reference } from "./reference.ts";
