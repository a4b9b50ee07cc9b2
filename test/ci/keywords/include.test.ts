import { describe, expect, test } from "vitest";
import { globalProblemsIn } from "./support.ts";

const integrity = "sha256-L3/GAoKaw0Arw6hDCKeKQlV1QPEgHYxGBHsH4zG1IY8=";

describe("include", () => {
  test.each([
    ["/ci/build.yml"],
    [["ci/*.yml", { local: "/ci/test.yml" }]],
    [{ local: "a.yml", inputs: { size: 3, "kebab-case": ["x"] }, rules: [{ if: "$A" }] }],
    [{ local: "a.yml", inputs: null, rules: null }],
    [{ local: "a.yml", rules: [{ exists: ["x"], when: "never" }, { changes: ["y"] }] }],
    [{ project: "group/project", file: "/a.yml", ref: "main" }],
    [{ project: "group/project", file: ["/a.yml", "/b.yml"] }],
    [{ template: "Auto-DevOps.gitlab-ci.yml" }],
    [{ component: "$CI_SERVER_FQDN/group/project/component@1.0.0" }],
    [{ remote: "https://example.com/a.yml", integrity, cache: true }],
    [{ remote: "https://example.com/a.yml", cache: "1 day" }],
  ])("%j is accepted", (value) => expect(globalProblemsIn("include", value)).toEqual([]));

  test.each([
    [5, "expected string or object, got number"],
    [[["a.yml"]], "[0]: expected string or object, got array"],
    [{ locl: "a.yml" }, "expected one of the keys local, project, template, component, remote"],
    [{ project: "g/p" }, "file: is missing, expected string or array"],
    [{ local: "a.yml", ref: "main" }, 'unknown key "ref" (known: local, rules, inputs)'],
    [
      { local: "a.yml", inputs: { "a b": 1 } },
      'inputs["a b"]: the name may hold only letters, digits, - and _',
    ],
    [
      { remote: "https://x", integrity: "md5" },
      "integrity: expected sha256- and the hash in Base64",
    ],
  ])("%j is refused", (value, problem) =>
    expect(globalProblemsIn("include", value)).toEqual([problem]),
  );

  test("a rule of an include says always or never", () => {
    const [problem] = globalProblemsIn("include", [
      { local: "a", rules: [{ when: "on_success" }] },
    ]);
    expect(problem).toMatch(/^\[0\]\.rules\[0\]\.when: /);
  });
});
