import { describe, expect, test } from "vitest";
import { accepts, problemsIn, refuses } from "./support.ts";

describe("retry", () => {
  accepts("retry", [
    0,
    2,
    { max: 2, when: "runner_system_failure" },
    { max: 1, when: ["script_failure", "runner_interrupted"], exit_codes: [137, 255] },
    { exit_codes: 137 },
  ]);
  refuses("retry", [
    [3, "must be less than or equal to 2"],
    [-1, "must be greater than or equal to 0"],
    [1.5, "expected a whole number"],
    ["2", "expected number or object, got string"],
    [{ max: 3 }, "max: must be less than or equal to 2"],
    [{ maxx: 3 }, 'unknown key "maxx" (did you mean "max"?)'],
    [{ when: 5 }, "when: expected string or array, got number"],
  ]);

  test("a reason that does not exist", () => {
    expect(problemsIn("retry", { max: 1, when: ["script_failed"] })).toEqual([
      expect.stringMatching(/^when\[0\]: .*did you mean "script_failure"/),
    ]);
  });
});
