import {
  type ExtendsHandle,
  type Hidden,
  isHandle,
  isHidden,
  isIncluded,
  isJob,
  type Job,
} from "../ci/handles.ts";
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
  handle: ExtendsHandle,
): { message: string; hint?: string } | undefined {
  if (isIncluded(handle)) return undefined;
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

type Found = readonly [path: readonly PropertyKey[], handle: ExtendsHandle];

/** The handles in a job's keywords, with the path to each. */
function* handlesOf({ keywords }: Job | Hidden): Generator<Found> {
  if (keywords === undefined) return;
  const { extends: parents, dependencies, needs, rules, environment, trigger } = keywords;
  if (parents) yield* listed(["extends"], Array.isArray(parents) ? parents : [parents]);
  if (dependencies) yield* listed(["dependencies"], dependencies);
  if (needs) yield* listed(["needs"], needs);
  if (Array.isArray(rules)) yield* inRules(rules);
  const onStop = valueAt(environment, "on_stop");
  if (isHandle(onStop)) yield [["environment", "on_stop"], onStop];
  if (trigger) yield* listed(["trigger", "include"], valueAt(trigger, "include"));
}

function* inRules(rules: readonly unknown[]): Generator<Found> {
  for (let index = 0; index < rules.length; index++) {
    const needs = valueAt(rules[index], "needs");
    if (needs) yield* listed(["rules", index, "needs"], needs);
  }
}

/** The items of a list that are handles, or objects with a handle at `job`. */
function* listed(path: readonly PropertyKey[], list: unknown): Generator<Found> {
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) {
    const inner = valueAt(item, "job");
    if (isHandle(item)) yield [[...path, index], item];
    else if (isHandle(inner)) yield [[...path, index, "job"], inner];
  }
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}
