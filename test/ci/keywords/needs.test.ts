import { describe } from "vitest";
import { hidden, included, job, named } from "../../../src/ci/job.ts";
import { reference } from "../../../src/ci/reference.ts";
import { accepts, refuses } from "./support.ts";

const build = job("build", { script: ["make"] });
const setup = hidden(".setup", { script: ["make"] });

function expectedJob(name: string): string {
  const quoted = JSON.stringify(name);
  return `expected a job (the value that job() returned); for a job further down use named(${quoted}), for one from an include included(${quoted})`;
}

describe("needs", () => {
  accepts("needs", [
    [],
    [build, named("later"), included("theirs")],
    [{ job: build, artifacts: false, optional: true }],
    [{ job: build, artifacts: null }],
    [{ job: build, parallel: { matrix: [{ A: "b", B: ["c", 1] }] } }],
    [{ pipeline: "$PARENT_PIPELINE_ID", job: "build", artifacts: true, optional: true }],
    [{ project: "group/project", job: "build", ref: "main", artifacts: true }],
    [{ pipeline: "group/project" }],
    { pipeline: "group/project" },
    reference(".shared", "needs"),
    [reference(".shared", "needs"), build],
    ["$[[ inputs.job ]]"],
  ]);
  refuses("needs", [
    ["build", "expected array, got string"],
    [["build"], `[0]: ${expectedJob("build")}`],
    [[{ job: "build" }], `[0].job: ${expectedJob("build")}`],
    [[setup], "[0]: expected a job, got the hidden .setup, which never runs"],
    [[5], "[0]: expected a job (the value that job() returned), got number"],
    [[{}], "[0].job: is missing, expected a job (the value that job() returned)"],
    [[{ job: build, artifact: true }], '[0]: unknown key "artifact" (did you mean "artifacts"?)'],
    [[{ job: build, artifacts: "x" }], "[0].artifacts: expected boolean, got string"],
    [[{ project: "g/p", job: "b" }], "[0].ref: is missing, expected string"],
    [
      [{ project: "g/p", job: build, ref: "main" }],
      "[0].job: expected the name of a job, as it is another pipeline's",
    ],
    [[{ pipeline: "1", artifacts: true }], "[0].job: is missing, expected string"],
  ]);
});

describe("dependencies", () => {
  accepts("dependencies", [[], [build], [reference(".shared", "dependencies")]]);
  refuses("dependencies", [[["build"], `[0]: ${expectedJob("build")}`]]);
});

describe("extends", () => {
  accepts("extends", [setup, build, [setup, named(".later"), included(".theirs")]]);
  refuses("extends", [
    [
      ".setup",
      'expected a job (the value that job() or hidden() returned); for a job further down use named(".setup"), for one from an include included(".setup")',
    ],
    [[], "must not be empty"],
    [[null], "[0]: expected a job (the value that job() or hidden() returned), got null"],
  ]);
});
