import { isMergeRequest, type SimulatedEvent } from "./event.ts";
import { fitsRefPattern } from "./ref-pattern.ts";

/** `only:refs` and `except:refs`: whether one of the keywords, refs or patterns fits. */
export function refsHold(refs: readonly string[], event: SimulatedEvent): boolean {
  return refs.some((ref) => {
    const [pattern, path] = splitOnce(ref, "@");
    return (path === undefined || path === event.project_path) && patternHolds(pattern, event);
  });
}

function patternHolds(pattern: string, event: SimulatedEvent): boolean {
  if (pattern === "tags" && event.tag) return true;
  if (pattern === "branches" && isBranch(event)) return true;
  return namesSource(pattern, event.source) || refFits(pattern, event);
}

/** `merge_requests`, `schedules`, `web`: the source without `_event`, in singular or plural. */
function namesSource(pattern: string, source: string): boolean {
  const name = source.replace(/_event$/, "");
  return pattern === name || pattern === plural(name) || externalRequest(pattern, name);
}

function externalRequest(pattern: string, name: string): boolean {
  return pattern === "merge_requests" && name === "external_merge_request";
}

/** Refs are not compared in pipelines of merge requests. */
function refFits(pattern: string, event: SimulatedEvent): boolean {
  if (!event.tag && !isBranch(event)) return false;
  return fitsRefPattern(pattern, event.ref) ?? pattern === event.ref;
}

function isBranch(event: SimulatedEvent): boolean {
  return !event.tag && !isMergeRequest(event);
}

/** As Rails writes the plurals of GitLab's sources. */
function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:x|ch|ss|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator);
  if (index < 0) return [text, undefined];
  return [text.slice(0, index), text.slice(index + separator.length)];
}
