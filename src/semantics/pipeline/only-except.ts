import type { NormalisedJob, NormalisedPolicy } from "../entries/index.ts";
import { onlyChangesHold } from "./changes.ts";
import { conditionHolds } from "./condition.ts";
import type { RuleContext } from "./context.ts";
import type { SimulatedEvent } from "./event.ts";
import { refsHold } from "./refs.ts";

export type PolicyKind = "refs" | "variables" | "changes" | "kubernetes";

const KINDS: readonly PolicyKind[] = ["refs", "variables", "changes", "kubernetes"];

/** `only` and `except`: all that `only` asks for holds, and nothing that `except` names. */
export function policiesHold(
  { only, except }: Pick<NormalisedJob, "only" | "except">,
  event: SimulatedEvent,
  context: RuleContext,
): boolean {
  return (
    policyKinds(only).every((kind) => policyHolds(only, kind, event, context)) &&
    !policyKinds(except).some((kind) => policyHolds(except, kind, event, context))
  );
}

/** The keys that a policy has. */
export function policyKinds(policy: NormalisedPolicy | undefined): PolicyKind[] {
  return KINDS.filter((kind) => policy?.[kind] !== undefined);
}

/** Whether what a policy says under that key is the case; of several, one is enough. */
export function policyHolds(
  policy: NormalisedPolicy | undefined,
  kind: PolicyKind,
  event: SimulatedEvent,
  { variables, repository }: RuleContext,
): boolean {
  if (kind === "refs") return refsHold(policy?.refs ?? [], event);
  if (kind === "changes") return onlyChangesHold(policy?.changes ?? [], repository);
  if (kind === "kubernetes") return false;
  return (policy?.variables ?? []).some((text) => conditionHolds(text, variables.value));
}
