import { stringify } from "yaml";
import type { NormalisedJob, NormalisedPolicy } from "../../semantics/entries/index.ts";

/** What a configuration says of a job, as far as a person who looks at it wants to know. */
export interface Definition {
  /** `image`, `needs`, `environment`, `tags`: a line each. */
  readonly facts: readonly (readonly [title: string, text: string])[];
  /** `before_script`, `script`, `after_script`, `rules`, `only`, `except`: a block each. */
  readonly blocks: readonly (readonly [title: string, text: string])[];
}

/** The definition of a job. No variables: their values are not for everyone who has the page. */
export function definitionOf(job: NormalisedJob): Definition {
  const { image, needs, environment, tags = [], resource_group, trigger } = job;
  const facts: [string, string | undefined][] = [
    ["image", typeof image?.name === "string" ? image.name : undefined],
    ["needs", needs?.job?.map(needText).join(", ") ?? (needs && "nothing of this pipeline")],
    ["environment", environment?.name],
    ["tags", tags.join(", ")],
    ["resource_group", resource_group],
  ];
  const blocks: [string, string | undefined][] = [
    ["before_script", job.before_script?.join("\n")],
    ["script", job.script?.join("\n")],
    ["after_script", job.after_script?.join("\n")],
    ["trigger", trigger && yamlText(trigger)],
    ["rules", job.rules && yamlText(job.rules.map(withoutVariables))],
    ["only", job.rules ? undefined : policyText(job.only)],
    ["except", job.rules ? undefined : policyText(job.except)],
  ];
  return { facts: facts.filter(isGiven), blocks: blocks.filter(isGiven) };
}

function needText({ name, optional }: { name: string; optional: boolean }): string {
  return optional ? `${name} (optional)` : name;
}

function withoutVariables({ variables, ...rule }: NonNullable<NormalisedJob["rules"]>[number]) {
  return { ...rule, ...(variables && { variables: Object.keys(variables) }) };
}

function policyText(policy: NormalisedPolicy | undefined): string | undefined {
  return policy && yamlText(policy);
}

function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
}

function isGiven(pair: [string, string | undefined]): pair is [string, string] {
  return pair[1] !== undefined && pair[1] !== "";
}
