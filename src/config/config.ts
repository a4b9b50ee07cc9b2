import { z } from "zod";
import { ProblemsError, problemsOf } from "../problems/index.ts";
import { ciSchema } from "./ci.ts";
import { gitlabSchema } from "./gitlab.ts";
import { hostSchema } from "./host.ts";
import { label } from "./names.ts";

// A registered symbol: the command line may come from another copy of the package.
const CONFIG = Symbol.for("faultier.config");

export const configSchema = z.strictObject({
  /** Where the project lives. */
  gitlab: gitlabSchema,
  /** How its pipeline behaves. */
  ci: ciSchema.prefault({}),
  /** The hosts, by name. */
  hosts: z
    .record(label, hostSchema)
    .refine((hosts) => Object.keys(hosts).length > 0, { error: "must describe at least one host" }),
});

/** A whole description, as `faultier.config.ts` writes it. */
export interface FaultierConfig extends z.input<typeof configSchema> {}

/** A whole description, checked, with every default filled in. */
export interface Config extends z.output<typeof configSchema> {}

/** Say what your hosts are. Nothing is checked yet but the types; whoever loads the file checks. */
export function defineConfig(config: FaultierConfig): FaultierConfig {
  return Object.defineProperty({ ...config }, CONFIG, { value: true });
}

/** Whether `value` came out of `defineConfig`, of this copy of the package or of another. */
export function isConfig(value: unknown): value is FaultierConfig {
  return typeof value === "object" && value !== null && CONFIG in value;
}

/**
 * Check a config and fill in its defaults.
 *
 * @param source the name of the config for its author: a file name.
 * @throws ProblemsError with everything that is wrong with it, each problem by its path.
 */
export function parseConfig(value: unknown, source: string): Config {
  const problems = problemsOf(configSchema, value);
  if (problems.length > 0) throw new ProblemsError(source, problems);
  return withRunnerTags(configSchema.parse(value));
}

/** Which runners take which jobs follows from the runners, unless the operator says it. */
function withRunnerTags(config: Config): Config {
  const runners = Object.values(config.hosts).flatMap((host) => host.runners);
  const tagsOf = (level: (typeof runners)[number]["access_level"]) =>
    runners.find((runner) => runner.access_level === level)?.tag_list;
  const { checks_tags = tagsOf("not_protected"), deploy_tags = tagsOf("ref_protected") } =
    config.ci;
  return { ...config, ci: { ...config.ci, checks_tags, deploy_tags } };
}
