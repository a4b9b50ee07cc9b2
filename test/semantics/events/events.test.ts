import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EVENT_NAMES, pipelineEvent } from "../../../src/semantics/events/index.ts";

/** The predefined variables that each kind of case of the corpus always has. */
function variablesOfCorpus(): Map<string, Set<string>> {
  const path = new URL("../../conformance/pipelines.jsonl", import.meta.url);
  const found = new Map<string, Set<string>>();
  for (const line of readFileSync(path, "utf8").trim().split("\n")) {
    const { input } = JSON.parse(line);
    const kind = `${input.source}${input.tag ? " of a tag" : ""}`;
    const names = new Set(Object.keys(input.predefined));
    found.set(kind, intersect(found.get(kind), names));
  }
  return found;
}

function intersect(one: Set<string> | undefined, other: Set<string>): Set<string> {
  return one === undefined ? other : new Set([...one].filter((name) => other.has(name)));
}

describe("every event has the variables that GitLab sets for it", () => {
  const corpus = variablesOfCorpus();
  test.each(EVENT_NAMES)("%s", (event) => {
    const { source, tag, predefined } = pipelineEvent({ event });
    const expected = corpus.get(`${source}${tag ? " of a tag" : ""}`);
    expect(expected?.size).toBeGreaterThan(20);
    expect([...(expected ?? [])].filter((name) => !(name in predefined))).toEqual([]);
  });
});

test("a branch or a tag, never both, and neither for a merge request", () => {
  const names = (event: (typeof EVENT_NAMES)[number]) =>
    ["CI_COMMIT_BRANCH", "CI_COMMIT_TAG"].filter(
      (name) => name in pipelineEvent({ event }).predefined,
    );
  expect(names("push")).toEqual(["CI_COMMIT_BRANCH"]);
  expect(names("schedule")).toEqual(["CI_COMMIT_BRANCH"]);
  expect(names("tag")).toEqual(["CI_COMMIT_TAG"]);
  expect(names("merge_request")).toEqual([]);
});

test("a fork is another project, and its branch is never protected", () => {
  const own = pipelineEvent({ event: "merge_request", projectPath: "a/b", branch: "main" });
  const fork = pipelineEvent({ event: "fork_merge_request", projectPath: "a/b", branch: "main" });
  const sameProject = ({ predefined }: typeof own) =>
    predefined.CI_MERGE_REQUEST_SOURCE_PROJECT_ID === predefined.CI_MERGE_REQUEST_PROJECT_ID;
  expect([sameProject(own), own.protected]).toEqual([true, true]);
  expect([sameProject(fork), fork.protected]).toEqual([false, false]);
});

test("changed paths are known for pushes and merge requests only", () => {
  const changed = ["a.txt"];
  const known = EVENT_NAMES.filter((event) => pipelineEvent({ event, changed }).changed);
  expect(known).toEqual(["push", "merge_request", "fork_merge_request"]);
});

test("variables of the schedule are the pipeline's", () => {
  const { pipeline_variables } = pipelineEvent({
    event: "schedule",
    variables: { TASK: "backup" },
  });
  expect(pipeline_variables).toEqual([{ key: "TASK", value: "backup" }]);
});
