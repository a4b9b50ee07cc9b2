import type { NormalisedJob } from "../entries/index.ts";
import { environmentVariables } from "./environment.ts";
import type { EventVariables } from "./event-variables.ts";
import { VariableCollection } from "./variables/collection.ts";
import { type VariableItem, variableItem } from "./variables/item.ts";
import { VariableLayer } from "./variables/layer.ts";

/** GitLab's limit for names in URLs. */
const SLUG_LENGTH = 63;

/** A number like `1/3` or values like `[a, b]` at the end of a job's name, up to three times. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: GitLab's expression has the backspace
const GROUP_SUFFIX = /([\x08\s:]+((\[.*\])|(\d+[\s:/\\]+\d+))){1,3}\s*$/;

/** All that the rules of a job see: predefined, then the YAML's, the project's, the event's. */
export function jobVariables(
  name: string,
  job: NormalisedJob,
  yaml: VariableLayer,
  event: EventVariables,
): VariableCollection {
  const own = ownVariables(name, job);
  const collect = (predefined: VariableItem[]) =>
    new VariableCollection([
      new VariableLayer(predefined),
      event.predefined,
      yaml,
      event.project,
      event.pipeline,
    ]);
  if (!job.environment_name) return collect(own);
  return collect([...own, ...environmentVariables(job, () => collect(own))]);
}

/** `CI_JOB_*` and `CI_NODE_*`, which say what is known of a job before it exists. */
function ownVariables(name: string, job: NormalisedJob): VariableItem[] {
  const items = [
    variableItem("CI_JOB_NAME", name),
    variableItem("CI_JOB_NAME_SLUG", slug(name)),
    variableItem("CI_JOB_GROUP_NAME", groupName(name)),
    variableItem("CI_JOB_STAGE", job.stage),
  ];
  if (isAction(job.when)) items.push(variableItem("CI_JOB_MANUAL", "true"));
  if (job.instance) items.push(variableItem("CI_NODE_INDEX", String(job.instance)));
  items.push(variableItem("CI_NODE_TOTAL", String(job.parallel?.total ?? 1)));
  return items;
}

/** The job's own `when` counts here, not that of a rule. */
function isAction(when: string): boolean {
  return when === "manual" || when === "delayed";
}

function slug(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "-");
  return plain.slice(0, SLUG_LENGTH).replace(/^-+|-+$/g, "");
}

function groupName(name: string): string {
  return /[\d\]]\s*$/.test(name) ? name.replace(GROUP_SUFFIX, "").trim() : name.trim();
}
