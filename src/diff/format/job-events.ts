import { dottedPath } from "../../problems/index.ts";
import type { Plain } from "../../semantics/entries/index.ts";
import type { Change, Difference, JobDifference } from "../types.ts";
import { type Line, line, type Mark } from "./line.ts";
import { listChange } from "./list-change.ts";
import { inline } from "./value.ts";

type Compared = Pick<Difference, "events" | "compared">;

const MOST_EXCEPTIONS = 3;

/** What events make of a job, by its name; events that make the same of it share a line. */
export function jobEventLines({ events, compared }: Compared): Map<string, Line[]> {
  const byJob = new Map<string, Map<string, string[]>>();
  for (const { event, jobs } of events) {
    for (const job of jobs) {
      const [mark, text] = described(job);
      const facts = entry(byJob, job.name, () => new Map<string, string[]>());
      entry(facts, `${mark}${text}`, () => []).push(event);
    }
  }
  return new Map(
    [...byJob].map(([name, facts]) => [
      name,
      [...facts].map(([fact, names]) =>
        line(fact.charAt(0) as Mark, `${eventNames(names, compared)}: ${fact.slice(1)}`),
      ),
    ]),
  );
}

/** `push, tag`, `every event`, or `every event but schedule`. */
export function eventNames(names: readonly string[], compared: readonly string[]): string {
  const others = compared.filter((event) => !names.includes(event));
  if (others.length === 0) return "every event";
  if (others.length > MOST_EXCEPTIONS) return names.join(", ");
  return `every event but ${others.join(", ")}`;
}

function described({ kind, changes }: JobDifference): [Mark, string] {
  if (kind === "removed") return ["-", "not created any more"];
  if (kind === "added") return ["+", ["created", ...circumstances(changes[0]?.new)].join(", ")];
  return ["~", changes.map(fromTo).join("; ")];
}

function fromTo({ path, old, new: now }: Change): string {
  const name = dottedPath(path);
  if (Array.isArray(old) && Array.isArray(now)) return `${name} ${listChange(old, now)}`;
  const [before, after] = [old, now].map((value) => (value === undefined ? "none" : inline(value)));
  return `${name} ${before} → ${after}`;
}

/** What is unusual about how a job is created. */
function circumstances(creation: Plain | undefined): string[] {
  const { when, start_in, allow_failure } = Object(creation);
  return [
    ...(when === "on_success" ? [] : [start_in ? `${when} by ${inline(start_in)}` : `${when}`]),
    ...(allow_failure ? ["may fail"] : []),
  ];
}

function entry<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key) ?? create();
  map.set(key, known);
  return known;
}
