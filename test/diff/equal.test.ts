import { expect, test } from "vitest";
import { difference, formatted } from "./differences.ts";

const PLAIN = `
stages: [build, test]
build: {stage: build, image: "alpine:3.22", script: [make, make check], tags: [a, b]}
test: {stage: test, image: "alpine:3.22", script: [make test], needs: [build, other]}
other: {stage: build, image: "alpine:3.22", script: [true], variables: {A: x, B: y}}
`;

test.each([
  ["the same text", PLAIN],
  [
    "other lines in another order, with comments",
    `# comment
other: {variables: {B: y, A: {value: x}}, script: ["true"], image: {name: "alpine:3.22"}, stage: build}
test: {stage: test, image: "alpine:3.22", script: make test, needs: [{job: other}, {job: build}]}
build: {stage: build, image: "alpine:3.22", script: [[make], make check], tags: [b, a]}
stages: [build, test]
`,
  ],
  [
    "extends, default, anchors and references",
    `
default: {image: "alpine:3.22"}
stages: [build, test]
.base: &base {stage: build}
.more: {script: [make, make check]}
build: {<<: *base, script: [!reference [.more, script]], tags: [a, b]}
test: {stage: test, script: [make test], needs: [build, other]}
other: {extends: .base, script: [true], variables: {A: x, B: y}}
`,
  ],
])("no difference: %s", (_, text) => {
  expect(
    difference(PLAIN.replace("[true]", '["true"]'), text.replace("[true]", '["true"]')),
  ).toEqual(
    expect.objectContaining({ equal: true, configuration: [], jobs: [], events: [], refused: [] }),
  );
});

test("no difference: jobs that moved to a file that is included", () => {
  const job = "a: {script: x}";
  const files = { new: { "ci/a.yml": job } };
  expect(formatted(job, "include: ci/a.yml", files)).toBe("no difference between old and new");
});

test("a file that is included with another content is a difference", () => {
  const files = { old: { "a.yml": "a: {script: x}" }, new: { "a.yml": "a: {script: y}" } };
  const { equal, jobs } = difference("include: a.yml", "include: a.yml", files);
  expect(equal).toBe(false);
  expect(jobs).toEqual([
    { name: "a", kind: "changed", changes: [{ path: ["script"], old: ["x"], new: ["y"] }] },
  ]);
});
