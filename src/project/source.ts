import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Gitlab } from "../config/index.ts";
import { UserError } from "../problems/index.ts";
import { render } from "../render/index.ts";
import type { ProjectFacts } from "../semantics/events/index.ts";
import { findConfig, loadProject } from "./load.ts";
import { repositoryFiles } from "./repository-files.ts";

/** A pipeline as text, wherever it comes from, and the repository that it is in. */
export interface Source {
  /** What a person would call it. */
  readonly name: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  /** What the config says of the project; nothing where there is none. */
  readonly project: ProjectFacts;
}

/**
 * The file that is named; else what the config renders to now, so that nothing has to be written
 * to be looked at; else `.gitlab-ci.yml`.
 */
export async function readSource(file?: string, configFile?: string): Promise<Source> {
  if (file !== undefined) return readYaml(resolve(file));
  if (configFile !== undefined || findConfig() !== undefined) {
    const { pipeline, root, file: name, config } = await loadProject(configFile);
    const files = await repositoryFiles(root);
    return { name, text: render(pipeline), files, project: config ? factsOf(config.gitlab) : {} };
  }
  return readYaml(resolve(".gitlab-ci.yml"));
}

function factsOf({ default_branch, project, url, version }: Gitlab): ProjectFacts {
  return {
    defaultBranch: default_branch,
    projectPath: project,
    serverUrl: url,
    serverVersion: version,
  };
}

async function readYaml(path: string): Promise<Source> {
  const text = await readText(path);
  return { name: path, text, files: await repositoryFiles(repositoryOf(path)), project: {} };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const what = code === "ENOENT" ? "does not exist" : `could not be read: ${message}`;
    throw new UserError(`${path} ${what}`, { next: "name the file, or a --config", cause });
  }
}

/** The folder of the file, or the nearest one above it that is a repository. */
function repositoryOf(path: string): string {
  const folder = dirname(path);
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(`${above}/.git`)) return above;
    if (dirname(above) === above) return folder;
  }
}
