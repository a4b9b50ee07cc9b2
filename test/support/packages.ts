import { spawn } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Where a program is, or why it is not here. */
export type Program = { readonly path: string } | { readonly missing: string };

/**
 * Finds a program, and installs the Debian packages that bring it where that can be done: as root
 * on a Debian-like system. Test files may ask for it at the same time.
 */
export async function ensureProgram(
  program: string,
  ...packages: readonly [string, ...string[]]
): Promise<Program> {
  const path = await findProgram(program);
  if (path !== undefined) return { path };
  const obstacle = await obstacleToInstalling();
  if (obstacle !== undefined) return { missing: `${program} is not installed, and ${obstacle}` };
  const failure = (await installFailure(packages)) && (await installFailure(packages));
  const installed = await findProgram(program);
  if (installed !== undefined) return { path: installed };
  return {
    missing: `${program} is not in ${packages.join(" ")}, or that was not installed: ${failure ?? "no error"}`,
  };
}

/**
 * The path of a program that tests need, or undefined: then they are skipped, and the reason is
 * printed. Under CI there is no skipping, only failing: a test that never runs protects nothing.
 */
export async function programOrSkip(
  program: string,
  ...packages: readonly [string, ...string[]]
): Promise<string | undefined> {
  const found = await ensureProgram(program, ...packages);
  if ("path" in found) return found.path;
  if (process.env.CI === "true") throw new Error(found.missing);
  console.warn(`SKIPPED: ${found.missing}`);
  return undefined;
}

async function findProgram(program: string): Promise<string | undefined> {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const folder of folders) {
    const path = join(folder, program);
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function obstacleToInstalling(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return "only root can install it";
  if ((await findProgram("apt-get")) === undefined) return "there is no apt-get to install it with";
  if ((await findProgram("flock")) === undefined) return "there is no flock to take turns with";
  return undefined;
}

/**
 * What went wrong, or undefined. The kernel lets go of the lock when its holder dies, so that no
 * stale lock can remain. Whoever waited for it finds the packages installed, and apt says so.
 */
async function installFailure(packages: readonly string[]): Promise<string | undefined> {
  const lock = join(tmpdir(), "faultier-test-packages.lock");
  const script = 'apt-get update -q && apt-get install -y -q --no-install-recommends "$@"';
  return failureOf("flock", [lock, "sh", "-c", script, "sh", ...packages]);
}

async function failureOf(command: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) =>
      resolve(code === 0 ? undefined : `exit status ${code}: ${stderr.trim().slice(-500)}`),
    );
  });
}
