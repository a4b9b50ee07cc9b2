import { describe, expect, test } from "vitest";
import { PUSH, run, runJob } from "./support.ts";

describe("workflow", () => {
  test("without a rule that matches there is no pipeline", () => {
    expect(run({ a: {} }, PUSH, { workflow: { rules: [{ if: "$CI_COMMIT_TAG" }] } })).toMatchObject(
      {
        created: false,
        failure_reason: "filtered_by_workflow_rules",
        errors: [
          "The pipeline did not run. Review the workflow:rules configuration for the pipeline.",
        ],
      },
    );
  });

  test("the matched rule's variables win over the global ones, and lose to the job's", () => {
    const rest = {
      variables: [
        { key: "A", value: "global" },
        { key: "B", value: "global" },
      ],
      workflow: { rules: [{ if: "$CI_COMMIT_BRANCH", variables: { A: "rule", B: "rule" } }] },
    };
    expect(runJob({ variables: { B: "job" } }, PUSH, rest)?.variables).toEqual({
      A: "rule",
      B: "job",
    });
  });

  test("its name sees the variables of the matched rule, and unknown ones are empty", () => {
    const rest = {
      variables: [{ key: "A", value: "global" }],
      workflow: {
        name: " $A of $CI_COMMIT_BRANCH$UNKNOWN ",
        rules: [{ if: "$A", variables: { A: "$CI_PIPELINE_SOURCE" } }],
      },
    };
    expect(run({ a: {} }, PUSH, rest).workflow).toEqual({
      name: "push of main",
      variables: { A: "$CI_PIPELINE_SOURCE" },
    });
  });

  test("its name has 255 characters at most once it is expanded", () => {
    const rest = { variables: [{ key: "A", value: "a".repeat(256) }], workflow: { name: "$A" } };
    expect(run({ a: {} }, PUSH, rest)).toMatchObject({
      created: false,
      failure_reason: null,
      errors: ["Failed to build pipeline metadata! Name is too long (maximum is 255 characters)"],
    });
  });

  test("its rules see no variables of jobs", () => {
    const rules = [{ if: "$CI_NODE_TOTAL == null && $CI_JOB_NAME == null" }];
    expect(run({ a: {} }, PUSH, { workflow: { rules } }).created).toBe(true);
  });

  test("only `auto_cancel` of the matched rule is the pipeline's", () => {
    const auto_cancel = { on_new_commit: "none" };
    const rest = {
      workflow: { auto_cancel: { on_new_commit: "conservative" }, rules: [{ auto_cancel }] },
    };
    expect(run({ a: {} }, PUSH, rest).workflow).toEqual({ auto_cancel });
  });
});
