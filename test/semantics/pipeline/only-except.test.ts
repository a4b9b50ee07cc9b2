import { describe, expect, test } from "vitest";
import type { SimulatedEvent } from "../../../src/semantics/pipeline/index.ts";
import { PUSH, runJob } from "./support.ts";

const TAG: SimulatedEvent = { ...PUSH, ref: "v1.0.0", tag: true, predefined: {} };
const MERGE_REQUEST: SimulatedEvent = {
  ...PUSH,
  source: "merge_request_event",
  ref: "refs/merge-requests/1/head",
  predefined: { CI_MERGE_REQUEST_IID: "1" },
};
const SCHEDULE: SimulatedEvent = { ...PUSH, source: "schedule" };

const fits = (refs: string[], event: SimulatedEvent) =>
  runJob({ only: { refs } }, event) !== undefined;

describe("only:refs", () => {
  test.each<[string, SimulatedEvent, string[]]>([
    [
      "a branch",
      PUSH,
      ["branches", "main", "/^ma/", "/^MA/i", "pushes", "push", "main@group/project"],
    ],
    ["a tag", TAG, ["tags", "v1.0.0", "/^v\\d/", "pushes"]],
    ["a merge request", MERGE_REQUEST, ["merge_requests", "merge_request"]],
    ["a schedule", SCHEDULE, ["schedules", "branches", "main"]],
  ])("%s fits", (_what, event, refs) => {
    expect(refs.filter((ref) => !fits([ref], event))).toEqual([]);
  });

  test.each<[string, SimulatedEvent, string[]]>([
    [
      "a branch",
      PUSH,
      ["tags", "merge_requests", "/^x/", "mai", "main@other/project", "/(/", "web"],
    ],
    ["a tag", TAG, ["branches", "/^x/"]],
    ["a merge request", MERGE_REQUEST, ["branches", "tags", "main", "/.*/"]],
  ])("%s does not fit", (_what, event, refs) => {
    expect(refs.filter((ref) => fits([ref], event))).toEqual([]);
  });
});

describe("only and except", () => {
  test("all keys of `only` must hold, with one of the values each", () => {
    const only = { refs: ["branches"], variables: ["$NONE", '$CI_COMMIT_BRANCH == "main"'] };
    expect(runJob({ only }, PUSH)).toBeDefined();
    expect(runJob({ only: { ...only, refs: ["tags"] } }, PUSH)).toBeUndefined();
    expect(runJob({ only: { ...only, variables: ["$NONE"] } }, PUSH)).toBeUndefined();
  });

  test("any key of `except` keeps the job out", () => {
    expect(
      runJob({ except: { refs: ["tags"], variables: ["$CI_COMMIT_BRANCH"] } }),
    ).toBeUndefined();
    expect(runJob({ except: { refs: ["tags"], variables: ["$NONE"] } })).toBeDefined();
    expect(runJob({ except: { changes: ["docs/*"] } }, SCHEDULE)).toBeUndefined();
  });

  test("there is no Kubernetes cluster", () => {
    expect(runJob({ only: { kubernetes: "active" } })).toBeUndefined();
    expect(runJob({ except: { kubernetes: "active" } })).toBeDefined();
  });
});
