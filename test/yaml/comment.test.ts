import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeYaml } from "../../src/yaml/index.ts";
import { anyString } from "./scalars.ts";

function commented(comment: readonly string[], header?: readonly string[]): string {
  return writeYaml([{ entries: [{ key: "a", value: 1, comment }] }], header);
}

describe("comments", () => {
  it("stand above their entry, a line for each line", () => {
    expect(commented(["One.", "", "  Two.\nThree. "])).toBe(
      "# One.\n#\n#   Two.\n# Three.\na: 1\n",
    );
  });

  it("never become content", () => {
    const text = commented([
      "x\rb: 2\r\nc: 3\u0085d: 4\u2028e: 5\u2029f: 6\vg: 7",
      "\0\x1b[31m\ud800",
    ]);
    expect(text).toBe(
      "# x\n# b: 2\n# c: 3\n# d: 4\n# e: 5\n# f: 6\n# g: 7\n# \\x00\\x1b[31m\ufffd\na: 1\n",
    );
  });

  it("can hold any text", () => {
    const anyText = fc.oneof(anyString, fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(anyText), (lines) => {
        const text = commented(lines, lines);
        expect(parse(text)).toEqual({ a: 1 });
        expect(
          text.split(/[\n\r\u0085\u2028\u2029]/).filter((line) => !/^(#.*)?$/.test(line)),
        ).toEqual(["a: 1"]);
      }),
      { seed: 20_261_105, numRuns: 500 },
    );
  });
});
