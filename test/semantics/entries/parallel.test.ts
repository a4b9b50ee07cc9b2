import { describe, expect, test } from "vitest";
import { composed, errorsOf, jobOf } from "./compose.ts";

const matrix = "parallel: {matrix: [{A: [1, 2], B: x}, {A: z}]}";

describe("parallel", () => {
  test("numbers its jobs", () => {
    expect([...composed("a: {script: x, parallel: 2}").jobs.keys()]).toEqual(["a 1/2", "a 2/2"]);
  });

  test("makes a job for each combination", () => {
    const { jobs } = composed(`a: {script: x, variables: {A: own, C: c}, ${matrix}}`);
    expect([...jobs.keys()]).toEqual(["a: [1, x]", "a: [2, x]", "a: [z]"]);
    expect(jobs.get("a: [2, x]")).toMatchObject({
      instance: 2,
      parallel: { total: 3 },
      variables: { A: "2", B: "x", C: { value: "c" } },
    });
  });

  test("is expanded in needs and dependencies", () => {
    const yaml = `b: {script: x, ${matrix}}\na: {script: x, needs: [b], dependencies: [b]}`;
    const { needs, dependencies } = jobOf(yaml);
    expect(needs?.job?.map(({ name }) => name)).toEqual(["b: [1, x]", "b: [2, x]", "b: [z]"]);
    expect(dependencies).toEqual(["b: [1, x]", "b: [2, x]", "b: [z]"]);
  });

  test("may be needed in part", () => {
    const need = "{job: b, parallel: {matrix: [{A: 2, B: x}]}}";
    const { needs } = jobOf(`b: {script: x, ${matrix}}\na: {script: x, needs: [${need}]}`);
    expect(needs?.job).toEqual([{ name: "b: [2, x]", artifacts: true, optional: false }]);
  });

  test("gives needs its values", () => {
    const job = 'parallel: {matrix: [{A: [1, 2]}]}, needs: ["b: [$[[ matrix.A ]], x]"]';
    const yaml = `b: {script: x, ${matrix}}\na: {script: x, ${job}}`;
    expect(jobOf(yaml, "a: [2]").needs?.job?.[0]?.name).toBe("b: [2, x]");
    expect(errorsOf(yaml.replace("matrix.A", "matrix.Z"))).toEqual([
      "a job: 'Z' does not exist in matrix configuration",
    ]);
  });
});
