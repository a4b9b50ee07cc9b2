import { describe, expect, test } from "vitest";
import { reference } from "../../../src/ci/reference.ts";
import { accepts, problemsIn, refuses } from "./support.ts";

describe("artifacts", () => {
  accepts("artifacts", [
    {},
    { paths: ["dist/"], exclude: ["dist/**/*.map"], expire_in: "1 week" },
    { paths: [reference(".shared", "artifacts", "paths"), "b"] },
    { name: "$CI_JOB_NAME", expose_as: "The site", untracked: true, when: "always" },
    { paths: ["a"], access: "maintainer" },
    { paths: ["a"], public: false },
    { reports: { junit: "junit.xml", dotenv: ["a.env", "b.env"], sast: "s.json" } },
    { reports: { coverage_report: { coverage_format: "cobertura", path: "c.xml" } } },
    { reports: { coverage_report: null, api_fuzzing: "a", coverage_fuzzing: ["b"] } },
  ]);
  refuses("artifacts", [
    [["dist/"], "expected object, got array"],
    [{ path: ["a"] }, 'unknown key "path" (did you mean "paths"?)'],
    [{ paths: "dist/" }, "paths: expected array, got string"],
    [{ paths: [] }, "paths: must not be empty"],
    [{ paths: ["a", 5] }, "paths[1]: expected string, got number"],
    [{ public: "x" }, "public: expected boolean, got string"],
    [{ access: "all", public: true }, "access and public cannot be used together"],
    [{ expire_in: 5 }, "expire_in: expected string, got number"],
    [{ reports: { junitt: "a" } }, 'reports: unknown key "junitt" (did you mean "junit"?)'],
    [{ reports: { junit: 5 } }, "reports.junit: expected string or array, got number"],
  ]);

  test("when names what there is instead", () => {
    expect(problemsIn("artifacts", { when: "never" })).toEqual([
      expect.stringMatching(/^when: .*"on_success".*"on_failure".*"always"/),
    ]);
  });
});
