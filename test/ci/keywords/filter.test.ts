import { describe } from "vitest";
import { defineCondition } from "../../../src/ci/expression/condition.ts";
import { accepts, refuses } from "./support.ts";

const isSet = defineCondition({ type: "set", variable: "$A", negated: false });

describe("only and except", () => {
  accepts("only", [
    null,
    [],
    ["main", "tags", "/^v\\d/", "main@group/project"],
    { refs: ["branches"], variables: ["$A", isSet], changes: ["src/**/*"], kubernetes: "active" },
  ]);
  accepts("except", [["schedules"], { refs: null }]);
  refuses("only", [
    ["main", "expected array or object, got string"],
    [[null], "[0]: expected string, got null"],
    [{ ref: ["main"] }, 'unknown key "ref" (did you mean "refs"?)'],
    [{ variables: [5] }, "variables[0]: expected string or condition, got number"],
  ]);
});
