import { describe, expect, test } from "vitest";
import { PUSH, runJob } from "./support.ts";

const EVENT = { ...PUSH, files: { Dockerfile: "", "src/lib/a.ts": "" } };
const created = (paths: string[], variables = {}) =>
  runJob({ rules: [{ exists: { paths } }], variables }, EVENT) !== undefined;

describe("rules:exists", () => {
  test("looks at the files of the repository", () => {
    expect(created(["Dockerfile"])).toBe(true);
    expect(created(["src/**/*.ts"])).toBe(true);
    expect(created(["Makefile"])).toBe(false);
    expect(created([])).toBe(false);
  });

  test("globs see variables, and the variables in them", () => {
    expect(created(["$DIR/*.ts"], { DIR: "$ROOT/lib", ROOT: "src" })).toBe(true);
    expect(created(["$UNKNOWN/*.ts"])).toBe(false);
  });
});
