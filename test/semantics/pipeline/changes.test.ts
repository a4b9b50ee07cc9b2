import { describe, expect, test } from "vitest";
import { PUSH, run, runJob } from "./support.ts";

const SOURCES = { rules: [{ changes: { paths: ["src/**/*"] } }] };

describe("rules:changes", () => {
  test.each<[string, readonly string[] | undefined, boolean]>([
    ["holds where one path fits", ["README.md", "src/a/b.ts"], true],
    ["does not hold where none does", ["README.md"], false],
    ["does not hold for an empty diff", [], false],
    ["holds where GitLab does not know", undefined, true],
  ])("%s", (_what, changed, created) => {
    expect(runJob(SOURCES, { ...PUSH, changed }) !== undefined).toBe(created);
  });

  test("globs see variables, and the variables in them", () => {
    const job = { rules: [{ changes: { paths: ["$DIR/*"] } }] };
    const rest = {
      variables: [
        { key: "DIR", value: "$ROOT/lib" },
        { key: "ROOT", value: "src" },
      ],
    };
    expect(runJob(job, { ...PUSH, changed: ["src/lib/a.ts"] }, rest)).toBeDefined();
    expect(runJob(job, { ...PUSH, changed: ["other/lib/a.ts"] }, rest)).toBeUndefined();
  });

  test("`only:changes` sees no variables", () => {
    const job = { only: { changes: ["$DIR/*"] }, variables: { DIR: "src" } };
    expect(runJob(job, { ...PUSH, changed: ["src/a.ts"] })).toBeUndefined();
    expect(
      runJob({ only: { changes: ["src/*"] } }, { ...PUSH, changed: ["src/a.ts"] }),
    ).toBeDefined();
    expect(runJob(job, PUSH)).toBeDefined();
  });
});

describe("rules:changes:compare_to", () => {
  const event = {
    ...PUSH,
    source: "schedule",
    commits: { main: "aaa" },
    changed_since: { aaa: ["src/a"] },
  };
  const job = (compare_to: string) => ({ rules: [{ changes: { paths: ["src/*"], compare_to } }] });

  test("compares with any source, and sees variables", () => {
    expect(runJob(job("$CI_DEFAULT_BRANCH"), event)).toBeDefined();
    expect(runJob(job("main"), { ...event, changed_since: { aaa: [] } })).toBeUndefined();
  });

  test("a ref that does not exist is an error where the stage has another job", () => {
    const { errors, failure_reason } = run({ a: job("nope"), b: {} }, event);
    expect(failure_reason).toBe("config_error");
    expect(errors).toEqual([
      "Failed to parse rule for a: rules:changes:compare_to is not a valid ref",
    ]);
  });

  test("and only removes the job where it has none", () => {
    expect(run({ a: job("nope"), b: { stage: "build" } }, event)).toMatchObject({
      created: true,
      stages: ["build"],
    });
  });
});
