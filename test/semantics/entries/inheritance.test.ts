import { describe, expect, test } from "vitest";
import { composed, jobOf } from "./compose.ts";

const defaults = "default: {image: d, tags: [d], retry: 1}\n";

describe("a job takes from default", () => {
  test("what it does not give", () => {
    expect(jobOf(`${defaults}a: {script: x, image: own}`)).toMatchObject({
      image: { name: "own" },
      tags: ["d"],
      retry: { max: 1 },
    });
  });

  test("only what inherit names", () => {
    const job = jobOf(`${defaults}a: {script: x, inherit: {default: [tags]}}`);
    expect([job.image, job.tags, job.retry]).toEqual([undefined, ["d"], undefined]);
  });

  test("nothing if it is a bridge, but interruptible", () => {
    const job = jobOf("default: {image: d, interruptible: true}\na: {trigger: g/p}");
    expect([job.image, job.interruptible]).toEqual([undefined, true]);
  });
});

describe("only", () => {
  const refs = { refs: ["branches", "tags"] };

  test.each([
    ["a: {script: x}", refs],
    ["a: {script: x, only: {variables: [$A]}}", { ...refs, variables: ["$A"] }],
    ["a: {script: x, only: [main]}", { refs: ["main"] }],
    ["a: {script: x, rules: null}", undefined],
    ["workflow: {rules: [{if: $A}]}\na: {script: x}", undefined],
  ])("of %s", (yaml, only) => {
    expect(jobOf(yaml).only).toEqual(only);
  });
});

test("rules that run always warn of two pipelines, unless a workflow decides", () => {
  const job = "a: {script: x, rules: [{when: always}]}";
  expect(composed(job).warnings).toHaveLength(1);
  expect(composed(`workflow: {rules: [{if: $A}]}\n${job}`).warnings).toEqual([]);
});
