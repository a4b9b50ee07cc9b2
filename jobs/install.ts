import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { FOR_DEVELOPERS, KEPT, LOOKS, onChecksRunner } from "./settings.ts";

/** The only job that installs packages: all others take its artifact. */
export function install(config: Config): Job<"install"> {
  return job("install", "Installs the npm packages of the lock file, once for all jobs.", {
    stage: "install",
    ...onChecksRunner(config),
    ...LOOKS,
    script: ["npm ci --cache .npm --prefer-offline"],
    cache: { key: { files: ["package-lock.json"] }, paths: [".npm/"] },
    artifacts: { paths: ["node_modules/"], expire_in: KEPT.forThePipeline, ...FOR_DEVELOPERS },
    timeout: "15 minutes",
  });
}
