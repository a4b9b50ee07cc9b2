import { describe, expect, it } from "vitest";
import { reference } from "../../src/ci/reference.ts";
import { writeYaml, type YamlValue } from "../../src/yaml/index.ts";

function written(map: { readonly [key: string]: YamlValue | undefined }): string {
  const entries = Object.entries(map).map(([key, value]) => ({ key, value: value as YamlValue }));
  return writeYaml([{ entries }]);
}

describe("writeYaml", () => {
  it("writes what a person would write", () => {
    const text = writeYaml(
      [
        {
          entries: [
            { key: "stages", value: ["build", "deploy"] },
            {
              key: "build:app",
              comment: ["Builds the app."],
              value: {
                stage: "build",
                image: "node:22-alpine",
                variables: { NODE_ENV: "production", PORT: "8080", DEBUG: "yes" },
                script: [
                  "npm ci",
                  "npm run build --if-present",
                  'echo "done: $CI_JOB_NAME"',
                  "set -e\nfor i in 1 2; do\n  echo $i\ndone",
                  reference(".setup", "script"),
                ],
                needs: [],
                artifacts: { paths: ["dist/"], expire_in: "1 week" },
                rules: [
                  { if: '$CI_COMMIT_BRANCH == "main"', when: "manual", allow_failure: true },
                  reference(".rules:default", "rules"),
                ],
                tags: undefined,
                retry: 2,
                environment: {},
                only: null,
              },
            },
          ],
        },
      ],
      ["Written by a program.", "Do not edit."],
    );
    expect(text).toBe(`# Written by a program.
# Do not edit.

stages:
  - build
  - deploy

# Builds the app.
build:app:
  stage: build
  image: node:22-alpine
  variables:
    NODE_ENV: production
    PORT: "8080"
    DEBUG: "yes"
  script:
    - npm ci
    - npm run build --if-present
    - 'echo "done: $CI_JOB_NAME"'
    - |-
      set -e
      for i in 1 2; do
        echo $i
      done
    - !reference [.setup, script]
  needs: []
  artifacts:
    paths:
      - dist/
    expire_in: 1 week
  rules:
    - if: $CI_COMMIT_BRANCH == "main"
      when: manual
      allow_failure: true
    - !reference [.rules:default, rules]
  retry: 2
  environment: {}
  only: null
`);
  });

  it("separates a spec header from the pipeline", () => {
    const spec = { entries: [{ key: "spec", value: { inputs: { stage: null } } }] };
    const pipeline = { entries: [{ key: "job", value: { stage: "$[[ inputs.stage ]]" } }] };
    expect(writeYaml([spec, pipeline], ["Header"])).toBe(
      "# Header\n\nspec:\n  inputs:\n    stage: null\n---\njob:\n  stage: $[[ inputs.stage ]]\n",
    );
  });

  it("nests lists and maps in block style", () => {
    const list = [["a", ["b"]], [{ c: 1, d: [{ e: 2 }] }], [[]], {}, [{ f: undefined }]];
    expect(written({ list })).toBe(`list:
  - - a
    - - b
  - - c: 1
      d:
        - e: 2
  - - []
  - {}
  - - {}
`);
  });

  it("writes an empty document as an empty map", () => {
    expect(writeYaml([{ entries: [] }])).toBe("{}\n");
  });

  it("keeps the order of keys, and a key named __proto__", () => {
    const map = Object.fromEntries([
      ["z", 1],
      ["__proto__", { a: 1 }],
      ["a", 2],
    ]);
    expect(written({ map })).toBe("map:\n  z: 1\n  __proto__:\n    a: 1\n  a: 2\n");
    expect(written(Object.assign(Object.create(null), { a: Object.create(null) }))).toBe("a: {}\n");
  });

  it("tags the key << so that its value is not merged", () => {
    expect(written({ "<<": { a: 1 }, b: "<<" })).toBe('!!str "<<":\n  a: 1\n\nb: "<<"\n');
  });

  it("writes a key too long for an implicit one behind a question mark", () => {
    const key = "k".repeat(1001);
    expect(written({ a: { [key]: { b: 1 } } })).toBe(`a:\n  ? ${key}\n  :\n    b: 1\n`);
    expect(written({ a: [{ [key]: "c", d: 2 }] })).toBe(`a:\n  - ? ${key}\n    : c\n    d: 2\n`);
  });

  it("does not add to newlines that a block scalar keeps", () => {
    expect(written({ a: "x\n\n", b: "c" })).toBe("a: |+\n  x\n\nb: c\n");
  });

  it("writes the same string in several places at once the same way", () => {
    const value = "a\nb";
    expect(written({ x: [value, { c: value }], z: "yes", yes: "yes" })).toBe(
      'x:\n  - |-\n    a\n    b\n  - c: |-\n      a\n      b\n\nz: "yes"\n\n"yes": "yes"\n',
    );
  });

  it("has no trouble with more strings than it remembers", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `name-${index}`);
    const map = Object.fromEntries(names.map((name) => [name, name]));
    expect(written({ map })).toBe(`map:\n${names.map((name) => `  ${name}: ${name}\n`).join("")}`);
  });
});
