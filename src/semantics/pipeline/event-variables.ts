import type { KeyValue } from "../events/index.ts";
import type { SimulatedEvent } from "./event.ts";
import { VariableCollection } from "./variables/collection.ts";
import { variableItem } from "./variables/item.ts";
import { VariableLayer } from "./variables/layer.ts";
import type { MergedVariables } from "./variables/yaml.ts";

/** The variables that an event brings, which are the same for all of its jobs. */
export interface EventVariables {
  readonly predefined: VariableLayer;
  readonly project: VariableLayer;
  /** Of the schedule, the trigger, the API or the form: they win over all others. */
  readonly pipeline: VariableLayer;
}

export function eventVariables(event: SimulatedEvent): EventVariables {
  const predefined = Object.entries(event.predefined ?? {});
  return {
    predefined: new VariableLayer(predefined.map(([key, value]) => variableItem(key, value))),
    project: keyValueLayer(event.project_variables),
    pipeline: keyValueLayer(event.pipeline_variables),
  };
}

/** What `workflow:rules` and `workflow:name` see: nothing of jobs, neither `CI_NODE_*`. */
export function workflowVariables(
  yaml: MergedVariables,
  { predefined, project, pipeline }: EventVariables,
): VariableCollection {
  const layers = [predefined, new VariableLayer([...yaml.values()]), project, pipeline];
  return new VariableCollection(layers.map(withoutJob));
}

function withoutJob({ items }: VariableLayer): VariableLayer {
  return new VariableLayer(items.filter(({ key }) => !/^CI_(JOB|BUILD)/.test(key)));
}

function keyValueLayer(variables: readonly KeyValue[] = []): VariableLayer {
  return new VariableLayer(variables.map(({ key, value }) => variableItem(key, value)));
}
