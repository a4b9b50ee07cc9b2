import { describe, expect, test } from "vitest";
import { missingKeys } from "../../../src/ci/keywords/index.ts";
import { accepts, problemsIn, refuses } from "./support.ts";

describe("the plain keywords", () => {
  accepts("stage", ["build", "$[[ inputs.stage ]]"]);
  accepts("when", ["on_success", "on_failure", "always", "manual", "delayed"]);
  accepts("start_in", ["30 minutes"]);
  accepts("timeout", ["1h 30m"]);
  accepts("tags", [["linux", "$TAG"], []]);
  accepts("interruptible", [true]);
  accepts("coverage", ["/Total: (\\d+)%/", "/x/i"]);
  accepts("resource_group", ["$HOST"]);
  accepts("manual_confirmation", ["Really?"]);
  accepts("inherit", [{}, { default: false, variables: ["A"] }, { default: ["image", "hooks"] }]);
  accepts("inputs", [{}, { v: { default: "a" }, n: { type: "number", default: 5, options: [5] } }]);

  refuses("stage", [
    [5, "expected string, got number"],
    ["", "must not be empty"],
  ]);
  refuses("when", [["never", "never is only for rules: use rules: [{ when: 'never' }]"]]);
  refuses("timeout", [[60, "expected string, got number"]]);
  refuses("tags", [
    ["linux", "expected array, got string"],
    [[null], "[0]: expected string, got null"],
    [Array.from({ length: 50 }, () => "t"), "has 50 tags, GitLab allows 49"],
  ]);
  refuses("interruptible", [[1, "expected boolean, got number"]]);
  refuses("coverage", [
    ["abc", "must be a regular expression between slashes: '/Total: (\\d+)%/'"],
  ]);
  refuses("inherit", [
    [{ default: "tags" }, "default: expected boolean or array, got string"],
    [{ defaults: true }, 'unknown key "defaults" (did you mean "default"?)'],
  ]);
  refuses("inputs", [
    [
      { v: { default: "a", foo: "b" } },
      'v: unknown key "foo" (known: type, description, options, regex, default)',
    ],
    [{ v: { type: "number", default: "x" } }, "v: the default is not of the type number"],
    [
      Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`i${index}`, { default: "" }])),
      "has 51 inputs, GitLab allows 50",
    ],
  ]);

  test("when names what there is", () => {
    expect(problemsIn("when", "sometimes")).toEqual([
      expect.stringMatching(/"on_success".*"delayed"/),
    ]);
  });
});

describe("what extends could have brought must be there in the end", () => {
  test("a complete job", () => {
    expect([
      ...missingKeys({
        image: "alpine",
        environment: { name: "p" },
        trigger: { include: "a.yml" },
        id_tokens: { T: { aud: "x" } },
        release: { tag_name: "v1", description: "d" },
      }),
    ]).toEqual([]);
  });

  test("an incomplete job", () => {
    const missing = [
      ...missingKeys({
        image: { entrypoint: ["sh"] },
        environment: { action: "stop" },
        release: { description: "d" },
        parallel: {},
        allow_failure: {},
        trigger: { strategy: "depend" },
        id_tokens: { T: {} },
        inputs: { v: { type: "string" } },
        artifacts: { reports: { coverage_report: { path: "c.xml" } } },
      }),
    ];
    expect(missing.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual([
      "image.name is missing",
      "environment.name is missing",
      "release.tag_name is missing",
      "parallel.matrix is missing",
      "allow_failure.exit_codes is missing",
      "trigger expected project or include",
      "id_tokens.T.aud is missing",
      "inputs.v.default is missing",
      "artifacts.reports.coverage_report.coverage_format is missing",
    ]);
  });
});
