import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint/index.ts";

/** Findings as a person reads them. */
function findings(yaml: string): string[] {
  const { errors, findings: found } = lint(yaml);
  expect(errors).toEqual([]);
  return found.map(({ id, path }) => `${id} ${path}`);
}

const ALWAYS = "workflow: {rules: [{if: $CI_COMMIT_BRANCH}]}\n";

test("a configuration as it should be", () => {
  const { valid, jobs, findings: found } = lint(`${ALWAYS}a: {image: "alpine:3.22", script: make}`);
  expect({ valid, found }).toEqual({ valid: true, found: [] });
  expect(jobs?.a).toMatchObject({ script: ["make"], stage: "test", when: "on_success" });
});

test("what GitLab refuses has GitLab's errors, and no findings", () => {
  expect(lint("a: {script: make, stage: nowhere}")).toMatchObject({
    valid: false,
    errors: [
      "a job: chosen stage nowhere does not exist; available stages are .pre, build, test, deploy, .post",
    ],
    findings: [],
  });
});

describe("image-not-pinned", () => {
  test.each([
    ["alpine", true],
    ["alpine:latest", true],
    ["registry.example.org:5000/alpine", true],
    ["alpine:3.22", false],
    [`alpine@sha256:${"0".repeat(64)}`, false],
    ["$IMAGE", false],
  ])("%s: %s", (image, isFound) => {
    const found = findings(`${ALWAYS}a: {image: "${image}", script: make}`);
    expect(found).toEqual(isFound ? ["image-not-pinned jobs:a:image"] : []);
  });

  test("services too", () => {
    expect(findings(`${ALWAYS}a: {services: [redis], script: make}`)).toEqual([
      "image-not-pinned jobs:a:services",
    ]);
  });
});

describe("secret-in-plain-text", () => {
  const token = `glpat-${"x".repeat(20)}`;

  test("in variables and scripts, without repeating it", () => {
    const yaml = `${ALWAYS}variables: {A: ${token}}\na: {variables: {B: ${token}}, script: "curl ${token}"}`;
    expect(findings(yaml)).toEqual([
      "secret-in-plain-text variables:A",
      "secret-in-plain-text jobs:a:variables:B",
      "secret-in-plain-text jobs:a:script",
    ]);
    expect(JSON.stringify(lint(yaml).findings)).not.toContain(token);
  });
});

describe("need-not-created", () => {
  test("a need that some event does not create", () => {
    const yaml = `${ALWAYS}
build: {stage: build, script: make, rules: [{if: '$CI_PIPELINE_SOURCE == "push"'}]}
deploy: {stage: deploy, script: make, needs: [build], rules: [{when: on_success}]}
`;
    const [found, ...others] = lint(yaml).findings;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: "need-not-created", path: "jobs:deploy:needs" });
    expect(found?.message).toContain("schedule, web, api, trigger");
    expect(found?.message).not.toContain("push");
  });
});

describe("duplicate-pipelines", () => {
  test("a job for branches and merge requests alike", () => {
    expect(findings("a: {script: make, rules: [{when: always}]}")).toEqual([
      "duplicate-pipelines workflow:rules",
    ]);
  });

  test("not where workflow lets one of them through", () => {
    const rules =
      "[{if: '$CI_PIPELINE_SOURCE == \"merge_request_event\"'}, {if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'}]";
    expect(findings(`workflow: {rules: ${rules}}\na: {script: make}`)).toEqual([]);
  });
});

test("findings are about the project's own default branch", () => {
  const yaml = `${ALWAYS}a: {script: make, rules: [{if: '$CI_COMMIT_BRANCH == "trunk"'}]}`;
  expect(lint(yaml, { project: { defaultBranch: "trunk" } }).findings).toEqual([]);
});

test("job-unreachable", () => {
  const yaml = `${ALWAYS}a: {script: make}\nb: {script: make, rules: [{if: '$MINE == "yes"'}]}`;
  expect(findings(yaml)).toEqual(["job-unreachable jobs:b"]);
});
