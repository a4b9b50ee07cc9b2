import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  loadConfiguration,
  readConfiguration,
} from "../../../src/semantics/configuration/index.ts";

const TOO_BIG = ["The parsed YAML is too big"];

describe("bad input", () => {
  it("ends where references multiply", () => {
    const lists = Array.from(
      { length: 40 },
      (_, index) => `.a${index + 1}: [!reference [.a${index}], !reference [.a${index}]]\n`,
    );
    expect(loadConfiguration(`.a0: [x]\n${lists.join("")}`).errors).toEqual(TOO_BIG);
  });

  it("ends where references form a chain without end", () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, index) => `a${index}: !reference [a${index + 1}]\n`,
    );
    expect(loadConfiguration(`${chain.join("")}a20000: x\n`).errors).toEqual(TOO_BIG);
  });

  it("ends where each of many bases extends many", () => {
    const bases = Array.from(
      { length: 10 },
      (_, index) => `.a${index}: {extends: [${Array(60).fill(`.a${index + 1}`)}]}\n`,
    );
    expect(loadConfiguration(`${bases.join("")}.a10: {script: x}\n`).errors).toEqual([]);
  });

  it("reads a large file once, however often it is included", () => {
    const large = Array.from(
      { length: 20_000 },
      (_, index) => `j${index}: {script: [a, b]}\n`,
    ).join("");
    const include = `include: [${Array(149).fill("a.yml")}]\n`;
    expect(loadConfiguration(include, { files: { "a.yml": large } }).errors).toEqual([
      "`a.yml`: The parsed YAML is too big",
    ]);
  });

  it.each([
    ["blocks that do not end", "$[[".repeat(300_000)],
    ["blocks that end on another line", `${"$[[ inputs.x ".repeat(70_000)}\n\n]]`],
    ["blocks that multiply", "$[[ inputs.x ]]".repeat(50_000)],
    [
      "many blocks of their own",
      Array.from({ length: 9000 }, (_, n) => `$[[ inputs.x|truncate(0,${n}) ]]`).join(""),
    ],
  ])("ends with %s", (_, text) => {
    const header = `spec: {inputs: {x: {default: ${"x".repeat(100_000)}}}}\n---\n`;
    const { root, errors } = loadConfiguration(`${header}v: ${JSON.stringify(text)}\n`);
    expect(root !== undefined || errors.length > 0).toBe(true);
  });

  it("answers for any text and any file", () => {
    const pieces = fc.constantFrom(
      ..."a: |b: |.c: |script: x\n|\n|\n  |\n    |{|}|[|]|, |include: |- local: a.yml\n|a.yml|b.yml|extends: |!reference [a, b]|!reference [.c, script]|spec: {inputs: {x: {default: y}}}\n---\n|$[[ inputs.x ]]|$[[|]]|rules: [{if: $A}]|rules: [{when: never}]|&a |*a |<<: |inputs: {x: 1}|needs: |parallel: 2\n|stages: [a]\n|variables: {A: b}\n|image: i\n".split(
        "|",
      ),
    );
    const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, texts, (main, other) => {
        const read = readConfiguration(main, { files: { "a.yml": other, "b.yml": main } });
        expect(read.valid).toBe(read.errors.length === 0);
      }),
      { seed: 20_261_126, numRuns: 3000 },
    );
  });
});
