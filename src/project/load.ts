import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isPipeline, type Pipeline } from "../ci/pipeline.ts";
import { type Config, isConfig, parseConfig } from "../config/index.ts";
import { type NamedEvent, USUAL_EVENTS } from "../overview/events.ts";
import { UserError } from "../problems/index.ts";
import { importModule } from "./import-module.ts";

/** What a config file stands for. */
export interface Project {
  /** The absolute path of the config file. */
  readonly file: string;
  /** The folder of the config file: paths in it are relative to this, and so is the output. */
  readonly root: string;
  readonly pipeline: Pipeline;
  /** Absent where the file exports a pipeline. */
  readonly config?: Config;
  /** The events worth showing for this pipeline. */
  readonly events: readonly NamedEvent[];
}

const CONFIG_FILES = [
  "faultier.config.ts",
  "faultier.config.mts",
  "faultier.config.js",
  "faultier.config.mjs",
];

/**
 * Loads a config file, by default the one in this folder. Its default export is a config, or a
 * pipeline written by hand.
 * @throws {UserError} when there is none, it throws, or it exports neither
 * @throws {ProblemsError} with everything that is wrong in the config
 */
export async function loadProject(configFile?: string): Promise<Project> {
  const file = requireConfig(configFile);
  const root = dirname(file);
  const { default: exported } = await importModule(file);
  if (isPipeline(exported)) return { file, root, pipeline: exported, events: USUAL_EVENTS };
  if (!isConfig(exported)) throw notAConfig(file, exported);
  const config = parseConfig(exported, file);
  const { hostPipeline, hostEvents } = await loadPipelines(root);
  return { file, root, config, pipeline: hostPipeline(config), events: hostEvents(config) };
}

/** The absolute path of the config file in this folder, if there is one. */
export function findConfig(): string | undefined {
  return CONFIG_FILES.map((name) => resolve(name)).find((path) => existsSync(path));
}

function requireConfig(configFile?: string): string {
  const found = configFile === undefined ? findConfig() : resolve(configFile);
  if (found === undefined) {
    throw new UserError(`there is no ${CONFIG_FILES[0]} in ${process.cwd()}`, {
      next: "go to the folder that has one, or name it: --config FILE",
    });
  }
  if (existsSync(found)) return found;
  throw new UserError(`${found} does not exist`, { next: "check the path after --config" });
}

function notAConfig(file: string, exported: unknown): UserError {
  const what = exported === undefined ? "has no default export" : "does not export a config";
  return new UserError(`${file} ${what}`, {
    next: "end it with: export default defineConfig({ ... })",
  });
}

type Pipelines = typeof import("../../pipelines/index.ts");

/** The pipelines beside the config, which its owner can change; else those of the package. */
async function loadPipelines(root: string): Promise<Pipelines> {
  const own = join(root, "pipelines", "index.ts");
  const builtIn = () => import("../../pipelines/index.ts");
  if (!existsSync(own)) return builtIn();
  const module = await importModule(own);
  if (typeof module.hostPipeline !== "function") {
    throw new UserError(`${own} does not export a function hostPipeline`, {
      next: "export function hostPipeline(config: Config): Pipeline { ... }",
    });
  }
  return { hostEvents: (await builtIn()).hostEvents, ...module } as Pipelines;
}
