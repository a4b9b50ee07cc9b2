import type { Hidden, Job } from "../ci/handles.ts";
import type { Problem } from "../problems/index.ts";
import { type Context, MAX_EXTENDS, parentsOf, pathTo, resolve } from "./context.ts";

/** `extends` must end: no circle, and no more levels than GitLab follows. */
export function* checkExtends(context: Context): Generator<Problem> {
  for (const entry of context.pipeline.jobs) {
    if (entry.keywords?.extends === undefined) continue;
    const message = follow(context, entry, []);
    if (message !== undefined) yield { path: pathTo(entry, "extends"), message };
  }
}

function follow(
  context: Context,
  entry: Job | Hidden,
  path: readonly string[],
): string | undefined {
  if (path.includes(entry.name)) return `goes in a circle: ${[...path, entry.name].join(" -> ")}`;
  if (path.length > MAX_EXTENDS) return `nesting is deeper than ${MAX_EXTENDS} levels`;
  for (const parent of parentsOf(entry)) {
    const next = resolve(context, parent);
    const message = next && follow(context, next, [...path, entry.name]);
    if (message !== undefined) return message;
  }
  return undefined;
}
