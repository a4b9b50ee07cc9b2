import type { Hidden, Job } from "../ci/handles.ts";
import { isHidden } from "../ci/handles.ts";

/**
 * The comment above a job. The first line of its doc doubles as the description that
 * gitlab-ci-local shows in its list, which it finds by this tag.
 */
export function commentOf(entry: Job | Hidden): readonly string[] | undefined {
  if (entry.doc === undefined || entry.doc.trim() === "") return undefined;
  const [first, ...others] = entry.doc
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  return [isHidden(entry) ? `${first}` : `@Description ${first}`, ...others];
}
