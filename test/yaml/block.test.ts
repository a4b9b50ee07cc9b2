import { expect, it } from "vitest";
import { blockText } from "../../src/yaml/block.ts";

it.each([
  ["a\nb", "|-\n  a\n  b\n"],
  ["a\nb\n", "|\n  a\n  b\n"],
  ["a\n\n", "|+\n  a\n\n"],
  ["a\n\n\n  b", "|-\n  a\n\n\n    b\n"],
  [" a\nb", "|2-\n   a\n  b\n"],
  ["\na\n", "|2\n\n  a\n"],
  ["\ta\nb", "|2-\n  \ta\n  b\n"],
  ["a\n \nb", "|-\n  a\n   \n  b\n"],
  ["---\n# a", "|-\n  ---\n  # a\n"],
])("writes %j as a block", (text, expected) => {
  expect(blockText(text, "  ")).toBe(expected);
});

it.each(["\n", "\n\n", " \n", "a\n ", "a\n \n", "a\r\nb", "a\0\nb", "a\u0085\nb", "a\u2028\nb"])(
  "leaves %j to quotes",
  (text) => {
    expect(blockText(text, "  ")).toBeUndefined();
  },
);
