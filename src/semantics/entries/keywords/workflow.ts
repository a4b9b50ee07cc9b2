import { hasOnlyKeys, isAtMost, isHash } from "../framework/checks.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config, optional } from "../framework/validation.ts";
import { autoCancelEntry } from "./auto-cancel.ts";
import { allowedRuleKeys, allowedWhen, rulesEntry } from "./rules.ts";

const ruleKeys = [
  "if",
  "changes",
  "exists",
  "when",
  "start_in",
  "allow_failure",
  "variables",
  "needs",
  "auto_cancel",
];

/** `workflow`. */
export const workflowEntry = hashEntry({
  name: "workflow",
  keywords: {
    rules: {
      type: rulesEntry,
      options: { [allowedWhen]: ["always", "never"], [allowedRuleKeys]: ruleKeys },
    },
    auto_cancel: autoCancelEntry,
  },
  validations: [
    config(isHash),
    config(hasOnlyKeys(["rules", "name", "auto_cancel"])),
    optional("name", isAtMost(255)),
  ],
});
