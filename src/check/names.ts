import type { Problem } from "../problems/index.ts";
import { type Context, pathTo } from "./context.ts";

/** GitLab's column for a job's name. */
const MAX_LENGTH = 255;

/** Top-level words of GitLab's: as the name of a job they would be read as the keyword. */
const RESERVED = new Set([
  "after_script",
  "before_script",
  "cache",
  "default",
  "image",
  "include",
  "services",
  "spec",
  "stages",
  "types",
  "variables",
  "workflow",
]);

export function* checkNames({ pipeline }: Context): Generator<Problem> {
  const seen = new Set<string>();
  for (const entry of pipeline.jobs) {
    const message = nameProblem(entry.name);
    if (message !== undefined) yield { path: pathTo(entry), message };
    if (seen.has(entry.name)) {
      yield {
        path: pathTo(entry),
        message: "is defined twice",
        hint: "rename one of them, or build both from one definition with extends",
      };
    }
    seen.add(entry.name);
  }
}

function nameProblem(name: string): string | undefined {
  if (name.trim() === "") return "a job needs a name";
  if (name.length > MAX_LENGTH) {
    return `the name has ${name.length} characters, GitLab allows ${MAX_LENGTH}`;
  }
  return RESERVED.has(name)
    ? "is a keyword of GitLab's and cannot be the name of a job"
    : undefined;
}
