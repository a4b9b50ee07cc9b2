import { describe } from "vitest";
import { accepts, refuses } from "./support.ts";

describe("run", () => {
  accepts("run", [
    [{ name: "hello", script: "echo hello" }],
    [{ name: "hello", script: "echo hello", env: { A: "b" } }],
    [{ name: "hello", func: "./steps/hello", inputs: { who: "you", often: 3, list: [1, null] } }],
    [{ name: "hello", step: { git: { url: "gitlab.example.com/steps", rev: "main", dir: "x" } } }],
    [{ name: "hello", func: { oci: { registry: "r", repository: "g/p", tag: "1", file: "f" } } }],
    [],
  ]);
  refuses("run", [
    [[{ name: "x" }], "[0]: expected one of func, step, script"],
    [[{ name: "x", func: "a", step: "b" }], "[0]: expected one of func, step, script"],
    [
      [{ name: "a-b", script: "x" }],
      "[0].name: expected a name of letters, digits and underscores",
    ],
    [[{ script: "x" }], "[0].name: is missing, expected string"],
    [[{ name: "x", func: { git: { url: "u" } } }], "[0].func.git.rev: is missing, expected string"],
    [
      [{ name: "x", script: "x", inputs: {} }],
      '[0]: unknown key "inputs" (known: name, env, script)',
    ],
  ]);
});
