import { describe } from "vitest";
import { defineCondition } from "../../../src/ci/expression/condition.ts";
import { job, named } from "../../../src/ci/job.ts";
import { reference } from "../../../src/ci/reference.ts";
import { accepts, refuses } from "./support.ts";

const build = job("build", { script: ["make"] });
const isMain = defineCondition({ type: "set", variable: "$MAIN", negated: false });
const shared = reference(".rules", "rules");
const files = Array.from({ length: 51 }, (_, index) => `file${index}`);

describe("rules", () => {
  accepts("rules", [
    null,
    shared,
    [{}],
    [{ if: "$CI_COMMIT_TAG" }, { if: isMain, when: "manual", allow_failure: true }],
    [{ if: shared, changes: shared, exists: shared, variables: shared }],
    [shared, { when: "never" }],
    [[{ if: "$A" }, [shared]]],
    [{ changes: ["src/**/*"] }, { changes: { paths: ["a"], compare_to: "main" } }],
    [{ changes: { regexp: "^src/" } }, { exists: { regexp: "^src/" } }],
    [{ exists: ["Dockerfile"] }, { exists: { paths: ["a"], project: "g/p", ref: "main" } }],
    [{ exists: [] }, { changes: files.slice(1) }],
    [{ when: "delayed", start_in: "1 day" }],
    [{ variables: { A: "b", N: 1 }, interruptible: true }],
    [{ variables: null }],
    [{ needs: [build, named("later"), { job: build, optional: true, artifacts: false }] }],
    [{ needs: [] }],
    [{ when: "$[[ inputs.when ]]" }],
  ]);
  refuses("rules", [
    [[], "must not be empty"],
    [{ if: "$A" }, "expected array, got object"],
    [["$A"], "[0]: expected object, got string"],
    [[{ iff: "$A" }], '[0]: unknown key "iff" (did you mean "if"?)'],
    [[{ if: 5 }], "[0].if: expected string or condition, got number"],
    [[{ changes: "a" }], "[0].changes: expected array or object, got string"],
    [[{ changes: {} }], "[0].changes: expected paths or regexp"],
    [
      [{ changes: { paths: ["a"], regexp: "b" } }],
      "[0].changes: paths and regexp cannot be used together",
    ],
    [[{ changes: files }], "[0].changes: has 51 paths, GitLab allows 50"],
    [[{ exists: { paths: ["a"], ref: "main" } }], "[0].exists: ref needs project"],
    [[{ variables: ["X"] }], "[0].variables: expected object, got array"],
    [
      [{ variables: { X: ["y"] } }],
      "[0].variables.X: expected string or number or boolean, got array",
    ],
    [[{ allow_failure: { exit_codes: 1 } }], "[0].allow_failure: expected boolean, got object"],
    [[{ when: "delayed" }], "[0]: when: delayed needs start_in"],
    [[{ when: "manual", start_in: "1 day" }], "[0]: start_in is only for when: delayed"],
    [
      [{ needs: ["build"] }],
      '[0].needs[0]: expected a job (the value that job() returned); for a job further down use named("build"), for one from an include included("build")',
    ],
  ]);
});
