/** GitLab's entries: what it validates of a configuration, and the jobs it makes of it. */
export type * from "./types.ts";
