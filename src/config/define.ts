import type { CiInput } from "./ci.ts";
import type { GitlabInput } from "./gitlab.ts";
import type { HostInput } from "./host.ts";

// A registered symbol: the command line may come from another copy of the package.
const CONFIG = Symbol.for("faultier.config");

/** A whole description, as `faultier.config.ts` writes it. */
export interface FaultierConfig {
  /** Where the project lives. */
  gitlab: GitlabInput;
  /** How its pipeline behaves. */
  ci?: CiInput;
  /** The hosts, by name. */
  hosts: Record<string, HostInput>;
}

/** Say what your hosts are. Nothing is checked yet but the types; whoever loads the file checks. */
export function defineConfig(config: FaultierConfig): FaultierConfig {
  return Object.defineProperty({ ...config }, CONFIG, { value: true });
}

/** Whether `value` came out of `defineConfig`, of this copy of the package or of another. */
export function isConfig(value: unknown): value is FaultierConfig {
  return typeof value === "object" && value !== null && CONFIG in value;
}
