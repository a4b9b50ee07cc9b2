/** GitLab's entries: what it validates of a configuration, and the jobs it makes of it. */
export { composeEntries } from "./compose.ts";
export { parseDuration } from "./framework/duration.ts";
export type * from "./types.ts";
