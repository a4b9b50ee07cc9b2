/** What would make GitLab refuse a pipeline, found before it is written: all of it at once. */
import { type Hidden, isHandle, type Job } from "../ci/handles.ts";
import { isPipeline, type Pipeline } from "../ci/pipeline.ts";
import { ProblemsError } from "../problems/errors.ts";
import { dottedPath, type Problem } from "../problems/index.ts";
import { type Context, contextOf } from "./context.ts";
import { checkExtends } from "./extends.ts";
import { checkKeywords } from "./keywords.ts";
import { checkLinks } from "./links.ts";
import { checkNames } from "./names.ts";
import { checkNeeds } from "./needs.ts";
import { checkParallel } from "./parallel.ts";
import { checkPurpose } from "./purpose.ts";
import { checkRequired } from "./required.ts";
import { checkStages } from "./stages.ts";

type Rule = (context: Context) => Iterable<Problem>;

const RULES: readonly Rule[] = [
  checkNames,
  checkKeywords,
  checkRequired,
  checkStages,
  checkExtends,
  checkLinks,
  checkNeeds,
  checkParallel,
  checkPurpose,
];

/** Everything that is wrong with a pipeline, in the order of the rules. */
export function checkPipeline(pipeline: Pipeline): Problem[] {
  if (!isPipeline(pipeline)) {
    return [{ path: "", message: "is not a pipeline", hint: "use pipeline({ jobs: [...] })" }];
  }
  const foreign = foreignEntries(pipeline);
  // The other rules may rely on every entry being a job: without that there is no more to say.
  if (foreign.length > 0) return foreign;
  const context = contextOf(pipeline);
  return RULES.flatMap((rule) => [...rule(context)]);
}

/** @throws {ProblemsError} with all problems */
export function assertPipeline(pipeline: Pipeline): void {
  const problems = checkPipeline(pipeline);
  if (problems.length > 0) throw new ProblemsError("the pipeline", problems);
}

/** Entries that no compiler would have let through: anything can come from JavaScript. */
function foreignEntries({ jobs }: Pipeline): Problem[] {
  return [...jobs.entries()].flatMap(([index, entry]) => {
    const path = dottedPath(["jobs", index]);
    const hint = "use job() or hidden()";
    if (!isHandle(entry)) return [{ path, message: "is not a job", hint }];
    return isWellMade(entry) ? [] : [{ path, message: "takes a name, a doc and keywords", hint }];
  });
}

function isWellMade({ name, doc, keywords, content }: Job | Hidden): boolean {
  if (typeof name !== "string" || (doc !== undefined && typeof doc !== "string")) return false;
  if (content !== undefined) return true;
  return typeof keywords === "object" && keywords !== null && !Array.isArray(keywords);
}
