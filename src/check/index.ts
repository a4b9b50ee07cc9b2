/** What would make GitLab refuse a pipeline, found before it is written: all of it at once. */
import { isHandle } from "../ci/handles.ts";
import type { Pipeline } from "../ci/pipeline.ts";
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

function foreignEntries({ jobs }: Pipeline): Problem[] {
  return [...jobs.entries()].flatMap(([index, entry]) =>
    isHandle(entry) && typeof entry.name === "string"
      ? []
      : [
          {
            path: dottedPath(["jobs", index]),
            message: "is not a job",
            hint: "use job() or hidden()",
          },
        ],
  );
}
