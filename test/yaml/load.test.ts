import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyPositions } from "../../src/yaml/construct.ts";
import { loadYaml, readYaml } from "../../src/yaml/load.ts";
import { RubyFloat, RubyReference, RubySymbol } from "../../src/yaml/ruby.ts";
import { isTooBig, LARGEST_YAML } from "../../src/yaml/size.ts";

const TOO_BIG = { error: "The parsed YAML is too big" };

describe("loadYaml", () => {
  it("gives the documents that are not empty", () => {
    expect(loadYaml("")).toEqual({ documents: [] });
    expect(loadYaml("---\n")).toEqual({ documents: [] });
    expect(loadYaml("---\na: 1\n")).toEqual({ documents: [new Map([["a", 1]])] });
    expect(loadYaml("spec:\n---\na: 1\n---\nb: 2\n").documents).toHaveLength(3);
    expect(loadYaml("---\nspec:\n---\na: 1\n---\nb: 2\n").documents).toHaveLength(2);
  });

  it("refuses documents that are no hashes", () => {
    for (const text of ["5\n", "- a\n", "a: 1\n---\ntext\n"]) {
      expect(loadYaml(text)).toEqual({ error: "Invalid configuration format" });
    }
  });

  it("takes Symbol and String keys for the same", () => {
    expect(loadYaml(":a: 1\na: :b\n").documents).toEqual([new Map([["a", new RubySymbol("b")]])]);
  });

  it("keeps keys that are no texts", () => {
    const [hash] = loadYaml("on: 1\n~: 2\n5: 3\n1.0: 4\n1.0: 5\n").documents ?? [];
    expect([...(hash?.keys() ?? [])]).toEqual([true, null, 5, new RubyFloat(1)]);
  });

  it("knows where keys were written", () => {
    const [hash] = loadYaml("a: 1\n\nb:\n  c: 2\n").documents ?? [];
    const marks = hash && keyPositions(hash);
    expect(marks?.get("b")).toMatchObject({ line: 2, column: 0 });
  });

  it("merges as Psych does: what is merged wins over what came before", () => {
    expect(readYaml("x: &x {a: 1}\ny: {a: 0, <<: *x, b: 2}\n")).toEqual(
      new Map([
        ["x", new Map([["a", 1]])],
        [
          "y",
          new Map([
            ["a", 1],
            ["b", 2],
          ]),
        ],
      ]),
    );
  });

  it("reads references as they are written", () => {
    expect(readYaml("!reference [a, b]")).toEqual(new RubyReference(["a", "b"]));
    expect(readYaml("!reference a")).toEqual(new RubyReference("a"));
    expect(readYaml("!reference {a: b}")).toEqual(new RubyReference(new Map([["a", "b"]])));
  });

  it("refuses what is too large or too deep in memory", () => {
    const deep = (levels: number) => `a: ${"[".repeat(levels)}${"]".repeat(levels)}\n`;
    expect(loadYaml(deep(99)).error).toBeUndefined();
    for (const text of [
      deep(100),
      "[".repeat(1_000_000),
      "- ".repeat(1_000_000),
      "a: &a [*a]\n",
      aliasBomb(12),
      `a: [${"x,".repeat(1_000_000)}]`,
    ]) {
      expect(loadYaml(text)).toEqual(TOO_BIG);
    }
  });

  it("counts memory as Ruby does", () => {
    // Ruby 3.1 on 64 bits: an Array of 5 takes 200 bytes, a Hash of 9 takes 928, a text of 24, 65.
    const list = ["x".repeat(24), 1, 2, 3, 4];
    expect([isTooBig(list, 264), isTooBig(list, 265)]).toEqual([true, false]);
    const hash = new Map(Array.from({ length: 9 }, (_, index) => [index, null]));
    expect([isTooBig(hash, 927), isTooBig(hash, 928)]).toEqual([true, false]);
    const lengths = [3, 4, 20, 21, 37, 38, 64, 85, 86, 128, 129, 1000, 5000];
    const sizes = [40, 200, 200, 336, 336, 488, 720, 720, 1064, 1064, 1584, 11_840, 59_816];
    for (const [index, length] of lengths.entries()) {
      const size = sizes[index] ?? 0;
      const numbers = Array.from({ length }, () => 1);
      expect([isTooBig(numbers, size - 1), isTooBig(numbers, size)]).toEqual([true, false]);
    }
  });

  it("lets an instance allow more", () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `job-${index}: {a: x}\n`).join("");
    expect(loadYaml(text)).toEqual(TOO_BIG);
    expect(loadYaml(text, LARGEST_YAML * 10).documents).toHaveLength(1);
  });

  it("answers for any text", () => {
    const pieces = fc.oneof(
      fc.constantFrom(..."-?:,[]{}#&*!|>'\"%@` \t\n\r\\~<=".split("")),
      fc.constantFrom(
        "---\n",
        "...\n",
        "\n  ",
        "a: ",
        "- ",
        "&a ",
        "*a",
        "<<: ",
        "!!str ",
        "|+2\n",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const { documents, error } = loadYaml(text);
        expect(documents === undefined).toBe(typeof error === "string");
      }),
      { seed: 20_261_123, numRuns: 5000 },
    );
  });
});

/** Ten times as many values with each level. */
function aliasBomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) =>
    level === 0 ? "a0: &a0 [x]" : `a${level}: &a${level} [${Array(10).fill(`*a${level - 1}`)}]`,
  );
  return `${lines.join("\n")}\n`;
}
