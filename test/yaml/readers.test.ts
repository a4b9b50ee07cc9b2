import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSeq, parse, parseAllDocuments } from "yaml";
import { reference } from "../../src/ci/reference.ts";
import { writeYaml, type YamlValue } from "../../src/yaml/index.ts";
import { anyString, anyValue, OTHER_SCALARS, TRICKY_NUMBERS, TRICKY_STRINGS } from "./scalars.ts";
import { typed } from "./typed.ts";

type Version = "1.1" | "1.2";

// Maps are read as Maps: in a plain object, a key read as the number 1 would look like the "1" it
// should have been.
function read(text: string, version: Version): unknown {
  return parse(text, {
    version,
    mapAsMap: true,
    uniqueKeys: false,
    customTags: (tags) => [
      ...tags,
      {
        tag: "!reference",
        collection: "seq",
        resolve: (node) => {
          const path = isSeq(node) ? (node.toJSON() as string[]) : [];
          return reference(path[0] ?? "", ...path.slice(1));
        },
      },
    ],
  });
}

function written(map: { readonly [key: string]: YamlValue }): string {
  return writeYaml([{ entries: Object.entries(map).map(([key, value]) => ({ key, value })) }]);
}

function expectKept(map: { readonly [key: string]: YamlValue }, version: Version): void {
  const text = written(map);
  expect(typed(read(text, version)), text).toEqual(typed(map));
}

describe.each<Version>(["1.1", "1.2"])("read by the yaml library as YAML %s", (version) => {
  const scalars = [...TRICKY_STRINGS, ...TRICKY_NUMBERS, ...OTHER_SCALARS];

  it.each(scalars)("keeps %j as a value", (value) => {
    expectKept({ value, list: [value, [value, { value }]], last: "x" }, version);
  });

  it.each(TRICKY_STRINGS)("keeps %j as a key", (key) => {
    expectKept({ [key]: { a: 1 }, x: [{ [key]: { b: [key] } }] }, version);
  });

  it.each(TRICKY_STRINGS)("keeps %j as a segment of a reference", (name) => {
    expectKept({ script: [reference(name, name)], rules: reference(".setup", name) }, version);
  });

  it("keeps any value", () => {
    const property = fc.property(anyValue, (value) =>
      expectKept({ value, list: [value] }, version),
    );
    fc.assert(property, { seed: 20_261_103, numRuns: 2000 });
  });

  it("keeps any key", () => {
    const property = fc.property(anyString, (key) =>
      expectKept({ [key]: { [key]: key } }, version),
    );
    fc.assert(property, { seed: 20_261_104, numRuns: 2000 });
  });

  it("keeps two documents apart", () => {
    const spec = { entries: [{ key: "spec", value: { inputs: { text: "a\n\n" } } }] };
    const text = writeYaml([spec, { entries: [{ key: "job", value: "--- x\n---\n" }] }]);
    const documents = parseAllDocuments(text, { version }).map((document) => document.toJS());
    expect(documents).toEqual([{ spec: { inputs: { text: "a\n\n" } } }, { job: "--- x\n---\n" }]);
  });
});
