import type { core, ZodType } from "zod";
import type { Problem } from "./problem.ts";
import { suggest } from "./suggest.ts";

type Issue = core.$ZodIssue;

/**
 * What is wrong with `value` according to `schema`: one problem for each wrong place, path first,
 * with a suggestion for a mistyped key. Empty when the value is as it should be.
 */
export function problemsOf(
  schema: ZodType,
  value: unknown,
  formatPath: (path: readonly PropertyKey[]) => string = dottedPath,
): Problem[] {
  const result = schema.safeParse(value, { error: describe });
  if (result.success) return [];
  return result.error.issues.flatMap(flatten).map(({ path, message }) => {
    const [text, hint] = message.split(HINT_SEPARATOR);
    return { path: formatPath(path), message: text ?? message, ...(hint ? { hint } : {}) };
  });
}

/** `hosts.faultier.services[2].image`, with quotes around keys that are not plain words. */
export function dottedPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const key = String(part);
    if (!/^[\w$-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

/** Zod's messages are one string: what comes after this mark is the hint. */
const HINT_SEPARATOR = "\u0000";

function describe(issue: core.$ZodRawIssue): string | undefined {
  if (issue.code === "unrecognized_keys") return describeUnknownKeys(issue);
  if (issue.code === "invalid_value") return describeChoice(issue.input, issue.values);
  if (issue.code === "invalid_union" && issue.discriminator !== undefined)
    return describeDiscriminator(issue);
  if (issue.code !== "invalid_type") return undefined;
  return issue.input === undefined
    ? `is missing, expected ${issue.expected}`
    : `expected ${issue.expected}, got ${kindOf(issue.input)}`;
}

/** One of a few words was expected; what was written may be a secret by mistake, so a word only. */
function describeChoice(input: unknown, values: readonly unknown[]): string {
  const expected = `expected ${values.map((value) => JSON.stringify(value)).join(" or ")}`;
  if (input === undefined) return `is missing, ${expected}`;
  if (typeof input !== "string") return `${expected}, got ${kindOf(input)}`;
  const hint = suggest(input, values.map(String));
  return hint === undefined ? expected : `${expected}${HINT_SEPARATOR}${hint}`;
}

function describeDiscriminator(issue: core.$ZodRawIssue<core.$ZodIssueInvalidUnion>): string {
  const { discriminator, options } = issue as { discriminator?: string; options?: unknown[] };
  const input = issue.input as Record<string, unknown> | undefined;
  return describeChoice(input?.[discriminator ?? ""], options ?? []);
}

/** The known keys are only reachable here, while the schema that refused is still at hand. */
function describeUnknownKeys(issue: core.$ZodRawIssue<core.$ZodIssueUnrecognizedKeys>): string {
  const def = issue.inst?._zod.def as { shape?: Record<string, unknown> } | undefined;
  const known = Object.keys(def?.shape ?? {});
  const unknown = issue.keys.map((key) => JSON.stringify(key)).join(", ");
  const hint = issue.keys.map((key) => suggest(key, known)).find((text) => text !== undefined);
  const fallback = known.length > 0 ? `known: ${known.join(", ")}` : undefined;
  return `unknown ${issue.keys.length === 1 ? "key" : "keys"} ${unknown}${HINT_SEPARATOR}${hint ?? fallback ?? ""}`;
}

/** An alternative that got furthest is the one that was meant; its problems are the ones to show. */
function flatten(issue: Issue): { path: PropertyKey[]; message: string }[] {
  if (issue.code === "invalid_key")
    return issue.issues.map(({ message }) => ({
      path: issue.path,
      message: `the name ${message}`,
    }));
  if (issue.code !== "invalid_union" || issue.errors.length === 0)
    return [{ path: issue.path, message: issue.message }];
  const attempts = issue.errors.map((issues) => issues.flatMap(flatten));
  const meant = attempts.filter((found, index) => !isWrongKind(issue.errors[index], found));
  if (meant.length === 0) return [{ path: issue.path, message: alternatives(issue) }];
  const nearest = meant.reduce((best, next) => (next.length < best.length ? next : best));
  return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

function isWrongKind(issues: readonly Issue[] | undefined, found: readonly unknown[]): boolean {
  const first = issues?.[0];
  if (found.length !== 1 || first === undefined || first.path.length > 0) return false;
  return first.code === "invalid_type" || first.code === "invalid_value";
}

function alternatives(issue: core.$ZodIssueInvalidUnion): string {
  const expected = new Set<string>();
  for (const [first] of issue.errors) {
    if (first?.code === "invalid_type") expected.add(first.expected);
    if (first?.code === "invalid_value")
      for (const value of first.values) expected.add(JSON.stringify(value));
  }
  return expected.size === 0 ? issue.message : `expected ${[...expected].join(" or ")}`;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "object" && Symbol.for("faultier.secret") in value) return "a secret";
  return Array.isArray(value) ? "array" : typeof value;
}
