import { describe } from "vitest";
import { accepts, refuses } from "./support.ts";

const item = { paths: ["node_modules/"] };

describe("cache", () => {
  accepts("cache", [
    {},
    [],
    { key: "$CI_COMMIT_REF_SLUG", paths: [".npm/"] },
    { key: { files: ["package-lock.json"], prefix: "$CI_JOB_NAME" }, paths: [".npm/"] },
    { key: { files: Array.from({ length: 10 }, (_, index) => `${index}`) } },
    { key: { files_commits: ["a", "b"] } },
    { paths: ["a"], policy: "pull", unprotect: true, untracked: true, when: "always" },
    { paths: ["a"], policy: "$POLICY", fallback_keys: ["a", "b"] },
    [item, item, item, item],
  ]);
  refuses("cache", [
    ["x", "expected object, got string"],
    [["x"], "[0]: expected object, got string"],
    [[item, item, item, item, item], "has 5 caches, GitLab allows 4"],
    [{ path: ["a"] }, 'unknown key "path" (did you mean "paths"?)'],
    [{ key: ".." }, 'key: cannot be "." or ".."'],
    [{ key: "a/b" }, 'key: cannot contain "/" or "%2F"'],
    [{ key: { files: ["a"], prefix: "." } }, 'key.prefix: cannot be "." or ".."'],
    [{ key: { files: [] } }, "key.files: must not be empty"],
    [
      { key: { files_commits: ["a", "b", "c"] } },
      "key.files_commits: has 3 files, GitLab allows 2",
    ],
    [{ policy: "foo" }, "policy: expected pull-push, pull, push or a variable"],
    [{ fallback_keys: "a" }, "fallback_keys: expected array, got string"],
    [
      { fallback_keys: ["1", "2", "3", "4", "5", "6"] },
      "fallback_keys: has 6 keys, GitLab allows 5",
    ],
  ]);
});
