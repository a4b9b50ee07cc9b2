import type { ZodType } from "zod";
import { accepts, globalSchemas, jobSchemas } from "../ci/keywords/index.ts";
import { isReference } from "../ci/reference.ts";
import { dottedPath, type Problem, problemsOf, suggest } from "../problems/index.ts";
import type { Context } from "./context.ts";

/** Each keyword must be one of GitLab's, and its value of the form that GitLab reads. */
export function* checkKeywords({ pipeline }: Context): Generator<Problem> {
  yield* checkEach([], pipeline.keywords, globalSchemas);
  for (const { name, keywords } of pipeline.jobs) {
    if (keywords !== undefined) yield* checkEach(["jobs", name], keywords, jobSchemas);
  }
}

function* checkEach(
  path: readonly PropertyKey[],
  keywords: object,
  schemas: Readonly<Record<string, ZodType>>,
): Generator<Problem> {
  for (const keyword of Object.keys(keywords)) {
    const value: unknown = Reflect.get(keywords, keyword);
    if (value === undefined || isReference(value)) continue;
    const schema = Object.hasOwn(schemas, keyword) ? schemas[keyword] : undefined;
    if (schema === undefined) {
      const hint = suggest(keyword, Object.keys(schemas));
      yield { path: dottedPath([...path, keyword]), message: "unknown keyword", hint };
    } else if (!accepts(schema, value)) {
      yield* problemsOf(schema, value, (inner) => dottedPath([...path, keyword, ...inner]));
    }
  }
}
