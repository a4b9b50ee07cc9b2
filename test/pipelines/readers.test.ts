import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { folderWith, ROOT } from "../support/faultier.ts";

const FILE = join(ROOT, ".gitlab-ci.yml");
const SCHEMA = join(ROOT, "..", "shared", "gitlab", "ci.json");

/** A clone as gitlab-ci-local wants it: with a remote, and its default branch known. */
async function cloneOf(file: string): Promise<string> {
  const folder = await folderWith({ ".gitlab-ci.yml": file, "package-lock.json": "{}" });
  const git = (...args: string[]) => execa("git", args, { cwd: folder });
  const author = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git(...author, "commit", "--quiet", "--message=all");
  await git("remote", "add", "origin", "git@gitlab.example.org:group/project.git");
  await git("update-ref", "refs/remotes/origin/main", "HEAD");
  await git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  return folder;
}

describe("the committed .gitlab-ci.yml", () => {
  const text = readFileSync(FILE, "utf8");

  test("is read by gitlab-ci-local without complaint", async () => {
    const cwd = await cloneOf(text);
    const { stdout, stderr } = await execa("gitlab-ci-local", ["--list"], {
      cwd,
      preferLocal: true,
      localDir: ROOT,
    });
    expect(`${stdout}\n${stderr}`).not.toMatch(/warn|error|invalid|not supported/i);
    // It knows pushes only, and takes the description from the comment.
    expect(stdout).toMatch(
      /^check:render +Is this file what its sources say\? +check +on_success/m,
    );
    expect(stdout).toContain("health:faultier");
  });

  test.skipIf(!existsSync(SCHEMA))("is valid against GitLab's own schema", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
    const documents = parseAllDocuments(text, { version: "1.1" });
    expect(documents).toHaveLength(2);
    for (const document of documents) {
      validate(document.toJS());
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
