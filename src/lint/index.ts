/** What GitLab says of a configuration, and what it does not say. */
export { FINDINGS, type Finding, type FindingId } from "./finding.ts";
export { type LintOptions, type LintResult, lint } from "./lint.ts";
