/** What a change of the code changes in the pipeline. */
export { differenceBetween } from "./difference.ts";
export { formatDifference, type Paint } from "./format/index.ts";
export type { SideText } from "./side.ts";
export type * from "./types.ts";
