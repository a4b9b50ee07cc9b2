import type { LintContext } from "../context.ts";
import type { Finding } from "../finding.ts";

/** Forms by which a token is known wherever it stands. */
const TOKENS: readonly (readonly [what: string, form: RegExp])[] = [
  ["a GitLab token", /\bgl(?:pat|rt|dt|ptt|cbt|ft|soat|agent)-[\w-]{20,}/],
  ["a GitHub token", /\bgh[pousr]_[A-Za-z0-9]{36,}/],
  ["an AWS access key", /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ["a Slack token", /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
];

/** Tokens in variables and scripts. The token itself is not repeated. */
export function* secretInPlainText({ configuration }: LintContext): Generator<Finding> {
  for (const { key, value } of configuration.variables) yield* look(`variables:${key}`, value);
  for (const [name, job] of configuration.jobs) {
    for (const [key, variable] of Object.entries(job.variables)) {
      const value = typeof variable === "string" ? variable : variable.value;
      yield* look(`jobs:${name}:variables:${key}`, value);
    }
    for (const keyword of ["before_script", "script", "after_script"] as const) {
      yield* look(`jobs:${name}:${keyword}`, (job[keyword] ?? []).join("\n"));
    }
  }
}

function* look(path: string, text: string): Generator<Finding> {
  for (const [what, form] of TOKENS) {
    if (!form.test(text)) continue;
    yield {
      id: "secret-in-plain-text",
      severity: "error",
      path,
      message: `holds ${what}: revoke it, and use a masked CI/CD variable`,
    };
  }
}
