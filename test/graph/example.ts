import { graphOf } from "../../src/graph/index.ts";
import { pipelineEvent } from "../../src/semantics/events/index.ts";
import { configurationFor, simulateConfiguration } from "../../src/semantics/pipeline/index.ts";

/** A job may be called anything that is no keyword. */
export const EVIL = '"]; evil<script>alert(1)</script>';

/** Two stages, each way of waiting, two looks. */
export const SMALL = `
stages: [build, test]
build: {stage: build, script: make}
unit: {stage: test, script: make unit, needs: [build]}
report: {stage: test, script: make report, needs: [{job: unit}, {job: build, optional: true}]}
lint: {stage: test, script: make lint, when: manual}
`;

/** The graph of what a push to the default branch starts. */
export function graphOfPush(yaml: string) {
  const event = pipelineEvent({ event: "push" });
  const configuration = configurationFor(yaml, event);
  return graphOf(simulateConfiguration(configuration, event), configuration);
}
