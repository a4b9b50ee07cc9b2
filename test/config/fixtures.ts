import { type FaultierConfig, parseConfig } from "../../src/config/index.ts";
import { ProblemsError } from "../../src/problems/index.ts";

export type HostInput = FaultierConfig["hosts"][string];

/** The least that a config can say, with a host that says more. */
export function configWith(host: object = {}, rest: object = {}): FaultierConfig {
  return {
    gitlab: { url: "https://gitlab.example.org", project: "infra/host" },
    hosts: { one: { address: "one.example.org", ...host } },
    ...rest,
  } as FaultierConfig;
}

/** A service with one container. */
export function serviceWith(fields: object = {}) {
  return {
    name: "web",
    kind: "wiki-js",
    containers: { app: { image: "example.org/app:1.2.3" } },
    backup: { method: "none", reason: "nothing to lose" },
    ...fields,
  };
}

/** A runner with a docker image. */
export function runnerWith(fields: object = {}) {
  return { name: "runner", docker: { image: "node:24.11.1" }, ...fields };
}

/** What is wrong with a value, line by line as a person reads it. */
export function problemsIn(value: unknown): string[] {
  try {
    parseConfig(value, "test.config.ts");
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(
      ({ path, message, hint }) => `${path}: ${message}${hint === undefined ? "" : ` (${hint})`}`,
    );
  }
}
