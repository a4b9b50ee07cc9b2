import { relative } from "node:path";
import { styleText } from "node:util";
import {
  type DiffProject,
  differenceBetween,
  formatDifference,
  type Paint,
} from "../../diff/index.ts";
import { type CommittedSource, readCommitted } from "../../project/committed.ts";
import { readSource, type Source } from "../../project/index.ts";
import type { Call, ExitStatus } from "../verb.ts";

/** Prints what differs between the pipeline that a ref has and the one that there is now. */
export async function run({ args: [ref], options }: Call): Promise<ExitStatus> {
  const source = await readSource(undefined, options.config as string | undefined);
  const committed = await readCommitted(source.name, ref);
  const now = { ...source, name: displayed(source.name) };
  const difference = differenceBetween(committed, now, projectOf(source, committed));
  const text = options.json
    ? JSON.stringify(difference, null, 2)
    : formatDifference(difference, paint);
  process.stdout.write(`${text}\n`);
  return difference.equal ? 0 : 1;
}

/** Short for a file below the current folder. */
function displayed(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

function projectOf({ gitlab }: Source, { defaultBranch }: CommittedSource): DiffProject {
  if (gitlab === undefined) return defaultBranch === undefined ? {} : { defaultBranch };
  return {
    defaultBranch: gitlab.default_branch,
    projectPath: gitlab.project,
    serverUrl: gitlab.url,
    serverVersion: gitlab.version,
  };
}

const COLOURS = { "+": "green", "-": "red", "~": "yellow" } as const;

const paint: Paint = (mark, line) =>
  mark === " " ? line : styleText(COLOURS[mark], line, { stream: process.stdout });
