import { describe } from "vitest";
import { hidden } from "../../../src/ci/job.ts";
import { reference } from "../../../src/ci/reference.ts";
import { accepts, refuses } from "./support.ts";

const setup = reference(hidden(".setup", { script: ["true"] }), "script");

describe("script", () => {
  accepts("script", [
    "make",
    ["make", "make test"],
    [""],
    setup,
    [setup, "make"],
    [["make", setup], [[["test"]]]],
    [[[[[[[[[["ten levels"]]]]]]]]]],
    "$[[ inputs.script ]]",
    null,
  ]);
  refuses("script", [
    [5, "expected a command or a list of commands, got number"],
    [{ run: "x" }, "expected a command or a list of commands, got object"],
    ["", "must not be empty"],
    [[], "must not be empty"],
    [["a", 5], "[1]: expected a command, got number"],
    [["a", ["b", null]], "[1][1]: expected a command, got null"],
    [[{ echo: "a" }], "[0]: expected a command, got object"],
    [
      [[[[[[[[[[["eleven levels"]]]]]]]]]]],
      "[0][0][0][0][0][0][0][0][0][0]: lists are nested deeper than 10 levels",
    ],
  ]);
});

describe("before_script and after_script may be empty, to undo a default", () => {
  accepts("before_script", ["make", ["make"], [setup], [], ""]);
  accepts("after_script", ["make", ["make"], [setup], [], ""]);
  refuses("after_script", [[[true], "[0]: expected a command, got boolean"]]);
});

describe("hooks", () => {
  accepts("hooks", [{ pre_get_sources_script: ["date"] }, { pre_get_sources_script: "date" }, {}]);
  refuses("hooks", [
    [
      { pre_get_source_script: "x" },
      'unknown key "pre_get_source_script" (did you mean "pre_get_sources_script"?)',
    ],
    [{ pre_get_sources_script: [1] }, "pre_get_sources_script[0]: expected a command, got number"],
  ]);
});
