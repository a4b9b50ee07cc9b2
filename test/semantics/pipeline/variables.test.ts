import { describe, expect, test } from "vitest";
import { PUSH, run, runJob } from "./support.ts";

const matches = (condition: string, job = {}, event = PUSH, rest = {}) =>
  runJob({ ...job, rules: [{ if: condition }] }, event, rest) !== undefined;

describe("the variables that rules see", () => {
  test("the later origin wins: predefined, YAML, project, pipeline", () => {
    const job = { variables: { CI_COMMIT_BRANCH: "yaml", A: "yaml", B: "yaml" } };
    const event = {
      ...PUSH,
      project_variables: [
        { key: "A", value: "project" },
        { key: "B", value: "project" },
      ],
      pipeline_variables: [{ key: "B", value: "pipeline" }],
    };
    expect(matches('$CI_COMMIT_BRANCH == "yaml"', job, event)).toBe(true);
    expect(matches('$A == "project" && $B == "pipeline"', job, event)).toBe(true);
  });

  test.each<[string, object]>([
    ['$CI_JOB_NAME == "a" && $CI_JOB_STAGE == "test"', {}],
    ["$CI_JOB_MANUAL == null", { when: "on_success" }],
    ['$CI_JOB_MANUAL == "true"', { when: "manual" }],
    ['$CI_NODE_INDEX == "2" && $CI_NODE_TOTAL == "3"', { instance: 2, parallel: { total: 3 } }],
    ['$CI_NODE_INDEX == null && $CI_NODE_TOTAL == "1"', {}],
    ["$CI_JOB_ID == null && $CI_PIPELINE_ID == null", {}],
  ])("%s", (condition, job) => {
    expect(matches(condition, job)).toBe(true);
  });

  test("the environment's, its name expanded", () => {
    const environment = { name: "review/$A", url: "https://$A", deployment_tier: "staging" };
    const job = { environment, environment_name: environment.name, variables: { A: "$B", B: "b" } };
    expect(matches('$CI_ENVIRONMENT_NAME == "review/b"', job)).toBe(true);
    expect(
      matches('$CI_ENVIRONMENT_URL == "https://$A" && $CI_ENVIRONMENT_TIER == "staging"', job),
    ).toBe(true);
    expect(matches('$CI_ENVIRONMENT_ACTION == "start"', job)).toBe(true);
    expect(runJob(job)?.environment).toBe("review/$A");
  });

  test("are not expanded", () => {
    expect(matches('$A == "$B"', { variables: { A: "$B", B: "b" } })).toBe(true);
  });

  test("are inherited as the job says", () => {
    const rest = {
      variables: [
        { key: "A", value: "a" },
        { key: "B", value: "b" },
      ],
    };
    expect(runJob({ inherit_variables: false }, PUSH, rest)?.variables).toEqual({});
    expect(runJob({ inherit_variables: ["B"] }, PUSH, rest)?.variables).toEqual({ B: "b" });
    expect(matches("$A == null && $B", { inherit_variables: ["B"] }, PUSH, rest)).toBe(true);
  });
});

describe("expanded variables", () => {
  const named = (variables: Record<string, string>, project: Record<string, string> = {}) => {
    const project_variables = Object.entries(project).map(([key, value]) => ({ key, value }));
    const rest = {
      variables: Object.entries(variables).map(([key, value]) => ({ key, value })),
      workflow: { name: "$A" },
    };
    return run({ a: {} }, { ...PUSH, project_variables }, rest).workflow?.name;
  };

  test("have the values of those that they refer to, as they end up", () => {
    expect(named({ A: "$B-$NONE-${C}%D%", B: "$C", C: "c", D: "d" })).toBe("c--cd");
    expect(named({ A: "$$B %%" })).toBe("$$B %%");
    expect(named({ A: "$B", B: "yaml" }, { B: "project" })).toBe("project");
  });

  test("that refer to their own name extend the one that wins over them", () => {
    expect(named({ A: "yaml-$A" }, { A: "project" })).toBe("yaml-project");
    expect(named({ A: "yaml" }, { A: "project-$A" })).toBe("project-yaml");
  });

  test("do not fill the memory where each doubles the one before", () => {
    const doubled = Array.from({ length: 60 }, (_, index) => [
      `V${index}`,
      `$V${index + 1}`.repeat(2),
    ]);
    const variables = { ...Object.fromEntries(doubled), V60: "x", A: "$V0" };
    expect(named(variables)?.length ?? 0).toBeLessThan(100_000);
    const environment_name = "$A".repeat(10_000);
    expect(runJob({ environment: { name: "a" }, environment_name, variables })).toBeDefined();
  });

  test("are not expanded where some are circular", () => {
    expect(named({ A: "$B", B: "b", C: "$D", D: "$C" })).toBeUndefined();
  });
});

describe("circular variables", () => {
  test("are an error of each job that sees them", () => {
    const { errors } = run({ a: { variables: { A: "$B", B: "x${A}" } }, b: {} });
    expect(errors).toEqual(['a: circular variable reference detected: ["A", "B"]']);
  });

  test.each<[string, Record<string, string | { value: string; raw: boolean }>]>([
    ["a variable that refers to itself", { A: "$A" }],
    ["escaped references", { A: "$$B", B: "$A" }],
    ["variables that are not to be expanded", { A: { value: "$B", raw: true }, B: "$A" }],
    ["a diamond", { A: "$B$C", B: "$D", C: "$D", D: "d" }],
  ])("are not %s", (_what, variables) => {
    expect(runJob({ variables })).toBeDefined();
  });

  test("are found in a chain of 20,000", () => {
    const count = 20_000;
    const next = (index: number) => (index + 1 === count ? "$V0" : `$V${index + 1}`);
    const entries = Array.from({ length: count }, (_, index) => [`V${index}`, next(index)]);
    expect(run({ a: { variables: Object.fromEntries(entries) } }).created).toBe(false);
  });
});
