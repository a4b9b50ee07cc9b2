import { describe, expect, test } from "vitest";
import { names, PUSH, run } from "./support.ts";

describe("the pipeline", () => {
  test("has its jobs by stage, then as written", () => {
    const simulation = run({
      c: { stage: "deploy" },
      a: { stage: "build" },
      b: {},
      d: { stage: ".pre" },
    });
    expect(names(simulation)).toEqual(["d", "a", "b", "c"]);
    expect(simulation.stages).toEqual([".pre", "build", "test", "deploy"]);
  });

  test.each([
    ["without a job", { a: { rules: [{ when: "never" as const }] } }],
    ["with jobs of .pre and .post only", { a: { stage: ".pre" }, b: { stage: ".post" } }],
  ])("%s is none", (_what, jobs) => {
    expect(run(jobs)).toMatchObject({
      created: false,
      failure_reason: "filtered_by_rules",
      errors: [
        "The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.",
      ],
    });
  });

  test("of a configuration that is wrong is none", () => {
    expect(run({}, PUSH, { errors: ["one", "two"], warnings: ["w"] })).toMatchObject({
      created: false,
      failure_reason: "config_error",
      errors: ["one", "two"],
      warnings: ["w"],
    });
  });

  test("keeps the warnings of its configuration", () => {
    expect(run({ a: {} }, PUSH, { warnings: ["w"] })).toMatchObject({
      created: true,
      warnings: ["w"],
    });
  });

  test("shows of a job what it has", () => {
    const trigger = { include: "child.yml" };
    expect(
      run({ a: { trigger, tags: ["$OS-runner", "$NONE"], variables: { OS: "linux" } } }).jobs,
    ).toEqual([
      {
        name: "a",
        stage: "test",
        when: "on_success",
        allow_failure: false,
        needs: null,
        variables: { OS: "linux" },
        environment: null,
        trigger,
        tags: ["linux-runner", "$NONE"],
      },
    ]);
  });

  test("of 3,000 jobs, each needing the one before, is made", () => {
    const job = (index: number) => ({
      needs: {
        job: index === 0 ? [] : [{ name: `j${index - 1}`, artifacts: true, optional: false }],
      },
    });
    const jobs = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`j${index}`, job(index)]),
    );
    expect(run(jobs).jobs).toHaveLength(3000);
  });
});
