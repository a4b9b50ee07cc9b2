import { describe, expect, test } from "vitest";
import type { JobNeed } from "../../../src/semantics/entries/index.ts";
import { run, runJob } from "./support.ts";

const need = (name: string, optional = false): JobNeed => ({ name, artifacts: true, optional });
const NEVER = { rules: [{ when: "never" as const }] };

describe("needs", () => {
  test("of a job that is not created is an error, in GitLab's words", () => {
    const { errors, failure_reason } = run({ a: NEVER, b: { needs: { job: [need("a")] } } });
    expect(failure_reason).toBe("config_error");
    expect(errors).toEqual([
      "'b' job needs 'a' job, but 'a' does not exist in the pipeline. This might be because of the only, except, or rules keywords. To need a job that sometimes does not exist in the pipeline, use needs:optional.",
    ]);
  });

  test("may be optional", () => {
    expect(run({ a: NEVER, b: { needs: { job: [need("a", true)] } } }).jobs).toMatchObject([
      { name: "b", needs: [{ name: "a", optional: true }] },
    ]);
  });

  test("of the same stage may come later in the file", () => {
    expect(run({ b: { needs: { job: [need("a")] } }, a: {} }).created).toBe(true);
  });

  test("that a rule gives are not looked for, and those of the job still are", () => {
    const rules = [{ needs: { job: [need("nowhere")] } }];
    expect(run({ a: {}, b: { needs: { job: [need("a")] }, rules } }).created).toBe(true);
    expect(run({ a: NEVER, b: { needs: { job: [need("a")] }, rules } }).created).toBe(false);
  });

  test("are 50 at most", () => {
    const job = Array.from({ length: 51 }, (_, index) => need(`n${index}`));
    expect(run({ z: { needs: { job } } }).errors).toEqual([
      "z: one job can only need 50 others, but you have listed 51. See needs keyword documentation for more details",
    ]);
  });

  test("are null without a job in them", () => {
    expect(runJob({ needs: {} })?.needs).toBeNull();
    expect(runJob({})?.needs).toBeNull();
  });
});
