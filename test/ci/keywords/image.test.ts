import { describe } from "vitest";
import { accepts, refuses } from "./support.ts";

const long = "u".repeat(256);

describe("image", () => {
  accepts("image", [
    "alpine:3.22",
    "$CI_REGISTRY_IMAGE/x:$TAG",
    { name: "alpine" },
    { name: "alpine", entrypoint: [""] },
    { name: "alpine", entrypoint: null },
    { name: "alpine", docker: { platform: "arm64/v8", user: "dave" } },
    { name: "alpine", kubernetes: { user: 1001 } },
    { name: "alpine", kubernetes: { user: "1001:1001" } },
    { name: "alpine", pull_policy: "if-not-present" },
    { name: "alpine", pull_policy: ["always", "if-not-present"] },
    { entrypoint: ["the name comes from extends"] },
  ]);
  refuses("image", [
    [5, "expected string or object, got number"],
    [["alpine"], "expected string or object, got array"],
    ["", "must not be empty"],
    [{ nam: "x" }, 'unknown key "nam" (did you mean "name"?)'],
    [{ name: "x", entrypoint: "sh" }, "entrypoint: expected array, got string"],
    [
      { name: "x", docker: { platfrom: "x" } },
      'docker: unknown key "platfrom" (did you mean "platform"?)',
    ],
    [{ name: "x", docker: { user: long } }, "docker.user: has more than 255 characters"],
  ]);
});

describe("services", () => {
  accepts("services", [
    [],
    ["postgres:17", "redis"],
    [{ name: "postgres:17", alias: "db", command: ["postgres", "-c", "fsync=off"] }],
    [{ name: "postgres", entrypoint: ["x"], variables: { A: "b", N: 1 }, pull_policy: "always" }],
  ]);
  refuses("services", [
    [{ name: "a" }, "expected array, got object"],
    [[5], "[0]: expected string or object, got number"],
    [[{ alias: "a" }], "[0].name: is missing, expected string"],
    [[{ name: "a", alias: 5 }], "[0].alias: expected string, got number"],
    [
      [{ name: "a", variables: { A: { value: "b" } } }],
      "[0].variables.A: expected string or number or boolean, got object",
    ],
  ]);
});
