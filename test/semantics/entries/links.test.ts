import { describe, expect, test } from "vitest";
import { errorsOf } from "./compose.ts";

describe("links between jobs", () => {
  test.each([
    [
      "a: {script: x, stage: z}",
      "a job: chosen stage z does not exist; available stages are .pre, build, test, deploy, .post",
    ],
    ["a: {script: x, needs: [b]}", "a job: undefined need: b"],
    ["a: {script: x, dependencies: [b]}", "a job: undefined dependency: b"],
    ["a: {script: x, rules: [{needs: [b]}]}", "a job: undefined need: b"],
    ["a: {script: x, needs: [b, b]}\nb: {script: x}", "a has the following needs duplicated: b."],
    ["a: {script: x, needs: [a]}", "The pipeline has circular dependencies: self-dependency: a"],
    ["a: {trigger: {include: [{artifact: c.yml, job: b}]}}", "a job: undefined dependency: b"],
    [
      "pages: {script: x, publish: a, pages: {publish: b}}",
      "pages job: use either pages:publish or pages:pages:publish",
    ],
  ])("%s", (yaml, message) => {
    expect(errorsOf(yaml)).toEqual([message]);
  });

  test("a need that may be missing is no error", () => {
    expect(errorsOf("a: {script: x, needs: [{job: b, optional: true}]}")).toEqual([]);
  });

  test("a chain of any length is walked", () => {
    const jobs = Array.from({ length: 900 }, (_, i) => `j${i}: {script: x, needs: [j${i + 1}]}`);
    const names = errorsOf([...jobs, "j900: {script: x, needs: [j0]}"].join("\n"));
    expect(names[0]).toMatch(/^The pipeline has circular dependencies: topological sort failed: /);
  });
});
