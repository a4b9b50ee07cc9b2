/** A clause that GitLab cannot evaluate: the job is left out, and the pipeline may fail for it. */
export class RuleError extends Error {}
