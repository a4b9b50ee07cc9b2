import type { NormalisedJob } from "../entries/index.ts";
import type { VariableCollection } from "./variables/collection.ts";
import { type VariableItem, variableItem } from "./variables/item.ts";
import { expandOrBlank, mayRefer } from "./variables/references.ts";

/**
 * `CI_ENVIRONMENT_*`, as far as they are known before the job exists. The name has its variables
 * replaced, out of what the job sees without these; the tier is only known where it is written.
 */
export function environmentVariables(
  { environment, environment_name: name }: NormalisedJob,
  withoutEnvironment: () => VariableCollection,
): VariableItem[] {
  if (!name) return [];
  const expanded = mayRefer(name) ? expandOrBlank(name, withoutEnvironment().expandedValue) : name;
  if (expanded.trim() === "") return [];
  return [
    variableItem("CI_ENVIRONMENT_NAME", expanded),
    variableItem("CI_ENVIRONMENT_ACTION", environment?.action ?? "start"),
    variableItem("CI_ENVIRONMENT_TIER", environment?.deployment_tier ?? null),
    variableItem("CI_ENVIRONMENT_URL", environment?.url ?? null),
  ];
}
