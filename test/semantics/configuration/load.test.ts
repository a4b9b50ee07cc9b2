import { describe, expect, it } from "vitest";
import { loadConfiguration } from "../../../src/semantics/configuration/index.ts";
import { plainOf } from "./plain.ts";

describe("loadConfiguration", () => {
  it("merges the including file over what it includes, and drops the keyword", () => {
    const { root, includes } = loadConfiguration(
      "include: [a.yml, {local: /b.yml}]\nj: {script: own}\n",
      { files: { "a.yml": "j: {script: a, tags: [a]}\n", "b.yml": "j: {tags: [b]}\nk: {}\n" } },
    );
    expect(plainOf(root)).toEqual({ j: { script: "own", tags: ["b"] }, k: {} });
    expect(includes.map(({ location }) => location)).toEqual(["a.yml", "b.yml"]);
  });

  it("expands globs in the order of the paths, and keeps the inputs", () => {
    const header = "spec: {inputs: {n: }}\n---\n";
    const files = Object.fromEntries(
      ["ci/b.yml", "ci/a.yml", "ci/sub/c.yml", "ci/no.txt"].map((path) => [
        path,
        `${header}"${path}-$[[ inputs.n ]]": {}\n`,
      ]),
    );
    const keys = (glob: string) => [
      ...(loadConfiguration(`include: {local: '${glob}', inputs: {n: x}}`, {
        files,
      }).root?.keys() ?? []),
    ];
    expect(keys("ci/*.yml")).toEqual(["ci/a.yml-x", "ci/b.yml-x"]);
    expect(keys("ci/**.yml")).toEqual(["ci/a.yml-x", "ci/b.yml-x", "ci/sub/c.yml-x"]);
    expect(keys("/ci/**/*.yml")).toEqual(["ci/sub/c.yml-x"]);
  });

  it.each([
    ["include: {local: $DIR/a.yml}", "Local file `ci/a.yml` does not exist!"],
    ["include: 5", "Each include must be a hash or a string"],
    [
      "include: {locl: x}",
      '`{"locl":"x"}` does not have a valid subkey for include. Valid subkeys are: `local`, `project`, `remote`, `template`, `component`, `artifact`',
    ],
    [
      "include: {local: a.yml, template: b}",
      "Each include must use only one of: `local`, `project`, `remote`, `template`, `component`, `artifact`",
    ],
    ["include: {local: a.yml, rules: []}", "include:rules config can't be blank"],
    ["include: {local: a.yml, rules: x}", "include:rules config should be an array"],
    ["include: {local: a.yml, rules: [x]}", "include:rule config should be a hash"],
    ["include: {local: a.yml, rules: [{if: 5}]}", "include:rule if invalid expression syntax"],
    ["include: {local: a.yml, rules: [{x: 5}]}", "include:rule config contains unknown keys: x"],
    [
      "include: {local: a.yml, rules: [{changes: x}]}",
      "include:rule:changes should be an array or a hash",
    ],
    [
      "include: {local: only-comments.yml}",
      "Included file `only-comments.yml` does not have valid YAML syntax!",
    ],
    [
      "include: {local: plain.yml, inputs: {a: 1}}",
      "`plain.yml`: Given inputs not defined in the `spec` section of the included configuration file",
    ],
    ["include: {local: plain.yml, inputs: [a]}", "`plain.yml`: Given inputs must be a hash"],
    ["include: loop.yml", "Maximum of 150 nested includes are allowed!"],
    [
      "include: https://example.com/a.yml",
      "Included file `https://example.com/a.yml` (include:remote) cannot be read here: only files of this project are at hand",
    ],
  ])("says of %s what GitLab says", (yaml, error) => {
    const files = {
      "only-comments.yml": "# x\n",
      "plain.yml": "j: {}\n",
      "loop.yml": "include: [loop.yml, loop.yml]\nj: {}\n",
    };
    expect(loadConfiguration(yaml, { files, variables: { DIR: "ci" } }).errors).toEqual([error]);
  });

  it("decides on rules with variables, files and changes", () => {
    const decide = (rule: string, changed?: boolean) => {
      const changes = changed === undefined ? {} : { changes: () => changed };
      return loadConfiguration(`include: {local: a.yml, rules: [${rule}]}\nj: {}\n`, {
        files: { "a.yml": "a: {}\n", "src/x.ts": "" },
        variables: { A: "$B", B: "b" },
        ...changes,
      }).root?.has("a");
    };
    expect(decide("{if: '$A == \"b\"'}")).toBe(true);
    expect(decide("{if: '$A == \"b\"', when: never}")).toBe(false);
    expect(decide("{exists: ['src/**/*.ts']}")).toBe(true);
    expect(decide("{exists: ['$B.yml']}")).toBe(false);
    expect(decide("{changes: [x]}")).toBe(true);
    expect(decide("{changes: [x]}", false)).toBe(false);
    expect(decide("{if: $NONE}, {when: always}")).toBe(true);
  });

  it("asks for what is not in the repository", () => {
    const asked: unknown[] = [];
    const { root } = loadConfiguration(
      "include: [{project: g/p, ref: v1, file: [/a.yml, b.yml]}, {template: T.gitlab-ci.yml}]\n",
      {
        fetch: (include) => {
          asked.push(include);
          return `${include.location}: {}\n`;
        },
      },
    );
    expect([...(root?.keys() ?? [])]).toEqual(["/a.yml", "b.yml", "T.gitlab-ci.yml"]);
    expect(asked).toEqual([
      { kind: "project", location: "/a.yml", project: "g/p", ref: "v1" },
      { kind: "project", location: "b.yml", project: "g/p", ref: "v1" },
      { kind: "template", location: "T.gitlab-ci.yml" },
    ]);
  });
});

describe("extends", () => {
  it("merges hashes and replaces lists, bases first", () => {
    const { root } = loadConfiguration(
      ".a: {v: {x: 1, y: 1}, l: [1]}\n.b: {extends: .a, v: {y: 2}, l: [2]}\nj: {extends: [.a, .b], v: {z: 3}}\n",
    );
    expect(plainOf(root?.get("j"))).toEqual({
      extends: [".a", ".b"],
      v: { x: 1, y: 2, z: 3 },
      l: [2],
    });
  });

  it("allows ten parents, in any order, and not eleven", () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) => `e${index}: {extends: e${index + 1}}\n`);
    const last = (length: number) => `e${length}: {script: x}\n`;
    expect(loadConfiguration(chain(11).join("") + last(11)).errors).toEqual([]);
    const tooDeep = ["e11: nesting too deep in `extends`"];
    expect(loadConfiguration(chain(12).join("") + last(12)).errors).toEqual(tooDeep);
    expect(loadConfiguration(last(12) + chain(12).reverse().join("")).errors).toEqual(tooDeep);
  });
});

describe("references", () => {
  it("follows references within what they bring, one level into lists", () => {
    const { root } = loadConfiguration(
      ".a: {l: [!reference [.b, x], 2], h: {k: [{d: !reference [.b, x]}]}}\n.b: {x: 1}\nj: {l: !reference [.a, l], h: !reference [.a, h]}\n",
    );
    expect(plainOf(root?.get("j"))).toEqual({ l: [1, 2], h: { k: [{ d: 1 }] } });
  });

  it.each([
    ["a: !reference [a]\n", '!reference ["a"] is part of a circular chain'],
    ["a: [!reference [b]]\nb: !reference [a]\n", '!reference ["b"] is part of a circular chain'],
    ["a: !reference [b, c]\nb: {c: null}\n", '!reference ["b", "c"] could not be found'],
    ["a: !reference [b, c]\nb: [c]\n", '!reference ["b", "c"] could not be found'],
    ["a: !reference text\n", '!reference "text" is not valid'],
    ["a: !reference [5]\n", "!reference [5] is not valid"],
  ])("says of %s what GitLab says", (yaml, error) => {
    expect(loadConfiguration(yaml).errors).toEqual([error]);
  });
});
