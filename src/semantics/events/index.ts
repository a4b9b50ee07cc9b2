/** What GitLab knows about an event when it creates the pipeline. */
export { pipelineEvent } from "./describe.ts";
export {
  type Commit,
  EVENT_NAMES,
  type EventDescription,
  type EventName,
  type KeyValue,
  type PipelineEventInput,
  type ProjectFacts,
} from "./event.ts";
export { EVERY_EVENT, PUSH_TO_BRANCH } from "./every.ts";
