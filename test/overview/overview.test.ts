import { describe, expect, test } from "vitest";
import { formatOverview, overviewOf, USUAL_EVENTS } from "../../src/overview/index.ts";

/** What each of GitLab's events does with the job `a`. */
function startsOf(yaml: string, files?: Record<string, string>): Record<string, string> {
  const { errors, events, stages } = overviewOf(yaml, USUAL_EVENTS, files);
  expect(errors).toEqual([]);
  const job = stages.flatMap(({ jobs }) => jobs).find(({ name }) => name === "a");
  return Object.fromEntries(events.map((event, index) => [event, job?.starts[index] ?? ""]));
}

test("a job without rules is for branches and tags", () => {
  expect(startsOf("a: {script: make}")).toEqual({
    "merge request": "never",
    "fork merge request": "never",
    "push to main": "automatic",
    "push to feature": "automatic",
    tag: "automatic",
    schedule: "automatic",
    web: "automatic",
    api: "automatic",
    trigger: "automatic",
  });
});

test("the first rule that matches decides", () => {
  const starts = startsOf(`
a:
  script: make
  rules:
    - {if: $CI_COMMIT_TAG, when: never}
    - {if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH, when: manual}
    - {if: '$CI_PIPELINE_SOURCE != "merge_request_event"'}
`);
  expect(starts).toMatchObject({
    tag: "never",
    "push to main": "manual",
    "push to feature": "automatic",
    "merge request": "never",
  });
});

test("changed paths are a perhaps where GitLab knows them, and hold where it does not", () => {
  expect(startsOf("a: {script: make, rules: [{changes: [src/**]}]}")).toMatchObject({
    "push to main": "maybe",
    "merge request": "maybe",
    schedule: "automatic",
    tag: "automatic",
  });
});

test("files that are there, and files that are included", () => {
  const files = { "b.yml": "a: {script: make, rules: [{exists: [Makefile]}]}", Makefile: "" };
  expect(startsOf("include: b.yml", files).web).toBe("automatic");
});

test("what GitLab would refuse is said in its words", () => {
  const overview = overviewOf("include: gone.yml", USUAL_EVENTS);
  expect(formatOverview(overview)).toContain("GitLab would refuse it:\n  Local file `gone.yml`");
});

describe("the table", () => {
  test("a line for each job, a column for each event", () => {
    const yaml = `
build: {stage: build, script: make}
deploy: {stage: deploy, script: make, rules: [{if: '$CI_COMMIT_BRANCH == "main"', when: manual}]}
`;
    const overview = overviewOf(yaml, USUAL_EVENTS.slice(2, 5));
    expect(`\n${formatOverview(overview)}\n`).toBe(`
2 stages, 2 jobs

           ┌───── push to main
           │ ┌─── push to feature
           │ │ ┌─ tag
build
  build    ● ● ●
deploy
  deploy   ○ · ·

● starts by itself   ○ waits for a person   ? only if what it depends on changed   · not there
`);
  });
});
