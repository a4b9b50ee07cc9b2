import { describe, expect, test } from "vitest";
import { reference } from "../../../src/ci/reference.ts";
import { accepts, globalProblemsIn, refuses } from "./support.ts";

describe("variables of a job", () => {
  accepts("variables", [
    {},
    { A: "b", N: 1, F: 1.5, Y: true, EMPTY: "", NOTHING: null },
    { A: { value: "b", expand: false } },
    { A: { expand: false } },
    { A: {} },
    { A: reference(".vars", "variables", "A") },
    { "A B": "x" },
  ]);
  refuses("variables", [
    ["A=b", "expected object, got string"],
    [["A"], "expected object, got array"],
    [{ A: [1] }, "A: expected string or number or boolean, got array"],
    [{ A: { valeu: 1 } }, 'A: unknown key "valeu" (did you mean "value"?)'],
    [
      { A: { value: "b", description: "x" } },
      'A: unknown key "description" (known: value, expand)',
    ],
    [{ A: { expand: "no" } }, "A.expand: expected boolean, got string"],
  ]);
});

describe("global variables", () => {
  test.each([
    { A: "b" },
    { A: { value: "b", options: ["a", "b"], description: "Which one" } },
    { A: { description: "Any" } },
    { A: { value: "x", expand: false } },
  ])("%j is accepted", (value) => expect(globalProblemsIn("variables", value)).toEqual([]));

  test("the value is one of the options", () => {
    expect(globalProblemsIn("variables", { A: { options: ["x"] } })).toEqual([
      "A: value must be one of the options: x",
    ]);
  });

  test("options are texts", () => {
    expect(globalProblemsIn("variables", { A: { value: "1", options: ["1", 2] } })).toEqual([
      "A.options[1]: expected string, got number",
    ]);
  });
});
