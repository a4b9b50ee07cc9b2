import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Options } from "../../src/cli/verb.ts";
import { run } from "../../src/cli/verbs/graph.ts";
import { folderWith } from "../support/faultier.ts";

const YAML = `
build: {stage: build, script: make, rules: [{when: on_success}]}
deploy:
  stage: deploy
  script: make deploy
  needs: [build]
  rules:
    - {if: $TARGET == "live", when: manual}
    - {if: $CI_COMMIT_BRANCH == "release", when: delayed, start_in: 5 minutes}
    - {if: $CI_COMMIT_TAG}
    - {changes: [deploy/**/*], if: $CI_MERGE_REQUEST_IID}
`;

afterEach(() => vi.restoreAllMocks());

/** What the verb prints, and how it ends. */
async function graph(options: Options, yaml = YAML) {
  const folder = await folderWith({ ".gitlab-ci.yml": yaml });
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const status = await run({ args: [join(folder, ".gitlab-ci.yml")], options });
  const stdout = write.mock.calls.map(([text]) => text).join("");
  write.mockRestore();
  return { status, stdout };
}

describe("faultier graph", () => {
  test("is Mermaid, of the event that is named", async () => {
    const { status, stdout } = await graph({ event: "push" });
    expect(status).toBe(0);
    expect(stdout).toBe(`flowchart LR
  subgraph s0["build"]
    j0["build"]:::automatic
  end
  classDef automatic fill:#dbf5e6,stroke:#1f9254,color:#0b3d22
`);
  });

  test.each<[string, Options, string]>([
    ["--var", { event: "push", var: ["TARGET=live"] }, ":::manual"],
    ["--branch", { event: "push", branch: "release" }, ":::delayed"],
    ["--changed", { event: "merge_request", changed: ["deploy/x"] }, ":::automatic"],
    ["nothing: all jobs", {}, ":::automatic"],
  ])("%s decides", async (_, options, look) => {
    expect((await graph(options)).stdout).toContain(`j1["deploy"]${look}\n`);
  });

  test.each([
    ["mermaid", /^flowchart LR\n/],
    ["dot", /^digraph pipeline \{\n/],
    ["svg", /^<svg [\s\S]*<\/svg>\n$/],
    ["html", /^<!doctype html>\n[\s\S]*<\/html>\n$/],
  ])("--format %s", async (format, expected) => {
    expect((await graph({ format, event: "tag" })).stdout).toMatch(expected);
    expect((await graph({ format })).stdout).toMatch(expected);
  });

  test("without an event, the page has every event", async () => {
    const { stdout } = await graph({ format: "html" });
    const [, data = ""] = /id="data">(.*?)<\/script>/.exec(stdout) ?? [];
    expect(JSON.parse(data).events.map(({ name }: { name: string }) => name)).toEqual([
      ...["push to main", "push to feature", "tag", "merge request", "fork merge request"],
      ...["schedule", "web", "api", "trigger", "parent pipeline"],
    ]);
  });

  test("1 when GitLab would refuse the configuration, with what it says", async () => {
    const { status, stdout } = await graph({ event: "push" }, "a: {script: 1}");
    expect(status).toBe(1);
    expect(stdout).toContain("jobs:a:script config should be a string");
  });

  test("what only one event makes of it does not spoil the page of all", async () => {
    const yaml = "a: {script: x, only: [tags]}\nb: {stage: deploy, script: x, needs: [a]}";
    expect((await graph({ event: "push" }, yaml)).status).toBe(1);
    const { status, stdout } = await graph({ format: "html" }, yaml);
    expect(status).toBe(0);
    expect(stdout).toContain("'b' job needs 'a' job, but 'a' does not exist in the pipeline");
  });

  test.each([
    [{ format: "pdf" }, "pdf is not a format"],
    [{ event: "pusch" }, "pusch is not an event"],
  ])("refuses %o", async (options, message) => {
    await expect(graph(options)).rejects.toThrow(message);
  });
});
