import { describe, expect, test } from "vitest";
import { difference, formatted } from "./differences.ts";

const withRules = (rules: string) => `z: {script: z}\na: {script: x, rules: [${rules}]}`;

describe("what events make of jobs", () => {
  test("created now, not any more, and otherwise", () => {
    const old = withRules("{if: $CI_COMMIT_TAG}, {if: $CI_COMMIT_BRANCH == 'main'}");
    const now = withRules(
      "{if: $CI_COMMIT_TAG, when: manual, allow_failure: true}, {if: $CI_COMMIT_BRANCH == 'feature'}",
    );
    const events = Object.fromEntries(
      difference(old, now).events.map(({ event, jobs }) => [event, jobs]),
    );
    expect(events.push).toMatchObject([{ name: "a", kind: "removed" }]);
    expect(events["push to another branch"]).toMatchObject([{ name: "a", kind: "added" }]);
    expect(events.tag).toEqual([
      {
        name: "a",
        kind: "changed",
        changes: [
          { path: ["when"], old: "on_success", new: "manual" },
          { path: ["allow_failure"], old: false, new: true },
        ],
      },
    ]);
    expect(events.merge_request).toBeUndefined();
  });

  test("are lines below the job, events of the same effect together", () => {
    const shown = formatted(
      withRules("{if: $CI_COMMIT_TAG}, {if: $CI_COMMIT_BRANCH == 'main'}"),
      withRules(
        "{if: $CI_COMMIT_TAG, when: delayed, start_in: 1 day}, {if: $CI_COMMIT_BRANCH == 'feature'}",
      ),
    );
    expect(shown).toContain(
      "- push, schedule, web, api, trigger, parent_pipeline: not created any more",
    );
    expect(shown).toContain("+ push to another branch: created");
    expect(shown).toContain("~ tag: when on_success → delayed; start_in none → 1 day");
  });

  test("needs, and none at all", () => {
    const shown = formatted(
      "a: {script: x}\nb: {script: x, stage: test}\nc: {stage: deploy, script: x, needs: [a]}",
      "a: {script: x}\nb: {script: x, stage: test, needs: []}\nc: {stage: deploy, script: x, needs: [a, b]}",
    );
    expect(shown).toContain("+ needs: []");
    expect(shown).toContain("~ every event but merge_request, fork_merge_request: needs +b");
  });

  test("a need that is another in one respect is shown in full", () => {
    const text = (need: string) => `a: {script: x}\nb: {script: x, needs: [${need}]}`;
    expect(formatted(text("a"), text("{job: a, optional: true}"))).toContain(
      ": needs -a, +{name: a, artifacts: true, optional: true}",
    );
  });

  test("a rule that asks for a file sees the files of its side", () => {
    const text = withRules("{exists: [Dockerfile]}");
    const { jobs, events, compared } = difference(text, text, { new: { Dockerfile: "" } });
    expect(jobs).toEqual([]);
    expect(events.map(({ event }) => event)).toEqual(compared);
  });
});

describe("what events make of pipelines", () => {
  test("none any more, in GitLab's words", () => {
    const shown = formatted(
      "a: {script: x}",
      "workflow: {rules: [{if: $CI_COMMIT_TAG}]}\na: {script: x}",
    );
    expect(shown).toMatch(
      /pipelines\n- every event but tag, .*: no pipeline any more: The pipeline did not run\..*$/,
    );
  });

  test("a need that an event does not create", () => {
    const text = (rules: string) => `a: {script: x, rules: [${rules}]}\nb: {script: x, needs: [a]}`;
    const { events } = difference(text("{when: always}"), text("{if: $CI_COMMIT_TAG}"));
    expect(events.find(({ event }) => event === "push")?.pipeline).toMatchObject({
      old: { created: true, errors: [] },
      new: { created: false, errors: [expect.stringContaining("'b' job needs 'a' job")] },
    });
  });
});

describe("conditional includes", () => {
  const main = "include: [{local: tag.yml, rules: [{if: $CI_COMMIT_TAG}]}]\nz: {script: z}";

  test("a job that only some events know is compared for those", () => {
    const files = { old: { "tag.yml": "a: {script: x}" }, new: { "tag.yml": "a: {script: y}" } };
    expect(difference(main, main, files).jobs).toEqual([
      {
        name: "a",
        kind: "changed",
        changes: [{ path: ["script"], old: ["x"], new: ["y"] }],
        events: ["tag"],
      },
    ]);
    expect(formatted(main, main, files)).toContain("~ a (for tag)\n  ~ script");
  });

  test("an input that names a variable is compared for each event", () => {
    const text = (name: string) => `spec:
  inputs: {x: {default: $CI_PIPELINE_SOURCE}}
---
a: {script: "${name} $[[ inputs.x | expand_vars ]]"}`;
    expect(difference(text("x"), text("y")).jobs).toContainEqual({
      name: "a",
      kind: "changed",
      changes: [{ path: ["script"], old: ["x schedule"], new: ["y schedule"] }],
      events: ["schedule"],
    });
  });

  test("a file that is refused is a difference of its events alone", () => {
    const files = { old: { "tag.yml": "a: {script: x}" } };
    const { refused, events } = difference(main, main, files);
    expect(refused).toEqual([]);
    expect(events).toMatchObject([
      { event: "tag", pipeline: { new: { errors: ["Local file `tag.yml` does not exist!"] } } },
    ]);
  });
});

describe("a side that GitLab refuses", () => {
  test("is named, with all of its errors, and nothing else is compared", () => {
    const result = difference("a: {script: x}", "a: {script: 1}\nb: {script: x, foo: 1}");
    expect(result).toMatchObject({ equal: false, configuration: [], jobs: [], events: [] });
    expect(result.refused).toEqual([
      { side: "new", errors: [expect.any(String), expect.any(String)] },
    ]);
    expect(formatted("a: {script: 1}", "a: {script: x}")).toMatch(
      /^old → new\n\nrefused\n- GitLab refuses old\n {4}jobs:a:script config should be/,
    );
  });

  test("the same on both is no equality", () => {
    const { equal, refused } = difference("a: {}", "a: {}");
    expect(equal).toBe(false);
    expect(refused.map(({ side }) => side)).toEqual(["old", "new"]);
  });
});
