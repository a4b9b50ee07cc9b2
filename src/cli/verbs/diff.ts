import { styleText } from "node:util";
import { differenceBetween, formatDifference, type Paint } from "../../diff/index.ts";
import { readCommitted } from "../../project/committed.ts";
import { readSource } from "../../project/index.ts";
import { displayed } from "../displayed.ts";
import type { Call, ExitStatus } from "../verb.ts";

/** Prints what differs between the pipeline that a ref has and the one that there is now. */
export async function run({ args: [ref], options }: Call): Promise<ExitStatus> {
  const source = await readSource(undefined, options.config as string | undefined);
  const committed = await readCommitted(source.name, ref);
  const now = { ...source, name: displayed(source.name) };
  const project = { defaultBranch: committed.defaultBranch, ...source.project };
  const difference = differenceBetween(committed, now, project);
  const text = options.json
    ? JSON.stringify(difference, null, 2)
    : formatDifference(difference, paint);
  process.stdout.write(`${text}\n`);
  return difference.equal ? 0 : 1;
}

const COLOURS = { "+": "green", "-": "red", "~": "yellow" } as const;

const paint: Paint = (mark, line) =>
  mark === " " ? line : styleText(COLOURS[mark], line, { stream: process.stdout });
