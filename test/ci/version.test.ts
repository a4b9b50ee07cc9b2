import { expect, test } from "vitest";
import { isAtLeast } from "../../src/ci/version.ts";

test.each([
  ["18.11", "17.11", true],
  ["17.11", "17.11", true],
  ["17.9", "17.11", false],
  ["17.11.2", "17.11", true],
  ["16.11", "17.1", false],
  ["18.0", "17.11", true],
])("GitLab %s has what came with %s: %s", (version, minimum, expected) => {
  expect(isAtLeast(version, minimum)).toBe(expected);
});
