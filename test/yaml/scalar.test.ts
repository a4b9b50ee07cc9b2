import { describe, expect, it } from "vitest";
import { flowText, keyText, numberText, stringText } from "../../src/yaml/scalar.ts";

describe("stringText", () => {
  it.each([
    "npm ci",
    "npm run build --if-present",
    '$CI_COMMIT_BRANCH == "main"',
    "$CI_COMMIT_TAG =~ /^v\\d+/",
    "node:22-alpine",
    "3.12-slim",
    "1 week",
    "30 days",
    ".setup",
    "./deploy.sh --now",
    "../x",
    "-n",
    "--verbose",
    "(cd app && make)",
    "/usr/bin/env",
    "it's",
    "a#b",
    "test:unit",
    "$[[ inputs.stage ]]",
    "Übergabe an den Betrieb",
    "日本語のジョブ",
    "yess",
    "nullable",
  ])("leaves %j plain", (text) => {
    expect(stringText(text)).toBe(text);
  });

  it.each([
    ["", '""'],
    ["yes", '"yes"'],
    ["OFF", '"OFF"'],
    ["y", '"y"'],
    ["null", '"null"'],
    ["~", '"~"'],
    ["010", '"010"'],
    ["1.10", '"1.10"'],
    ["1:30", '"1:30"'],
    ["1,000", '"1,000"'],
    ["2020-01-01", '"2020-01-01"'],
    ["e5", '"e5"'],
    ["._1", '"._1"'],
    [":sym", '":sym"'],
    ["yeſ", '"yeſ"'],
    ["a: b", '"a: b"'],
    ["a:", '"a:"'],
    ["a #b", '"a #b"'],
    [" a", '" a"'],
    ["a ", '"a "'],
    ['echo "a: b"', "'echo \"a: b\"'"],
    ["'quoted'", `"'quoted'"`],
    [`"it's"`, `"\\"it's\\""`],
    ["[\\d]", "'[\\d]'"],
    ["a\tb", '"a\\tb"'],
    ['"a"\r\n', '"\\"a\\"\\r\\n"'],
    ["\0\x1b\x7f\x85", '"\\x00\\x1b\\x7f\\x85"'],
    ["\u2028\u2029\ufeff\uffff", '"\\u2028\\u2029\\ufeff\\uffff"'],
    ["user\u202etxt.exe", '"user\\u202etxt.exe"'],
    ["😀", '"😀"'],
  ])("quotes %j", (text, expected) => {
    expect(stringText(text)).toBe(expected);
  });
});

it("keeps apart the key that Psych merges", () => {
  expect(keyText("<<")).toBe('!!str "<<"');
  expect(keyText("<<x")).toBe('"<<x"');
});

it.each([
  ["script", "script"],
  [".test:unit", ".test:unit"],
  ["a, b", '"a, b"'],
  ["a[0]", '"a[0]"'],
  ["{a}", '"{a}"'],
  ['say "x"', "'say \"x\"'"],
  ["1", '"1"'],
])("writes %j in a flow sequence as %s", (text, expected) => {
  expect(flowText(text)).toBe(expected);
});

it.each([
  [0, "0"],
  [-0, "-0.0"],
  [-7, "-7"],
  [1.5, "1.5"],
  [1e21, "1.0e+21"],
  [1.5e-7, "1.5e-7"],
  [2 ** 64, "18446744073709551616"],
  [Number.NaN, ".nan"],
  [Number.POSITIVE_INFINITY, ".inf"],
  [Number.NEGATIVE_INFINITY, "-.inf"],
])("writes the number %d as %s", (value, expected) => {
  expect(numberText(value)).toBe(expected);
});
