import { describe, expect, test } from "vitest";
import { difference, formatted } from "./differences.ts";

describe("definitions", () => {
  test("jobs that are added, removed and changed, each keyword at its path", () => {
    const old = `
a: {script: x, image: "alpine:3.22", variables: {A: "1", B: "2"}}
gone: {script: x}`;
    const now = `
a: {script: x, image: {name: "alpine:3.23", entrypoint: [""]}, variables: {A: "1", C: "3"}}
fresh: {script: x}`;
    expect(difference(old, now).jobs).toMatchObject([
      {
        name: "a",
        kind: "changed",
        changes: [
          { path: ["image", "name"], old: "alpine:3.22", new: "alpine:3.23" },
          { path: ["image", "entrypoint"], new: [""] },
          { path: ["variables", "B"], old: "2" },
          { path: ["variables", "C"], new: "3" },
        ],
      },
      { name: "fresh", kind: "added", changes: [{ path: [], new: { script: ["x"] } }] },
      { name: "gone", kind: "removed", changes: [{ path: [], old: { script: ["x"] } }] },
    ]);
  });

  test("a script is a diff of its lines, far ones left out", () => {
    const script = ["1", "2", "3", "4", "make"];
    const text = (lines: string[]) => `a: {script: ${JSON.stringify(lines)}}`;
    expect(formatted(text(script), text([...script.slice(0, 4), "make all"]))).toBe(
      `old → new

jobs
~ a
  ~ script
      …
      3
      4
    - make
    + make all`,
    );
  });

  test("a block of lines in a script is compared line by line too", () => {
    const text = (line: string) => `a:\n  script:\n    - |\n      set -e\n      ${line}\n`;
    const lines = formatted(text("one"), text("two")).split("\n");
    expect(lines.slice(4)).toEqual(["  ~ script", "      set -e", "    - one", "    + two"]);
  });

  test("lines that are only divided otherwise are shown as they are divided", () => {
    const shown = formatted("a: {script: [x, y]}", 'a: {script: ["x\\ny"]}');
    expect(shown).toContain('- "x"\n    - "y"\n    + "x\\ny"');
  });

  test("one rule that changed is named; others are lines of a list", () => {
    const rules = (...list: string[]) => `a: {script: x, rules: [${list.join(", ")}]}`;
    const [tag, branch] = ["{if: $CI_COMMIT_TAG}", "{if: $CI_COMMIT_BRANCH}"];
    expect(
      formatted(rules(tag, branch), rules(tag, "{if: $CI_COMMIT_BRANCH, when: manual}")),
    ).toContain("+ rules[1].when: manual");
    expect(formatted(rules(tag), rules(branch, tag))).toContain(
      "  ~ rules\n    + {if: $CI_COMMIT_BRANCH}\n      {if: $CI_COMMIT_TAG}",
    );
  });

  test("jobs of which the same became share a heading", () => {
    const text = (image: string) => `
default: {image: "${image}"}
a: {script: x}
b: {script: y, parallel: 2}`;
    expect(formatted(text("alpine:3.22"), text("alpine:3.23"))).toContain(
      "jobs\n~ a, b 1/2, b 2/2\n  ~ image.name: alpine:3.22 → alpine:3.23",
    );
  });

  test("a text is not taken for a number, nor a number for a text", () => {
    expect(formatted('a: {script: x, coverage: "/1/"}', "a: {script: x, timeout: 1h}")).toContain(
      "+ timeout: 3600",
    );
    expect(formatted('variables: {A: "1"}\na: {script: x}', "a: {script: x}")).toContain(
      '- variables.A: "1"',
    );
  });
});

describe("odd names", () => {
  test.each(["__proto__", "constructor", "a, b", "é ñ 🚀", "-x", "toString"])("%s", (name) => {
    const key = JSON.stringify(name);
    const old = `${key}: {script: x, variables: {__proto__: "1"}}`;
    const { jobs } = difference(old, `${key}: {script: y, variables: {__proto__: "2"}}`);
    expect(jobs.map((job) => job.name)).toEqual([name]);
    expect(jobs[0]?.changes.map(({ path }) => path.join("."))).toEqual(
      expect.arrayContaining(["script", "variables.__proto__"]),
    );
    expect(difference(`${old}\nz: {script: x}`, "z: {script: x}").jobs).toMatchObject([
      { name, kind: "removed" },
    ]);
  });

  test("no character of a name or a script steers the terminal", () => {
    const shown = formatted(
      "a: {script: x}",
      '"b\\e[31m": {script: "\\e]0;x\\a\\u202e"}\na: {script: "\\e[2J"}',
    );
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(shown).toContain("\\u{1b}[2J");
  });
});

test("stages, global variables and workflow", () => {
  const old = `
stages: [build, test]
variables: {A: "1", B: "2"}
a: {stage: test, script: x}`;
  const now = `
stages: [test]
workflow: {name: it, rules: [{when: always}]}
variables: {A: "2"}
a: {stage: test, script: x}`;
  expect(difference(old, now).configuration).toMatchObject([
    { path: ["stages"], new: [".pre", "test", ".post"] },
    { path: ["variables", "A"], old: "1", new: "2" },
    { path: ["variables", "B"], old: "2" },
    { path: ["workflow", "name"], new: "it" },
    { path: ["workflow", "rules"] },
  ]);
});

test("texts with nothing in common end in time", () => {
  const lines = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`);
  const text = (word: string) => `a: {script: ${JSON.stringify(lines(word))}}`;
  expect(formatted(text("one"), text("two")).split("\n").length).toBeGreaterThan(40_000);
});
