import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll } from "vitest";

/** The top of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The engine as a config in any folder can import it. */
export const LIBRARY = join(ROOT, "src", "index.ts");

/** What the command line answered; a failure is an answer too. */
export async function faultier(
  args: readonly string[],
  { cwd = ROOT, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
) {
  const launcher = join(ROOT, "bin", "faultier.js");
  const result = await execa(process.execPath, [launcher, ...args], {
    cwd,
    env: { NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
    reject: false,
  });
  return { stdout: result.stdout, stderr: result.stderr, status: result.exitCode };
}

// Not after each test: those of a file run side by side.
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder with these files, which ends with the test file. Paths may name folders. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "faultier-test-")));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The text of a config file that imports the library and exports what is given. */
export function configText(exported: string): string {
  return `import * as faultier from ${JSON.stringify(LIBRARY)};\nconst { defineConfig, job, named, pipeline, secret } = faultier;\nexport default ${exported};\n`;
}

/** The smallest config that is one. */
export const SMALL_CONFIG = configText(`defineConfig({
  gitlab: { url: "https://gitlab.example.org", project: "group/project" },
  hosts: { one: { address: "one.example.org" } },
})`);
