import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { LOOKS, onChecksRunner, type Rules } from "./settings.ts";

/** What must hold before anything is merged or deployed. None of them knows a secret. */
export function checks(config: Config, install: Job, rules: Rules): Job<"check">[] {
  const check = (name: string, doc: string, script: readonly string[]) =>
    job(`check:${name}`, doc, {
      stage: "check",
      needs: [install],
      ...onChecksRunner(config),
      ...LOOKS,
      script,
      timeout: "30 minutes",
      rules,
    });
  return [
    check("render", "Is this file what its sources say?", [faultier(config, "render", "--check")]),
    check("lint", "What would GitLab say of the pipeline?", [faultier(config, "lint")]),
    ...Object.entries(config.ci.checks).map(([name, script]) =>
      check(name, "A check of this project's own.", script),
    ),
  ];
}
