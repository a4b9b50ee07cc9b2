import { describe, expect, it } from "vitest";
import { defineHandle, type NamedJob } from "../../src/ci/handles.ts";
import { reference } from "../../src/ci/reference.ts";
import { UserError } from "../../src/problems/index.ts";
import { writeYaml, type YamlValue } from "../../src/yaml/index.ts";

/** The message of the error that a document of these entries ends in. */
function refused(map: { readonly [key: string]: unknown }): string {
  const entries = Object.entries(map).map(([key, value]) => ({ key, value: value as YamlValue }));
  try {
    writeYaml([{ entries }]);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  return "not refused";
}

function nested(levels: number): YamlValue {
  return levels === 0 ? "x" : [nested(levels - 1)];
}

class Image {
  readonly name = "alpine";
}

describe("refused, with its path", () => {
  it.each([
    ["a function", () => 1, "YAML cannot hold a function"],
    ["a symbol", Symbol("x"), "YAML cannot hold a symbol"],
    ["a bigint", 1n, "YAML cannot hold a bigint"],
    ["a date", new Date(0), "YAML cannot hold an instance of Date, only plain objects and arrays"],
    ["a map", new Map(), "YAML cannot hold an instance of Map, only plain objects and arrays"],
    [
      "an instance",
      new Image(),
      "YAML cannot hold an instance of Image, only plain objects and arrays",
    ],
    [
      "a promise",
      Promise.resolve(),
      "YAML cannot hold an instance of Promise, only plain objects and arrays",
    ],
    [
      "a job",
      defineHandle<NamedJob>("named", { name: "build" }),
      "YAML cannot hold a job itself, only its name: build",
    ],
    ["half a character", "a\ud800b", "holds half of a surrogate pair, which no encoding can hold"],
    ["half, in lines", "a\n\udc00b", "holds half of a surrogate pair, which no encoding can hold"],
    ["half, quoted", "\ud800\ud800", "holds half of a surrogate pair, which no encoding can hold"],
    [
      "half, in a reference",
      reference(".setup", "\ud800"),
      "holds half of a surrogate pair, which no encoding can hold",
    ],
  ])("%s", (_, value, message) => {
    expect(refused({ job: { script: ["x", value] } })).toBe(
      `1 problem in what is to be written as YAML\n  job.script[1]: ${message}`,
    );
  });

  it("a key with half a character", () => {
    expect(refused({ job: { "\ud800": 1 } })).toContain('job["\\ud800"]: the key holds half');
  });

  it("undefined, where there is no key to leave out", () => {
    expect(refused({ job: [undefined] })).toContain("job[0]: YAML cannot hold undefined");
    expect(refused({ job: new Array(2) })).toContain("job[1]: YAML cannot hold undefined");
    expect(refused({ job: undefined })).toContain("job: YAML cannot hold undefined");
  });

  it("what contains itself", () => {
    const job: Record<string, unknown> = { name: "x" };
    job.rules = [{ again: job }];
    expect(refused({ job })).toContain("job.rules[0].again: the value contains itself");
  });

  it("a tangle of cycles, soon", () => {
    const nodes: unknown[][] = Array.from({ length: 30 }, () => []);
    for (const node of nodes) node.push(...nodes);
    expect(refused({ nodes })).toContain("the value contains itself");
  });

  it("more than 100 levels", () => {
    expect(refused({ a: nested(100) })).toBe("not refused");
    expect(refused({ a: nested(101) })).toContain("nested deeper than 100 levels");
  });

  it("all at once", () => {
    expect(refused({ a: 1n, "b:c": { d: [new Date(0)] }, e: 1 })).toMatchInlineSnapshot(`
      "2 problems in what is to be written as YAML
        a: YAML cannot hold a bigint
        ["b:c"].d[0]: YAML cannot hold an instance of Date, only plain objects and arrays"
    `);
  });
});

it("accepts the same value in two places", () => {
  const variables = { A: "1" };
  expect(refused({ a: variables, b: { variables } })).toBe("not refused");
});
