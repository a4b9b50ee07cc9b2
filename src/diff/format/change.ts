import { isDeepStrictEqual } from "node:util";
import { dottedPath } from "../../problems/index.ts";
import type { Plain } from "../../semantics/entries/index.ts";
import type { Change } from "../types.ts";
import { indented, type Line, line } from "./line.ts";
import { lineDiff } from "./line-diff.ts";
import { inline, linesOf } from "./value.ts";

/** `~ when: on_success → manual`; a list or a longer text as a diff of its lines. */
export function changeLines(change: Change): Line[] {
  const { path, old, new: now } = change;
  const name = dottedPath(path);
  const mark = old === undefined ? "+" : now === undefined ? "-" : "~";
  const [before, after] = [linesOf(old), linesOf(now)];
  if ((before || after) && !isShort(change)) {
    const [a, b] = distinct(before ?? alone(old), after ?? alone(now), change);
    return [line(mark, name), ...indented(lineDiff(a, b))];
  }
  return [line(mark, `${name}: ${onOneLine(change)}`)];
}

/** What is only on one side and fits beside its name needs no lines of its own. */
function isShort(change: Change): boolean {
  const isOneSided = change.old === undefined || change.new === undefined;
  return isOneSided && onOneLine(change).length <= 60;
}

/** `on_success → manual`, or the only value that there is. */
function onOneLine({ old, new: now }: Change): string {
  const sides = [old, now].filter((value) => value !== undefined);
  return sides.map(inline).join(" → ");
}

function alone(value: Plain | undefined): string[] {
  return value === undefined ? [] : [inline(value)];
}

/** Lines are the same where only their division into items differs: then the items are shown. */
function distinct(
  before: string[],
  after: string[],
  { old, new: now }: Change,
): [string[], string[]] {
  if (!isDeepStrictEqual(before, after)) return [before, after];
  return [items(old), items(now)];
}

function items(value: Plain | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => (item === undefined ? "" : JSON.stringify(item)));
}
