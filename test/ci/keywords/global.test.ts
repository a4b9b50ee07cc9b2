import { describe, expect, test } from "vitest";
import { reference } from "../../../src/ci/reference.ts";
import { globalProblemsIn } from "./support.ts";

const shared = reference(".shared", "stages");

describe("stages", () => {
  test.each([[["build", "test"]], [[["a"], shared]], [shared]])("%j is accepted", (value) =>
    expect(globalProblemsIn("stages", value)).toEqual([]),
  );
  test.each([
    [[], "must not be empty"],
    ["build", "expected array, got string"],
    [["a", 5], "[1]: expected string, got number"],
  ])("%j is refused", (value, problem) =>
    expect(globalProblemsIn("stages", value)).toEqual([problem]),
  );
});

describe("default", () => {
  test("takes the keywords that jobs inherit", () => {
    const value = {
      image: "alpine",
      tags: ["linux"],
      retry: 1,
      timeout: "1h",
      before_script: ["date"],
      after_script: [],
      identity: "google_cloud",
      interruptible: true,
    };
    expect(globalProblemsIn("default", value)).toEqual([]);
  });

  test("knows no others", () => {
    expect(globalProblemsIn("default", { scripts: ["x"], cashe: {} })).toEqual([
      expect.stringMatching(/^unknown keys "scripts", "cashe"/),
    ]);
  });
});

describe("pages", () => {
  test("is a job", () => {
    expect(globalProblemsIn("pages", { script: ["x"], artifacts: { paths: ["public"] } })).toEqual(
      [],
    );
    expect(globalProblemsIn("pages", { scrpt: ["x"] })).toEqual([
      'unknown key "scrpt" (did you mean "script"?)',
    ]);
  });
});
