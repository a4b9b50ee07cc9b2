import { describe, expect, test } from "vitest";
import { errorsOf } from "./compose.ts";

describe("an error says where it is", () => {
  test("in the words of the path, without capitals", () => {
    expect(errorsOf("Job A: {script: x, image: {Name: a}}")).toEqual([
      "jobs:job a:image name should be a string",
      "jobs:job a:image name can't be blank",
      "jobs:job a:image config contains unknown keys: name",
    ]);
  });

  test("but not for retry", () => {
    expect(errorsOf("a: {script: x, retry: {max: 3, foo: 1}}")).toEqual([
      "retry config contains unknown keys: foo",
      "retry max must be less than or equal to 2",
    ]);
  });

  test("once for each job that inherits it", () => {
    expect(errorsOf("default: {tags: x}\na: {script: x}\nb: {script: x, tags: [t]}")).toEqual([
      "default:tags config should be an array of strings",
      "default:tags config should be an array of strings",
    ]);
  });

  test("and a list has the name of its items", () => {
    expect(errorsOf("a: {script: x, services: [5], needs: [5]}")).toEqual([
      "jobs:a:services:service config should be a hash or a string",
      "jobs:a:services:service name should be a string",
      "jobs:a:services:service name can't be blank",
      "jobs:a:needs:need has an unsupported type",
    ]);
  });
});

describe("GitLab stops", () => {
  test("below an entry that is wrong itself", () => {
    expect(errorsOf("a: {script: x, cache: {policy: x, key: 5}}")).toEqual([
      "jobs:a:cache policy should be a variable or one of: pull-push, push, pull",
    ]);
  });

  test("at what is no job", () => {
    expect(errorsOf("a: {script: x, retry: 9}\nb: {stage: test}")).toEqual([
      "jobs b config should implement the script:, run:, or trigger: keyword",
    ]);
  });

  test("at a keyword both at the top and in default", () => {
    expect(errorsOf("image: x\ndefault: {image: y}\na: {script: x, retry: 9}")).toEqual([
      "image is defined in top-level and `default:` entry",
    ]);
  });
});
