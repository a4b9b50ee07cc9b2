import { describe, expect, test } from "vitest";
import { graphOfAllJobs } from "../../src/graph/index.ts";
import { pipelineEvent } from "../../src/semantics/events/index.ts";
import { configurationFor } from "../../src/semantics/pipeline/index.ts";
import { graphOfPush, SMALL } from "./example.ts";

describe("graphOf", () => {
  test("has stages, jobs, needs, and one edge between stages", () => {
    const { stages, nodes, edges } = graphOfPush(SMALL);
    expect(stages.map(({ id, name }) => [id, name])).toEqual([
      ["s0", "build"],
      ["s1", "test"],
    ]);
    expect(nodes.map(({ name, stage, look }) => [name, stage, look])).toEqual([
      ["build", "s0", "automatic"],
      ["unit", "s1", "automatic"],
      ["report", "s1", "automatic"],
      ["lint", "s1", "manual"],
    ]);
    expect(edges).toEqual([
      { kind: "stage", from: "s0", to: "s1" },
      { kind: "needs", from: "j0", to: "j1", optional: false, implied: false },
      { kind: "needs", from: "j1", to: "j2", optional: false, implied: false },
      { kind: "needs", from: "j0", to: "j2", optional: true, implied: true },
    ]);
  });

  test("`extends` is no edge, and many jobs without needs are no mesh", () => {
    const jobs = (stage: string) =>
      [1, 2, 3].map((n) => `${stage}${n}: {stage: ${stage}, extends: .base}`).join("\n");
    const { edges } = graphOfPush(`.base: {script: x}\n${jobs("build")}\n${jobs("test")}`);
    expect(edges).toEqual([{ kind: "stage", from: "s0", to: "s1" }]);
  });

  test("a stage in which every job has needs waits for no stage", () => {
    const { edges } = graphOfPush(
      "a: {stage: build, script: x}\nb: {stage: test, script: x, needs: []}",
    );
    expect(edges).toEqual([]);
  });

  test("stages without jobs are passed over", () => {
    const { edges, stages } = graphOfPush(
      "a: {stage: .pre, script: x}\nb: {stage: deploy, script: x}",
    );
    expect(stages.map(({ name }) => name)).toEqual([".pre", "deploy"]);
    expect(edges).toEqual([{ kind: "stage", from: "s0", to: "s1" }]);
  });

  test("an optional need of a job that is not created is no edge", () => {
    const { edges } = graphOfPush(`
a: {stage: build, script: x, rules: [{when: never}]}
b: {stage: test, script: x, needs: [{job: a, optional: true}]}`);
    expect(edges).toEqual([]);
  });

  test("a look tells when a job runs", () => {
    const { nodes } = graphOfPush(`
a: {script: x}
m: {script: x, when: manual}
d: {script: x, when: delayed, start_in: 5 minutes}
f: {script: x, allow_failure: true}
o: {script: x, when: on_failure}
w: {script: x, when: always}`);
    expect(nodes.map(({ name, look }) => `${name} ${look}`)).toEqual([
      "a automatic",
      "m manual",
      "d delayed",
      "f allowed_to_fail",
      "o on_failure",
      "w automatic",
    ]);
  });

  test("says why there is no pipeline", () => {
    const { notes, nodes } = graphOfPush("workflow: {rules: [{when: never}]}\na: {script: x}");
    expect(nodes).toEqual([]);
    expect(notes).toEqual([
      "The pipeline did not run. Review the workflow:rules configuration for the pipeline.",
    ]);
  });
});

describe("graphOfAllJobs", () => {
  const allJobs = (yaml: string) =>
    graphOfAllJobs(
      (["push", "tag"] as const).map((event) => configurationFor(yaml, pipelineEvent({ event }))),
    );

  test("has the jobs that no event creates, too", () => {
    const { nodes, stages } = allJobs(`
b: {stage: deploy, script: x, rules: [{when: never}]}
a: {stage: build, script: x, rules: [{if: $CI_COMMIT_TAG}]}`);
    expect(stages.map(({ name }) => name)).toEqual(["build", "deploy"]);
    expect(nodes.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("a job is manual if all of its rules say so", () => {
    const { nodes } = allJobs(`
a: {script: x, rules: [{if: $X, when: never}, {if: $Y, when: manual}, {when: manual}]}
b: {script: x, rules: [{if: $Y, when: manual}, {if: $Z}]}`);
    expect(nodes.map(({ look }) => look)).toEqual(["manual", "automatic"]);
  });
});
