import { isHandle } from "../ci/handles.ts";
import { isReference, referencePath } from "../ci/reference.ts";
import { dottedPath, type Problem, ProblemsError, type UserError } from "../problems/index.ts";
import { hasLoneSurrogate } from "./characters.ts";
import { isPlainObject, MAX_DEPTH, type YamlDocument } from "./value.ts";

/**
 * Why these documents cannot be written, with the path of each offending value. Kept apart from
 * writing, which is fast because it does not keep track of where it is.
 */
export function refusal(documents: readonly YamlDocument[]): UserError {
  const walk: Walk = { problems: [], path: [], parents: new Set() };
  for (const { entries } of documents)
    for (const { key, value } of entries) inspectEntry(key, value, walk);
  return new ProblemsError("what is to be written as YAML", walk.problems);
}

interface Walk {
  readonly problems: Problem[];
  readonly path: PropertyKey[];
  /** The lists and maps around the current value: one that comes again is a cycle. */
  readonly parents: Set<object>;
}

/** A tangle of cycles has more paths than anyone can wait for. */
const ENOUGH_PROBLEMS = 20;

function inspectEntry(key: PropertyKey, value: unknown, walk: Walk): void {
  if (walk.problems.length >= ENOUGH_PROBLEMS) return;
  walk.path.push(key);
  if (typeof key === "string" && hasLoneSurrogate(key)) report(`the key ${LONE_SURROGATE}`, walk);
  inspect(value, walk);
  walk.path.pop();
}

function inspect(value: unknown, walk: Walk): void {
  const message = complaint(value, walk);
  if (message !== undefined) report(message, walk);
  else if (typeof value === "object" && value !== null && !isReference(value))
    inspectEntries(value, walk);
}

function inspectEntries(value: object, walk: Walk): void {
  walk.parents.add(value);
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) inspectEntry(index, item, walk);
  else
    for (const [key, item] of Object.entries(value))
      if (item !== undefined) inspectEntry(key, item, walk);
  walk.parents.delete(value);
}

function report(message: string, { path, problems }: Walk): void {
  problems.push({ path: dottedPath(path), message });
}

const LONE_SURROGATE = "holds half of a surrogate pair, which no encoding can hold";

function complaint(value: unknown, { parents }: Walk): string | undefined {
  if (typeof value === "string") return hasLoneSurrogate(value) ? LONE_SURROGATE : undefined;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return undefined;
  if (typeof value !== "object") return `YAML cannot hold ${described(value)}`;
  if (isReference(value))
    return referencePath(value).some(hasLoneSurrogate) ? LONE_SURROGATE : undefined;
  if (isHandle(value)) return `YAML cannot hold a job itself, only its name: ${value.name}`;
  if (!Array.isArray(value) && !isPlainObject(value))
    return `YAML cannot hold ${described(value)}, only plain objects and arrays`;
  if (parents.has(value)) return "the value contains itself";
  return parents.size >= MAX_DEPTH ? `nested deeper than ${MAX_DEPTH} levels` : undefined;
}

function described(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value !== "object" || value === null) return `a ${typeof value}`;
  const name = value.constructor?.name;
  return typeof name === "string" && name !== ""
    ? `an instance of ${name}`
    : "an instance of a class";
}
