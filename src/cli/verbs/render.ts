import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import { writeAtomically } from "../../files/write-atomically.ts";
import { UserError } from "../../problems/index.ts";
import { loadProject, type Project, repositoryFiles } from "../../project/index.ts";
import { render } from "../../render/index.ts";
import { displayed } from "../displayed.ts";
import type { Call, ExitStatus } from "../verb.ts";

/** Writes the pipeline, or compares it with the file that is there. */
export async function run({ options }: Call): Promise<ExitStatus> {
  const project = await loadProject(options.config as string | undefined);
  const text = render(project.pipeline, {
    source: basename(project.file),
    command: "faultier render",
  });
  const output = (options.output as string | undefined) ?? join(project.root, ".gitlab-ci.yml");
  if (options.check) return check(output, text);
  if (output === "-") {
    process.stdout.write(text);
    return 0;
  }
  await write(resolve(output), text, project);
  return 0;
}

async function check(output: string, text: string): Promise<ExitStatus> {
  if (output === "-") {
    throw new UserError("--check compares with a file, which stdout is not", {
      next: "faultier render --check --output FILE",
    });
  }
  const file = displayed(output);
  const written = await readExisting(output);
  if (written === text) {
    process.stdout.write(`${file} is up to date\n`);
    return 0;
  }
  const state = written === undefined ? "does not exist" : "is stale";
  process.stdout.write(createTwoFilesPatch(file, "rendered", written ?? "", text, "", ""));
  process.stderr.write(`${file} ${state}\n  next: faultier render\n`);
  return 1;
}

async function write(output: string, text: string, project: Project): Promise<void> {
  const unchanged = (await readExisting(output)) === text;
  if (!unchanged) await replace(output, text);
  const state = unchanged ? "is up to date" : "written";
  process.stdout.write(`${displayed(output)} ${state}\n\n${await overview(text, project)}\n`);
}

/** The engine that tells what starts when is only loaded here: a check has no use for it. */
async function overview(text: string, { root, events }: Project): Promise<string> {
  const { formatOverview, overviewOf } = await import("../../overview/index.ts");
  return formatOverview(overviewOf(text, events, await repositoryFiles(root)));
}

async function replace(output: string, text: string): Promise<void> {
  try {
    await writeAtomically(output, text);
  } catch (cause) {
    throw new UserError(`${output} could not be written: ${(cause as Error).message}`, { cause });
  }
}

async function readExisting(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserError(`${path} could not be read: ${(cause as Error).message}`, { cause });
  }
}
