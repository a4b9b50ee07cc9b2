import * as z from "zod";

const RULE_WHENS = ["on_success", "on_failure", "always", "never", "manual", "delayed"] as const;

/** When a job that a rule lets in runs; `never` keeps it out. */
export type RuleWhen = (typeof RULE_WHENS)[number];

/** When a job runs. `never` is only for rules. */
export type When = Exclude<RuleWhen, "never">;

const WHENS = RULE_WHENS.filter((when): when is When => when !== "never");

export const ruleWhenSchema = z.enum(RULE_WHENS);

export const whenSchema: z.ZodType<When> = z.enum(WHENS, {
  error: ({ input }) =>
    input === "never" ? "never is only for rules: use rules: [{ when: 'never' }]" : undefined,
});
