import { describe, expect, test } from "vitest";
import { globalProblemsIn } from "./support.ts";

describe("spec", () => {
  test.each([
    {},
    { inputs: {} },
    { inputs: { a: {}, b: null } },
    { inputs: { size: { type: "number", default: 3, options: [1, 3] } } },
    { inputs: { list: { type: "array", default: ["a"] }, on: { type: "boolean", default: true } } },
    { inputs: { tag: { regex: "^v\\d", description: "Which one" } } },
    { inputs: { a: { rules: [{ if: "$[[ inputs.b ]]", options: ["x"], default: "x" }] } } },
    { include: [{ local: "/a.yml" }, { project: "g/p", file: ["b.yml"], ref: "main" }] },
    { include: [{ remote: "https://example.com/c.yml", cache: "30 minutes" }] },
    { component: ["name", "sha", "version", "reference"], description: "What it is" },
  ])("%j is accepted", (value) => expect(globalProblemsIn("spec", value)).toEqual([]));

  test.each([
    [{ input: {} }, 'unknown key "input" (did you mean "inputs"?)'],
    [{ inputs: "x" }, "inputs: expected record, got string"],
    [{ inputs: { a: "x" } }, "inputs.a: expected object, got string"],
    [
      { inputs: { a: { defualt: 1 } } },
      'inputs.a: unknown key "defualt" (did you mean "default"?)',
    ],
    [{ inputs: { a: { default: 5 } } }, "inputs.a: the default is not of the type string"],
    [
      { inputs: { a: { type: "number", regex: "x" } } },
      "inputs.a: regex is only for strings, not for number",
    ],
    [
      { inputs: { a: { type: "boolean", options: [true] } } },
      "inputs.a: options are only for strings and numbers, not for boolean",
    ],
    [
      { inputs: { a: { default: "x", rules: [{ default: "y" }] } } },
      "inputs.a: rules cannot be used together with options or default",
    ],
    [
      { include: [{ template: "x" }] },
      "include[0]: expected one of the keys local, project, remote",
    ],
    [{ description: "d".repeat(257) }, "description: has more than 256 characters"],
  ])("%j is refused", (value, problem) =>
    expect(globalProblemsIn("spec", value)).toEqual([problem]),
  );
});
