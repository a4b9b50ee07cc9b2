import { styleText } from "node:util";
import { UserError } from "../problems/index.ts";

/** The one place that prints an error: what, where, and the next step; a stack only for our bugs. */
export function reportFailure(error: unknown): void {
  const label = styleText("red", "error:", { stream: process.stderr });
  if (!(error instanceof UserError)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${label} this is a bug in faultier, please report it\n${detail}\n`);
    return;
  }
  const next = error.next === undefined ? "" : `  next: ${error.next}\n`;
  process.stderr.write(`${label} ${error.message}\n${next}`);
}
