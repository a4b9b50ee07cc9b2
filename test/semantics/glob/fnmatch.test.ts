import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fnmatch } from "../../../src/semantics/glob/index.ts";
import { programOrSkip } from "../../support/packages.ts";

describe("fnmatch", () => {
  it.each([
    ["**/*.rb", "a.rb", true],
    ["**/*.rb", ".b/c/a.rb", true],
    ["*.rb", "b/a.rb", false],
    ["*", ".hidden", true],
    ["src", "src/a", false],
    ["src/", "src/a", false],
    ["src/**", "src/a/b", false],
    ["src/**/*", "src/a/b", true],
    ["{a,{b,c}/d}.md", "c/d.md", true],
    ["{a,b", "{a,b", false],
    ["[!a]?", "bc", true],
    ["[a-c]", "B", false],
    ["\\*", "*", true],
  ])("%s on %s: %s", (glob, path, expected) => {
    expect(fnmatch(glob, path)).toBe(expected);
  });

  it("ends, whatever the glob", () => {
    expect(fnmatch("{a,b}".repeat(60), "c")).toBe(false);
    expect(fnmatch("**/".repeat(1_000), "a/".repeat(1_000))).toBe(true);
    expect(fnmatch(`${"*a".repeat(2_000)}b`, "a".repeat(4_000))).toBe(false);
    expect(fnmatch("{".repeat(200_000), "a")).toBe(false);
  });
});

const ruby = await programOrSkip("ruby", "ruby");

describe.skipIf(ruby === undefined)("beside Ruby's own", () => {
  it("agrees on any glob and path", async () => {
    const pairs = fc.sample(fc.tuple(anyOf(GLOB_PIECES), anyOf(PATH_PIECES)), {
      seed: 20_261_125,
      numRuns: 30_000,
    });
    const answers = await askRuby(pairs);
    expect(answers).toHaveLength(pairs.length);
    const differing = pairs.filter(
      ([glob, path], at) => String(fnmatch(glob, path)) !== answers[at],
    );
    expect(differing).toEqual([]);
    expect(answers.filter((answer) => answer === "true").length).toBeGreaterThan(300);
  });
});

const GLOB_PIECES = [
  ..."a b c - * ** **/ / ? [a-c] [!a] [^b-c] [] [ ] { } {a,b} {a,{b,c}/d} , \\ \\* . é 🚀".split(
    " ",
  ),
  ..."[🚀é] {,x} *** **/* [\\]] [a-] ! ^ [!]".split(" "),
];
const PATH_PIECES = "a b c d / / . é 🚀 - * [ ] { } , \\ x ab !".split(" ");

function anyOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
    .map((chosen) => chosen.join(""));
}

async function askRuby(pairs: readonly (readonly [string, string])[]): Promise<string[]> {
  const script = fileURLToPath(new URL("fnmatch.rb", import.meta.url));
  const child = spawn(ruby ?? "ruby", ["-EUTF-8:UTF-8", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(""));
  return (await text(child.stdout)).trimEnd().split("\n");
}
