import { type Hidden, isHandle, isHidden, isIncluded, isJob, type Job } from "../ci/handles.ts";
import { type Problem, suggest } from "../problems/index.ts";
import { type Context, pathTo } from "./context.ts";

/** Every handle must lead to a job of this very pipeline, or GitLab will not find it. */
export function* checkLinks(context: Context): Generator<Problem> {
  for (const entry of context.pipeline.jobs) {
    for (const [path, handle] of handlesOf(entry)) {
      const message = linkProblem(context, handle);
      if (message !== undefined) yield { path: pathTo(entry, ...path), ...message };
    }
  }
}

function linkProblem(
  { byName }: Context,
  handle: unknown,
): { message: string; hint?: string } | undefined {
  if (!isHandle(handle) || isIncluded(handle)) return undefined;
  const found = byName.get(handle.name);
  if (found === handle || (found !== undefined && !isJob(handle) && !isHidden(handle)))
    return undefined;
  if (found !== undefined) {
    return {
      message: `this "${handle.name}" is not the one in the pipeline, which has another of that name`,
    };
  }
  return {
    message: `"${handle.name}" is not in the pipeline`,
    hint:
      suggest(handle.name, byName.keys()) ??
      "add it to jobs, or use included() for one from an include",
  };
}

type Found = readonly [path: readonly PropertyKey[], handle: unknown];

/** The handles in a job's keywords, with the path to each. */
function* handlesOf({ keywords = {} }: Job | Hidden): Generator<Found> {
  const { needs, dependencies, rules, environment, trigger } = keywords;
  yield* listed(["extends"], [keywords.extends].flat());
  yield* listed(["dependencies"], dependencies);
  yield* listed(["needs"], needs);
  if (Array.isArray(rules)) {
    for (const [index, rule] of rules.entries())
      yield* listed(["rules", index, "needs"], rule?.needs);
  }
  if (typeof environment === "object")
    yield* inside(["environment", "on_stop"], environment, "on_stop");
  if (typeof trigger === "object") yield* inside(["trigger"], trigger, "include");
}

/** The items of a list that are handles, or objects with a handle at `job`. */
function* listed(path: readonly PropertyKey[], list: unknown): Generator<Found> {
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) {
    if (isHandle(item)) yield [[...path, index], item];
    else if (isHandle(item?.job)) yield [[...path, index, "job"], item.job];
  }
}

function* inside(path: readonly PropertyKey[], holder: object, key: string): Generator<Found> {
  const value: unknown = Reflect.get(holder, key);
  if (isHandle(value)) yield [path, value];
  else yield* listed([...path, key], value);
}
