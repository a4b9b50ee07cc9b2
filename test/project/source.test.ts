import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { repositoryFiles } from "../../src/project/repository-files.ts";
import { readSource } from "../../src/project/source.ts";
import { folderWith } from "../support/faultier.ts";

describe("the files of a repository", () => {
  test("outside of git: all of them, by path, read when asked for", async () => {
    const root = await folderWith({ "a.txt": "A", "b/c.txt": "C", "node_modules/x/y.js": "" });
    const files = await repositoryFiles(root);
    expect(Object.keys(files).sort()).toEqual(["a.txt", "b/c.txt"]);
    expect(files["b/c.txt"]).toBe("C");
    expect(files["gone.txt"]).toBeUndefined();
  });

  test("in git: what a commit would hold", async () => {
    const root = await folderWith({
      ".gitignore": "*.log\n",
      "a.txt": "A",
      "b.log": "",
      "ö x": "",
    });
    await execa("git", ["init", "--quiet"], { cwd: root });
    expect(Object.keys(await repositoryFiles(root)).sort()).toEqual([".gitignore", "a.txt", "ö x"]);
  });
});

describe("the source", () => {
  test("a file that is named, with the repository around it", async () => {
    const root = await folderWith({ "ci/x.yml": "a: {}", "other.txt": "" });
    await execa("git", ["init", "--quiet"], { cwd: root });
    const source = await readSource(join(root, "ci/x.yml"));
    expect(source).toMatchObject({ name: join(root, "ci/x.yml"), text: "a: {}" });
    expect(Object.keys(source.files).sort()).toEqual(["ci/x.yml", "other.txt"]);
  });

  test("a file that is not there", async () => {
    const root = await folderWith({});
    await expect(readSource(join(root, "gone.yml"))).rejects.toThrow("gone.yml does not exist");
  });
});
