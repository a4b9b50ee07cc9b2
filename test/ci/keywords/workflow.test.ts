import { describe, expect, test } from "vitest";
import { reference } from "../../../src/ci/reference.ts";
import { globalProblemsIn } from "./support.ts";

describe("workflow", () => {
  test.each([
    {},
    { name: "$CI_COMMIT_TITLE" },
    { auto_cancel: { on_new_commit: "interruptible", on_job_failure: "all" } },
    { rules: [{ if: "$CI_COMMIT_TAG", when: "never" }, { when: "always" }] },
    { rules: [{ if: "$A", variables: { B: "c" }, auto_cancel: { on_new_commit: "none" } }] },
    { rules: [reference(".shared", "rules"), [{ if: "$A" }]] },
    { rules: [{ changes: ["a"] }, { exists: { paths: ["b"] } }] },
  ])("%j is accepted", (value) => expect(globalProblemsIn("workflow", value)).toEqual([]));

  test.each([
    ["x", "expected object, got string"],
    [{ rules: { if: "$A" } }, "rules: expected array, got object"],
    [{ rules: [] }, "rules: must not be empty"],
    [{ name: "n".repeat(256) }, "name: has more than 255 characters"],
    [
      { rules: [{ interruptible: true }] },
      'rules[0]: unknown key "interruptible" (known: if, changes, exists, variables, when, auto_cancel)',
    ],
    [
      { rules: [{ variables: { X: { value: "y" } } }] },
      "rules[0].variables.X: expected string or number or boolean, got object",
    ],
  ])("%j is refused", (value, problem) =>
    expect(globalProblemsIn("workflow", value)).toEqual([problem]),
  );

  test.each([
    [{ rules: [{ when: "manual" }] }, ["always", "never"]],
    [{ auto_cancel: { on_new_commit: "bad" } }, ["conservative", "interruptible", "none"]],
  ])("%j is refused, with what there is instead", (value, words) => {
    const [problem, ...others] = globalProblemsIn("workflow", value);
    expect(others).toEqual([]);
    for (const word of words) expect(problem).toContain(`"${word}"`);
  });
});
