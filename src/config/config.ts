import type * as z from "zod";
import { dottedPath, type Problem, ProblemsError, problemsOf } from "../problems/index.ts";
import { completeConfig } from "./complete.ts";
import type { Host } from "./host.ts";
import { violationsOf } from "./rules/index.ts";
import { findSecrets, secretsOf } from "./secrets.ts";
import { configShape } from "./shape.ts";

export const configSchema = configShape.superRefine(
  (config, context) => {
    for (const { path, message } of violationsOf(config, context.issues.length === 0))
      context.addIssue({ code: "custom", path: [...path], message });
  },
  // Not only for what is right so far: whoever has two mistakes wants to hear of both.
  { when: () => true },
);

/** A whole description, checked, with every default filled in. */
export interface Config extends z.output<typeof configShape> {
  hosts: Record<string, Host>;
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
  const config = configSchema.parse(value);
  const misplaced = lostSecrets(value, config);
  if (misplaced.length > 0) throw new ProblemsError(source, misplaced);
  return completeConfig(config);
}

/** A group of settings that are all optional would take a secret for an empty group. */
function lostSecrets(written: unknown, read: object): Problem[] {
  const kept = new Set(secretsOf(read).map(({ path }) => path));
  return [...findSecrets(written)]
    .map(({ path }) => ({ path: dottedPath(path), message: "expected object, got a secret" }))
    .filter(({ path }) => !kept.has(path));
}
