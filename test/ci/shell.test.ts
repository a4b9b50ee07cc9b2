import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { shellLine } from "../../src/ci/shell.ts";

/** What a shell makes of a line: the words that a program would get. */
async function wordsOf(line: string, env: Record<string, string> = {}): Promise<string[]> {
  const script = `set -- ${line}; printf '%s\\0' "$@"`;
  const { stdout } = await execa("sh", ["-c", script], { env });
  return stdout.split("\0").slice(0, -1);
}

describe("words arrive as they are", () => {
  test.each([
    [["plan", "host-1", "--json"]],
    [["two words", "", "it's", `"quoted"`, "$HOME", "$(id)", "`id`", "a;b|c&d>e", "new\nline"]],
    [["*", "~", "{a,b}", "\\", "!!", "#no"]],
  ])("%j", async (words) => {
    expect(await wordsOf(shellLine(words))).toEqual(words);
  });

  test("plain words need no quotes", () => {
    expect(shellLine(["node", "bin/faultier.js", "apply", "a", "services/wiki"])).toBe(
      "node bin/faultier.js apply a services/wiki",
    );
  });
});

describe("variables", () => {
  const line = shellLine(["restore", { variable: "S" }, { variable: "TO", option: "--to" }]);

  test("are one word each, whatever they hold", async () => {
    const sly = '"; id; $(id) *';
    expect(await wordsOf(line, { S: sly, TO: "/a b" })).toEqual(["restore", sly, "--to", "/a b"]);
  });

  test("an empty one takes its option with it", async () => {
    expect(await wordsOf(line, { S: "x", TO: "" })).toEqual(["restore", "x"]);
  });

  test("only a variable is a variable", () => {
    expect(() => shellLine([{ variable: "A}; id; {" }])).toThrow(TypeError);
  });
});
