import type { NormalisedJob } from "../semantics/entries/index.ts";
import type { Look } from "./graph.ts";

/** How a created job looks. What it waits for tells more than whether it may fail. */
export function lookOf({ when, allow_failure }: { when: string; allow_failure: boolean }): Look {
  if (when === "manual" || when === "delayed" || when === "on_failure") return when;
  return allow_failure ? "allowed_to_fail" : "automatic";
}

/** When a job runs whatever the event; if its rules disagree, as if it had none. */
export function usualWhen({ when, rules }: NormalisedJob): string {
  const answers = new Set((rules ?? []).map((rule) => rule.when ?? when));
  answers.delete("never");
  const [only] = answers;
  return only !== undefined && answers.size === 1 ? only : when;
}
