import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { configText, faultier, folderWith } from "../support/faultier.ts";

const IDENTITY = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
const OLD = 'a: {script: x}\n"-b: [1, é]": {script: x}\n';

/** git itself, of no user's configuration. */
async function git(cwd: string, ...args: string[]): Promise<string> {
  const env = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const { stdout } = await execa("git", [...IDENTITY, ...args], { cwd, env });
  return stdout;
}

async function commit(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await write(folder, files);
  await git(folder, "add", ".");
  await git(folder, "commit", "--quiet", "--message", "files");
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** A repository whose branch has these files, and what is written later is not committed. */
async function repository(files: Readonly<Record<string, string>>, branch = "main") {
  const folder = await folderWith({});
  await git(folder, "init", "--quiet", `--initial-branch=${branch}`);
  await commit(folder, files);
  return folder;
}

const diff = (cwd: string, ...args: string[]) => faultier(["diff", ...args], { cwd });

describe.concurrent("faultier diff", () => {
  test("0 and no difference when lines only moved", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": OLD });
    await write(cwd, { ".gitlab-ci.yml": `${OLD.split("\n").toReversed().join("\n")}\n# moved\n` });
    expect(await diff(cwd)).toEqual({
      status: 0,
      stdout: "no difference between main and .gitlab-ci.yml",
      stderr: "",
    });
  });

  test("1 and the jobs that differ, without colours in a pipe", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": OLD });
    await write(cwd, { ".gitlab-ci.yml": "a: {script: y}\nc: {script: x}\n" });
    const { status, stdout } = await diff(cwd);
    expect(status).toBe(1);
    expect(stdout).toBe(`main → .gitlab-ci.yml

jobs
~ a
  ~ script
    - x
    + y
+ c (stage test)
  + every event but merge_request, fork_merge_request: created
- "-b: [1, é]"
  - every event but merge_request, fork_merge_request: not created any more`);
  });

  test("colours where they are asked for", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": OLD });
    await write(cwd, { ".gitlab-ci.yml": OLD.replace("x", "y") });
    const env = { NO_COLOR: undefined, FORCE_COLOR: "1" } as unknown as Record<string, string>;
    const { stdout } = await faultier(["diff"], { cwd, env });
    expect(stdout).toContain("\u001b[32m    + y\u001b[39m");
  });

  test("--json is one document", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": OLD });
    await write(cwd, { ".gitlab-ci.yml": OLD.replace("x", "y") });
    const { status, stdout } = await diff(cwd, "HEAD", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      equal: false,
      old: "HEAD",
      new: ".gitlab-ci.yml",
      jobs: [
        { name: "a", kind: "changed", changes: [{ path: ["script"], old: ["x"], new: ["y"] }] },
      ],
      events: [],
    });
  });

  test("1 and GitLab's errors where it refuses a side", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": "a: {script: 1}" });
    await write(cwd, { ".gitlab-ci.yml": "a: {script: x}" });
    const { status, stdout } = await diff(cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("- GitLab refuses main\n    jobs:a:script config should be a string");
  });
});

describe.concurrent("the old side of faultier diff", () => {
  test("has the files of its ref, in odd places too", async () => {
    const main = "include: ['/ci/**.yml', 'é ü/a b.yml']";
    const files = { "ci/a.yml": "a: {script: x}", "é ü/a b.yml": "b: {script: x}" };
    const cwd = await repository({ ".gitlab-ci.yml": main, ...files });
    expect(await diff(cwd)).toMatchObject({ status: 0 });
    await write(cwd, { "ci/a.yml": "a: {script: y}" });
    await rm(join(cwd, "é ü/a b.yml"));
    await write(cwd, { ".gitlab-ci.yml": "include: '/ci/**.yml'" });
    const { status, stdout } = await diff(cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("~ a\n  ~ script\n    - x\n    + y\n- b\n");
  });

  test("is a branch, a tag, or a commit", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": OLD });
    await git(cwd, "tag", "v1");
    await git(cwd, "branch", "feature/é");
    const sha = await git(cwd, "rev-parse", "HEAD");
    await commit(cwd, { ".gitlab-ci.yml": OLD.replace("x", "y") });
    expect(await diff(cwd)).toMatchObject({ status: 0 });
    for (const ref of ["v1", "feature/é", sha.slice(0, 8), "HEAD~1"]) {
      expect(await diff(cwd, ref)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining(`${ref} → .gitlab-ci.yml`),
      });
    }
  });

  test("is the default branch of origin before main", async () => {
    const upstream = await repository({ ".gitlab-ci.yml": OLD }, "trunk");
    const cwd = await folderWith({});
    await git(cwd, "clone", "--quiet", upstream, ".");
    await git(cwd, "checkout", "--quiet", "-b", "main");
    await commit(cwd, { ".gitlab-ci.yml": "a: {script: y, only: [trunk]}" });
    const { stdout } = await diff(cwd);
    expect(stdout).toContain("origin/trunk → .gitlab-ci.yml");
    // On a push to the default branch, which is trunk, the job is still created.
    expect(stdout).toContain("- tag, push to another branch: not created any more");
  });

  test("is what is checked out where there is neither", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": OLD }, "trunk");
    expect(await diff(cwd)).toMatchObject({
      status: 0,
      stdout: "no difference between HEAD and .gitlab-ci.yml",
    });
  });
});

describe.concurrent("the new side of faultier diff", () => {
  const config = (script: string) =>
    configText(`pipeline({ jobs: [job("a", { script: ["${script}"] })] })`);

  test("is what the config renders to, whether it was rendered or not", async () => {
    const cwd = await repository({ ".gitlab-ci.yml": "a: {script: [x]}" });
    await write(cwd, { "faultier.config.ts": config("x") });
    expect(await diff(cwd)).toMatchObject({ status: 0 });
    await write(cwd, { "faultier.config.ts": config("y") });
    const { status, stdout } = await diff(cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("main → faultier.config.ts");
  });

  test("is compared with the file of its own folder", async () => {
    const cwd = await repository({ "sub/.gitlab-ci.yml": OLD });
    expect(await diff(join(cwd, "sub"))).toMatchObject({ status: 0 });
  });
});

describe.concurrent("2 from faultier diff", () => {
  test("outside of a git repository", async () => {
    const cwd = await folderWith({ ".gitlab-ci.yml": OLD });
    const { status, stderr } = await diff(cwd);
    expect(status).toBe(2);
    expect(stderr).toContain("not a git repository");
    expect(stderr).toContain("next: run it in a git repository");
  });

  test("without a commit", async () => {
    const cwd = await folderWith({ ".gitlab-ci.yml": OLD });
    await git(cwd, "init", "--quiet");
    expect(await diff(cwd)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("has no commit yet"),
    });
  });

  test("for a ref without the file", async () => {
    const cwd = await repository({ README: "" });
    await write(cwd, { ".gitlab-ci.yml": OLD });
    const { status, stderr } = await diff(cwd);
    expect(status).toBe(2);
    expect(stderr).toContain("main has no .gitlab-ci.yml\n  next: ");
  });

  test.each(["nope", "", "main..main", "^main", "main:.gitlab-ci.yml", "HEAD~9", "a b", "$(id)"])(
    "for a ref that is none: %j",
    async (ref) => {
      const cwd = await repository({ ".gitlab-ci.yml": OLD });
      expect(await diff(cwd, ref)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`${JSON.stringify(ref)} is no commit, branch or tag`),
      });
    },
  );

  test.each(["--output=x", "--all", "-h", "--git-dir=/", "--"])(
    "for a ref that looks like an option, which git never sees: %s",
    async (ref) => {
      const cwd = await repository({ ".gitlab-ci.yml": OLD });
      expect(await diff(cwd, "--", ref)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`"${ref}" is no commit`),
      });
      expect(await git(cwd, "status", "--porcelain")).toBe("");
    },
  );
});
