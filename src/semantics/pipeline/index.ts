/** Which jobs GitLab creates for an event, and why. */
export { configurationFor } from "./configuration.ts";
export { isMergeRequest, type SimulatedEvent } from "./event.ts";
export { explainJob, explainJobOf, type JobExplanation } from "./explain.ts";
export { simulate, simulateConfiguration } from "./simulate.ts";
export type { FailureReason, SimulatedJob, SimulatedWorkflow, Simulation } from "./simulation.ts";
export type { ClauseTrace, RuleTrace } from "./trace.ts";
