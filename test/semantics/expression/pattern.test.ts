import { describe, expect, it } from "vitest";
import { compilePattern } from "../../../src/semantics/expression/pattern.ts";

describe("compilePattern", () => {
  it.each([
    ["/^a$/", "a", true],
    ["/^a$/", "x\na", false],
    ["/^a$/m", "x\na", true],
    ["/A/i", "a", true],
    ["/a.b/s", "a\nb", true],
    ["/a\\/b/", "a/b", true],
    ["x\n/ab/i\ny", "AB", true],
    ["/(?<n>a)(?P<n>b)/", "ab", true],
    ["/(?P<é>a)/", "a", true],
    ["/^\\C$/", "a", true],
    ["/[[:]x/", ":x", true],
    ["/\\Qa.b/", "a.b", false],
    ["/(\\Qa.b\\E)/", "a.b", true],
    ["//", "anything", true],
  ])("%s on %j: %s", (text, subject, expected) => {
    expect(compilePattern(text)?.matches(subject)).toBe(expected);
  });

  it.each([
    ...["main", "/", "/ab/x", "/ab\n/", "/(?=a)/", "/(a)\\1/", "/a{1001}/", "/[/", "/a**/"],
    ...["/\\p{Emoji}/", "/\\R/", "/(?P<a-b>c)/", "/\\pL{1000}/", `/${"(a{9}".repeat(9)}/`],
  ])("%j is none", (text) => {
    expect(compilePattern(text)).toBeUndefined();
  });

  it("takes no exponential time", () => {
    const pattern = compilePattern("/^(a+)+$/");
    expect(pattern?.matches(`${"a".repeat(100_000)}b`)).toBe(false);
  });

  it("refuses what would be minutes of work", () => {
    const pattern = compilePattern("/(?:a|b)*a(?:a|b){900}$/");
    expect(() => pattern?.matches("ab".repeat(500_000))).toThrow("too large");
  });
});
