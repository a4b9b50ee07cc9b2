import { CommanderError } from "commander";
import { reportFailure } from "./failure.ts";
import { createProgram } from "./program.ts";
import type { ExitStatus } from "./verb.ts";
import { VERBS } from "./verbs/index.ts";

process.exitCode = await main(process.argv.slice(2));

/** Runs one command line, and answers how it ended. */
async function main(args: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = createProgram(VERBS, (ended) => {
    status = ended;
  });
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    // Commander has already said what is wrong; asking for help or the version is not wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    reportFailure(error);
    return 2;
  }
}
