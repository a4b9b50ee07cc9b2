/** What a pipeline holds and which event starts what: the answer of a render. */
export { type NamedEvent, USUAL_EVENTS } from "./events.ts";
export { formatOverview } from "./format.ts";
export { type Overview, overviewOf } from "./overview.ts";
