import { describe, expect, test } from "vitest";
import { names, PUSH, run, runJob } from "./support.ts";

describe("rules", () => {
  test("the first that matches decides", () => {
    const rules = [
      { if: "$CI_COMMIT_TAG", when: "always" as const },
      { if: "$CI_COMMIT_BRANCH", when: "manual" as const },
      { when: "on_failure" as const },
    ];
    expect(runJob({ rules })?.when).toBe("manual");
  });

  test("none that matches means never, and so does `never`", () => {
    expect(names(run({ a: {}, b: { rules: [{ if: "$CI_COMMIT_TAG" }] } }))).toEqual(["a"]);
    expect(names(run({ a: {}, b: { rules: [{ when: "never" }] } }))).toEqual(["a"]);
  });

  test("a rule without `when` leaves that of the job", () => {
    expect(runJob({ when: "always", rules: [{ if: "$CI_COMMIT_BRANCH" }] })?.when).toBe("always");
  });

  test("all clauses of a rule must hold", () => {
    const event = { ...PUSH, changed: ["src/a.ts"], files: { Dockerfile: "" } };
    const rule = { if: "$CI_COMMIT_BRANCH", changes: { paths: ["src/*"] } };
    expect(
      runJob({ rules: [{ ...rule, exists: { paths: ["Dockerfile"] } }] }, event),
    ).toBeDefined();
    expect(
      runJob({ rules: [{ ...rule, exists: { paths: ["Makefile"] } }] }, event),
    ).toBeUndefined();
  });

  test("`allow_failure` of the rule drops the exit codes of the job", () => {
    const job = { allow_failure: false, allow_failure_criteria: { exit_codes: [3] } };
    expect(runJob({ ...job, rules: [{ when: "always" }] })).toMatchObject({
      allow_failure: false,
      allow_failure_criteria: { exit_codes: [3] },
    });
    const ruled = runJob({ ...job, rules: [{ allow_failure: true }] });
    expect(ruled?.allow_failure).toBe(true);
    expect(ruled).not.toHaveProperty("allow_failure_criteria");
  });

  test("a manual job stays allowed to fail, whatever its rule says of `when`", () => {
    const job = { when: "manual" as const, allow_failure: true };
    expect(runJob({ ...job, rules: [{ when: "on_success" }] })?.allow_failure).toBe(true);
  });

  test("the rule's variables, needs, delay and interruptibility replace the job's", () => {
    const need = { name: "b", artifacts: true, optional: true };
    const rule = {
      variables: { A: "rule" },
      needs: { job: [need] },
      when: "delayed" as const,
      start_in: "1 hour",
      interruptible: true,
    };
    expect(runJob({ variables: { A: "job", B: "b" }, needs: {}, rules: [rule] })).toMatchObject({
      when: "delayed",
      start_in: "1 hour",
      interruptible: true,
      needs: [need],
      variables: { A: "rule", B: "b" },
    });
  });

  test("the variables of a rule are not seen by the same rules", () => {
    const rules = [
      { if: '$A == "rule"', when: "manual" as const },
      { if: '$A == "job"', variables: { A: "rule" } },
    ];
    expect(runJob({ variables: { A: "job" }, rules })?.when).toBe("on_success");
  });
});
