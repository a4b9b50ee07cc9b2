import { describe, expect, test } from "vitest";
import {
  $,
  and,
  eq,
  hidden,
  isSet,
  job,
  matches,
  ne,
  not,
  or,
  type Pipeline,
  pipeline,
  type Rule,
  raw,
  variable,
} from "../../src/ci/index.ts";
import { eventsOf, formatOverview } from "../../src/overview/index.ts";
import { overviewOf } from "../../src/overview/overview.ts";

const script = ["true"];

/** What each of GitLab's events does with the only job. */
function startsOf(only: Pipeline): Record<string, string> {
  const { events, stages } = overviewOf(only, eventsOf());
  return Object.fromEntries(
    events.map((event, index) => [event, stages[0]?.jobs[0]?.starts[index] ?? ""]),
  );
}

const withRules = (...rules: Rule[]) => startsOf(pipeline({ jobs: [job("a", { script, rules })] }));

test("a job without rules is for branches and tags", () => {
  expect(startsOf(pipeline({ jobs: [job("a", { script })] }))).toEqual({
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
  const starts = withRules(
    { if: isSet($.CI_COMMIT_TAG), when: "never" },
    { if: eq($.CI_COMMIT_BRANCH, $.CI_DEFAULT_BRANCH), when: "manual" },
    { if: ne($.CI_PIPELINE_SOURCE, "merge_request_event") },
  );
  expect(starts).toMatchObject({
    tag: "never",
    "push to main": "manual",
    "push to feature": "automatic",
    "merge request": "never",
  });
});

test("changed paths are a perhaps where GitLab knows them, and hold where it does not", () => {
  expect(withRules({ changes: ["src/**"] })).toMatchObject({
    "push to main": "maybe",
    "merge request": "maybe",
    schedule: "automatic",
    tag: "automatic",
  });
});

test("text of one's own is a perhaps, not a no", () => {
  expect(withRules({ if: '$A == "b"' })["push to main"]).toBe("maybe");
  expect(withRules({ if: and(raw("$A"), eq($.CI_COMMIT_BRANCH, "x")) })["push to main"]).toBe(
    "never",
  );
});

test("workflow decides first", () => {
  const rules = [{ if: matches($.CI_PIPELINE_SOURCE, /^(web|api)$/) }];
  const starts = startsOf(pipeline({ workflow: { rules }, jobs: [job("a", { script })] }));
  expect(starts).toMatchObject({ web: "automatic", api: "automatic", "push to main": "never" });
});

test("variables of the pipeline count, with the defaults of its inputs", () => {
  const isLive = eq(variable("TARGET"), "live");
  const starts = startsOf(
    pipeline({
      spec: { inputs: { target: { default: "live" } } },
      variables: { TARGET: "$[[ inputs.target ]]" },
      jobs: [job("a", { script, rules: [{ if: isLive }] })],
    }),
  );
  expect(starts.web).toBe("automatic");
});

test("rules that a hidden job brings", () => {
  const base = hidden(".base", { rules: [{ if: eq($.CI_PIPELINE_SOURCE, "web") }] });
  const jobs = [base, job("a", { script, extends: base })];
  expect(startsOf(pipeline({ jobs }))).toMatchObject({ web: "automatic", api: "never" });
});

test("and, or, not", () => {
  const isWeb = eq($.CI_PIPELINE_SOURCE, "web");
  const isMain = eq($.CI_COMMIT_BRANCH, "main");
  expect(withRules({ if: and(isWeb, isMain) }).web).toBe("automatic");
  expect(withRules({ if: or(isWeb, isSet($.CI_COMMIT_TAG)) })).toMatchObject({
    web: "automatic",
    tag: "automatic",
    api: "never",
  });
  expect(withRules({ if: not(isWeb) })).toMatchObject({ web: "never", api: "automatic" });
});

describe("the table", () => {
  test("a line for each job, a column for each event", () => {
    const build = job("build", { stage: "build", script });
    const deploy = job("deploy", {
      stage: "deploy",
      script,
      rules: [{ if: eq($.CI_COMMIT_BRANCH, "main"), when: "manual" }],
    });
    const overview = overviewOf(pipeline({ jobs: [build, deploy] }), eventsOf().slice(2, 5));
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
