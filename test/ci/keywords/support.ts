import { expect, test } from "vitest";
import type { ZodType } from "zod";
import {
  accepts as acceptsQuickly,
  globalSchemas,
  type JobKeywords,
  jobSchemas,
} from "../../../src/ci/keywords/index.ts";
import { formatProblem, problemsOf } from "../../../src/problems/index.ts";

/** What a person reads about the value of a keyword of a job. */
export function problemsIn(keyword: keyof JobKeywords, value: unknown): string[] {
  return problemsWith(jobSchemas[keyword], value);
}

/** The same for a global keyword. */
export function globalProblemsIn(keyword: keyof typeof globalSchemas, value: unknown): string[] {
  return problemsWith(globalSchemas[keyword], value);
}

function problemsWith(schema: ZodType, value: unknown): string[] {
  const problems = problemsOf(schema, value).map(formatProblem);
  // The quick way may only say yes where the schema does.
  if (acceptsQuickly(schema, value)) expect(problems).toEqual([]);
  return problems;
}

/** Each of the values is one that GitLab takes. */
export function accepts<K extends keyof JobKeywords>(
  keyword: K,
  values: readonly JobKeywords[K][],
): void {
  test.each(values.map((value) => [value]))(`${keyword}: %j is accepted`, (value) => {
    expect(problemsIn(keyword, value)).toEqual([]);
  });
}

/** Each of the values is refused, with just these problems. */
export function refuses(
  keyword: keyof JobKeywords,
  cases: readonly (readonly [value: unknown, ...problems: string[]])[],
): void {
  test.each(cases.map(([value, ...problems]) => [value, problems] as const))(
    `${keyword}: %j is refused`,
    (value, problems) => expect(problemsIn(keyword, value)).toEqual(problems),
  );
}
