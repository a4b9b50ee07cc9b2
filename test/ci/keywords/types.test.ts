import { describe, expect, test } from "vitest";
import { defineCondition } from "../../../src/ci/expression/condition.ts";
import { hidden, included, job, named } from "../../../src/ci/job.ts";
import type {
  DefaultKeywords,
  GlobalKeywords,
  HiddenKeywords,
  JobKeywords,
  YamlValue,
} from "../../../src/ci/keywords/index.ts";
import { reference } from "../../../src/ci/reference.ts";

const build = job("build", { stage: "build", script: ["make"] });
const setup = hidden(".setup", { before_script: ["date"] });
const isMain = defineCondition({ type: "set", variable: "$MAIN", negated: false });
const shared = reference(setup, "before_script");

// These are checked by the compiler: each line below an `@ts-expect-error` must not compile.

const accepted: readonly JobKeywords[] = [
  {},
  { script: "make", stage: "build", when: "manual", allow_failure: { exit_codes: [1] } },
  { script: ["make", shared, [["nested"], shared]], before_script: shared },
  { extends: setup, needs: [build, named("later"), included("theirs"), shared] },
  { extends: [setup, build], needs: [{ job: build, optional: true }] },
  { needs: { pipeline: "group/project" } },
  {
    needs: [
      { pipeline: "$ID", job: "a" },
      { project: "g/p", job: "a", ref: "main" },
    ],
  },
  { rules: [{ if: isMain }, { if: "$A", changes: shared }, shared, [{ when: "never" }]] },
  { variables: { A: "b", N: 1, Y: true, Z: null, D: { value: "x", expand: false }, R: shared } },
  { image: { name: "alpine", entrypoint: null }, services: ["a", { name: "b" }, shared] },
  { retry: { when: ["script_failure"] }, parallel: { matrix: [{ A: ["b", 1] }] } },
  { parallel: "$[[ inputs.copies ]]", interruptible: "$[[ inputs.cancel ]]", cache: null },
  { only: ["main", "tags"], except: { variables: [isMain, "$A"] } },
  { cache: { policy: "$POLICY" }, environment: { on_stop: build } },
  { inherit: { default: ["image"], variables: false } },
];

const refused: readonly JobKeywords[] = [
  // @ts-expect-error a typo
  { scripts: ["make"] },
  // @ts-expect-error a typo, deeper
  { artifacts: { path: ["a"] } },
  // @ts-expect-error a typo, in a report
  { artifacts: { reports: { junits: "a" } } },
  // @ts-expect-error a typo, in an item
  { needs: [{ job: build, artifact: true }] },
  // @ts-expect-error a typo, in a rule
  { rules: [{ iff: "$A" }] },
  // @ts-expect-error a command is a text
  { script: ["make", 5] },
  // @ts-expect-error a name is no job
  { needs: ["build"] },
  // @ts-expect-error a name is no job
  { needs: [{ job: "build" }] },
  // @ts-expect-error a hidden job never runs
  { needs: [setup] },
  // @ts-expect-error a name is no job
  { dependencies: ["build"] },
  // @ts-expect-error a name is no job
  { extends: ".setup" },
  // @ts-expect-error a name is no job
  { environment: { name: "x", on_stop: "stop" } },
  // @ts-expect-error a name is no job
  { trigger: { include: [{ artifact: "a.yml", job: "build" }] } },
  // @ts-expect-error a name is no job
  { rules: [{ needs: ["build"] }] },
  // @ts-expect-error never is only for rules
  { when: "never" },
  // @ts-expect-error no such word
  { when: "sometimes" },
  // @ts-expect-error no such reason
  { retry: { when: "script_failed" } },
  // @ts-expect-error a whole list is a list
  { tags: "linux" },
  // @ts-expect-error services are a list
  { services: { name: "a" } },
  // @ts-expect-error a service has a name
  { services: [{ alias: "a" }] },
  // @ts-expect-error rules are a list
  { rules: { if: "$A" } },
  // @ts-expect-error a global variable, not a job's
  { variables: { A: { options: ["b"] } } },
  // @ts-expect-error no such policy
  { image: { name: "a", pull_policy: "sometimes" } },
  // @ts-expect-error no such keyword of default
  { inherit: { default: ["script"] } },
];

const inHidden: readonly HiddenKeywords[] = [
  { environment: { action: "stop" } },
  // @ts-expect-error a typo
  { befor_script: ["date"] },
];

const inDefault: readonly DefaultKeywords[] = [
  { image: "alpine", retry: 1, tags: shared },
  // @ts-expect-error no keyword of default
  { script: ["make"] },
];

const inGlobal: readonly GlobalKeywords[] = [
  { stages: ["a", [shared]], include: [{ local: "a.yml" }], workflow: { rules: [{ if: isMain }] } },
  { spec: { inputs: { a: { type: "number", default: 1 }, b: null } } },
  // @ts-expect-error a workflow has no such thing
  { workflow: { rules: [{ when: "manual" }] } },
  // @ts-expect-error a typo
  { stage: ["a"] },
  // @ts-expect-error an include is a text or an object
  { include: [["a.yml"]] },
];

const yaml: YamlValue = { a: [1, "b", null, true, shared], c: { d: {} } };
// @ts-expect-error YAML has no functions
const noYaml: YamlValue = { a: () => 1 };

const staged: JobKeywords<"build" | "test"> = { stage: "test" };
// @ts-expect-error no such stage
const misplaced: JobKeywords<"build" | "test"> = { stage: "tset" };
const anywhere: JobKeywords = staged;

describe("what the compiler refuses", () => {
  test("is marked as such, or this file would not compile", () => {
    const all = [
      accepted,
      refused,
      inHidden,
      inDefault,
      inGlobal,
      yaml,
      noYaml,
      misplaced,
      anywhere,
    ];
    expect(all).toHaveLength(9);
  });
});
