import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { onRunnerOfEvent } from "./runner-of-event.ts";
import { FOR_DEVELOPERS, KEPT, LOOKS, type Rules } from "./settings.ts";

/** The only job that installs packages: all others take its artifact. */
export function install(config: Config, rules: Rules): Job<"install"> {
  return job("install", "Installs the npm packages of the lock file, once for all jobs.", {
    stage: "install",
    ...onRunnerOfEvent(config),
    ...LOOKS,
    script: ["npm ci --cache .npm --prefer-offline"],
    cache: { key: { files: ["package-lock.json"] }, paths: [".npm/"] },
    artifacts: { paths: ["node_modules/"], expire_in: KEPT.forThePipeline, ...FOR_DEVELOPERS },
    timeout: "15 minutes",
    rules,
  });
}
