import { differenceBetween, formatDifference, type SideText } from "../../src/diff/index.ts";

type Files = SideText["files"];

/** The difference between two texts, the files of each beside them. */
export function difference(old: string, now: string, files: { old?: Files; new?: Files } = {}) {
  return differenceBetween(
    { name: "old", text: old, files: files.old ?? {} },
    { name: "new", text: now, files: files.new ?? {} },
  );
}

/** The same as a person reads it. */
export function formatted(...args: Parameters<typeof difference>): string {
  return formatDifference(difference(...args));
}
