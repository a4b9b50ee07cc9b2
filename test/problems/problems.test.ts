import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  dottedPath,
  formatProblem,
  ProblemsError,
  problemsOf,
  suggest,
} from "../../src/problems/index.ts";

const schema = z.strictObject({
  image: z.union([z.string(), z.strictObject({ name: z.string() })]),
  when: z.enum(["always", "never"]).optional(),
});

describe("problemsOf", () => {
  const said = (value: unknown) => problemsOf(schema, value).map(formatProblem);

  test("nothing when all is well", () => {
    expect(said({ image: "alpine" })).toEqual([]);
  });

  test("every wrong place at once, path first", () => {
    expect(said({ image: { nam: "x" }, when: "alway", imge: 1 })).toEqual([
      "image.name: is missing, expected string",
      'image: unknown key "nam" (did you mean "name"?)',
      expect.stringMatching(/^when: .*did you mean "always"\?/),
      ': unknown key "imge" (did you mean "image"?)'.slice(2),
    ]);
  });

  test("a value of another kind", () => {
    expect(said({ image: 3 })).toEqual(["image: expected string or object"]);
  });
});

test("paths are written as in TypeScript", () => {
  expect(dottedPath(["hosts", "one", "services", 2, "image"])).toBe("hosts.one.services[2].image");
  expect(dottedPath(["jobs", "deploy:wiki", "needs", 0])).toBe('jobs["deploy:wiki"].needs[0]');
});

test.each([
  ["scirpt", "script"],
  ["Script", "script"],
  ["before_scripts", "before_script"],
  ["xyz", undefined],
])("%s: did you mean %s?", (written, meant) => {
  const hint = suggest(written, ["script", "before_script", "stage", "if"]);
  expect(hint).toBe(meant && `did you mean "${meant}"?`);
});

test("an error counts its problems and names the input", () => {
  const problems = [
    { path: "a", message: "is wrong" },
    { path: "b", message: "too", hint: "mend it" },
  ];
  expect(new ProblemsError("x.ts", problems).message).toBe(
    "2 problems in x.ts\n  a: is wrong\n  b: too (mend it)",
  );
});
