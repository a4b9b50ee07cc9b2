import type { Difference, JobDifference, OfSomeEvents } from "../types.ts";
import { changeLines } from "./change.ts";
import { jobEventLines } from "./job-events.ts";
import { indented, type Line, line, type Mark } from "./line.ts";
import { quoted } from "./value.ts";

const MARKS: Readonly<Record<JobDifference["kind"], Mark>> = {
  added: "+",
  removed: "-",
  changed: "~",
};

/** A heading with what became of a job below it. */
interface Block {
  readonly names: string[];
  readonly mark: Mark;
  readonly note: string;
  readonly body: readonly Line[];
}

/** Job by job, then event by event; jobs of which the same became share a heading. */
export function jobLines(difference: Difference): Line[] {
  return merged(blocksOf(difference)).flatMap(({ names, mark, note, body }) => [
    line(mark, `${names.map(quoted).join(", ")}${note}`),
    ...indented(body),
  ]);
}

function blocksOf(difference: Difference): Block[] {
  const left = jobEventLines(difference);
  const blocks = difference.jobs.map((job): Block => {
    const events = left.get(job.name) ?? [];
    left.delete(job.name);
    const changes = job.kind === "changed" ? job.changes.flatMap(changeLines) : [];
    const body = [...changes, ...events];
    return { names: [job.name], mark: MARKS[job.kind], note: noteOf(job), body };
  });
  const others = [...left].map(
    ([name, body]): Block => ({ names: [name], mark: "~", note: "", body }),
  );
  return [...blocks, ...others];
}

function noteOf({ kind, changes, events }: JobDifference & OfSomeEvents): string {
  const { stage } = Object(changes[0]?.new);
  const notes = [
    ...(kind === "added" ? [`stage ${stage}`] : []),
    ...(events === undefined ? [] : [`for ${events.join(", ")}`]),
  ];
  return notes.length === 0 ? "" : ` (${notes.join("; ")})`;
}

function merged(blocks: readonly Block[]): Block[] {
  const known = new Map<string, Block>();
  for (const block of blocks) {
    const key = JSON.stringify([block.mark, block.note, block.body]);
    const same = known.get(key);
    if (same) same.names.push(...block.names);
    else known.set(key, block);
  }
  return [...known.values()];
}
