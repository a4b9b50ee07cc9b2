import { describe } from "vitest";
import { job } from "../../../src/ci/job.ts";
import { accepts, refuses } from "./support.ts";

const generate = job("generate", { script: ["make"], artifacts: { paths: ["child.yml"] } });

describe("trigger", () => {
  accepts("trigger", [
    "group/project",
    { project: "group/project", branch: "main", strategy: "depend" },
    { project: "group/project", inputs: { size: 3 } },
    { project: "g/p", forward: { yaml_variables: false, pipeline_variables: true } },
    { include: "child.yml", strategy: "mirror" },
    { include: [{ local: "a.yml", inputs: { e: "x" } }, { template: "b.yml" }] },
    { include: [{ artifact: "child.yml", job: generate }] },
    { include: [{ project: "g/p", file: "a.yml", ref: "main" }] },
    {
      include: [{ component: "$CI_SERVER_FQDN/g/p/c@1" }, { remote: "https://example.com/a.yml" }],
    },
    { strategy: "depend" },
  ]);
  refuses("trigger", [
    [["g/p"], "expected string or object, got array"],
    [{ projct: "g/p" }, 'unknown key "projct" (did you mean "project"?)'],
    [
      { include: "a.yml", project: "g/p" },
      'unknown key "project" (known: include, strategy, forward)',
    ],
    [
      { project: "g/p", forward: { foo: true } },
      'forward: unknown key "foo" (known: yaml_variables, pipeline_variables)',
    ],
    [
      { include: [{ artifact: "child.yml", job: "generate" }] },
      'include[0].job: expected a job (the value that job() returned); for a job further down use named("generate"), for one from an include included("generate")',
    ],
    [
      { include: [{ artifact: "child.yml" }] },
      "include[0].job: is missing, expected a job (the value that job() returned)",
    ],
    [
      { include: Array.from({ length: 4 }, () => ({ local: "a.yml" })) },
      "include: has 4 files, GitLab allows 3",
    ],
    [
      { include: [{}] },
      "include[0]: expected one of the keys local, template, artifact, project, component, remote",
    ],
  ]);
});
