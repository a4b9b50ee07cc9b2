import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * The files of a repository by path, as they lie in the work tree. Only those that are asked for
 * are read: `include` wants a few, `exists` wants the names.
 */
export async function repositoryFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const files = Object.create(null);
  for (const path of await pathsIn(root)) {
    Object.defineProperty(files, path, {
      enumerable: true,
      get: () => readFileSync(join(root, path), "utf8"),
    });
  }
  return files;
}

async function pathsIn(root: string): Promise<string[]> {
  return existsSync(join(root, ".git")) ? trackedPaths(root) : allPaths(root);
}

/** What a commit of the work tree would hold. */
async function trackedPaths(root: string): Promise<string[]> {
  // Rendering reads no repository, and need not load what runs git.
  const { execa } = await import("execa");
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await execa("git", args, { cwd: root });
  return stdout.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}

function allPaths(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.includes("node_modules/"));
}
