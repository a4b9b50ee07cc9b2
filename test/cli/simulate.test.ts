import { describe, expect, test } from "vitest";
import { configText, faultier, folderWith } from "../support/faultier.ts";

const YAML = `
workflow: {rules: [{if: $CI_COMMIT_BRANCH}, {if: $CI_MERGE_REQUEST_IID}]}
build: {stage: build, image: "alpine:3.22", script: make}
test: {stage: test, image: "alpine:3.22", script: make test, needs: [build]}
deploy:
  stage: deploy
  image: "alpine:3.22"
  script: make deploy
  rules:
    - {if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $TARGET == "live"', when: manual}
    - {changes: [deploy/**/*]}
`;

const folder = () => folderWith({ ".gitlab-ci.yml": YAML });

describe.concurrent("faultier simulate", () => {
  test("lists the jobs of an event", async () => {
    const args = ["simulate", "--event", "push", "--var", "TARGET=live"];
    const { status, stdout } = await faultier(args, { cwd: await folder() });
    expect(status).toBe(0);
    expect(stdout).toBe(
      "3 jobs\nbuild\n  build\ntest\n  test            needs build\ndeploy\n  deploy  manual",
    );
  });

  test("--changed and --branch decide, --json is for machines", async () => {
    const args = ["simulate", "--event", "merge_request", "--branch", "x", "--json", "--changed"];
    const cwd = await folder();
    const jobs = async (path: string) =>
      JSON.parse((await faultier([...args, path], { cwd })).stdout).jobs.map(
        ({ name }: { name: string }) => name,
      );
    expect(await jobs("deploy/a/b.txt")).toEqual(["build", "test", "deploy"]);
    expect(await jobs("README.md")).toEqual(["build", "test"]);
  });

  test("says in GitLab's words why there is no pipeline", async () => {
    const { status, stdout } = await faultier(["simulate", "--event", "tag"], {
      cwd: await folder(),
    });
    expect(status).toBe(0);
    expect(stdout).toContain("no pipeline\n  The pipeline did not run.");
  });

  test("1 when GitLab would refuse the configuration", async () => {
    const cwd = await folderWith({ "x.yml": "a: {script: 1}" });
    expect(await faultier(["simulate", "x.yml", "--event", "push"], { cwd })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("jobs:a:script config should be a string"),
    });
  });

  test.each([
    ["no event", ["simulate"], "--event EVENT, one of push, tag"],
    ["an unknown event", ["simulate", "--event", "pusch"], "pusch is not an event"],
    ["a variable that is none", ["simulate", "--event", "push", "--var", "x"], "KEY=VALUE"],
    ["a file that is not there", ["simulate", "gone.yml", "--event", "push"], "does not exist"],
  ])("2 for %s", async (_, args, message) => {
    const { status, stderr } = await faultier(args, { cwd: await folder() });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe.concurrent("faultier explain", () => {
  test("which rule matched, and why the one before did not", async () => {
    const args = ["explain", "deploy", "--event", "push", "--changed", "deploy/x"];
    const { status, stdout } = await faultier(args, { cwd: await folder() });
    expect(status).toBe(0);
    expect(stdout).toContain("deploy: created");
    expect(stdout).toContain("✗ rule 1");
    expect(stdout).toContain("$TARGET is not defined");
    expect(stdout).toContain("✓ rule 2");
    expect(stdout).toContain("holds: changes: deploy/**/*");
  });

  test("2 for a job that is not there, with a suggestion", async () => {
    const { status, stderr } = await faultier(["explain", "deplyo", "--event", "push"], {
      cwd: await folder(),
    });
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean "deploy"?');
  });
});

describe.concurrent("faultier lint", () => {
  test("0 when GitLab takes it and we find no error", async () => {
    expect(await faultier(["lint"], { cwd: await folder() })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("GitLab takes it"),
    });
  });

  test("1 with GitLab's errors, in its words", async () => {
    const cwd = await folderWith({ ".gitlab-ci.yml": "a: {script: x, foo: 1}" });
    expect(await faultier(["lint"], { cwd })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("jobs:a config contains unknown keys: foo"),
    });
  });

  test("a config says which branch is the default one", async () => {
    const config = configText(`defineConfig({
      gitlab: { url: "https://gitlab.example.org", project: "g/p", default_branch: "trunk" },
      hosts: { one: { address: "one.example.org" } },
    })`);
    const cwd = await folderWith({ "faultier.config.ts": config });
    const { findings } = JSON.parse((await faultier(["lint", "--json"], { cwd })).stdout);
    const unreachable = findings.map(({ path }: { path: string }) => path);
    expect(unreachable).not.toContain("jobs:provision:one");
    expect(unreachable).toContain("jobs:backup:one");
  });

  test("a config is linted as what it renders to", async () => {
    const { status, stdout } = await faultier(["lint", "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, errors: [] });
  });
});
