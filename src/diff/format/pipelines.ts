import type { Difference, Outcome } from "../types.ts";
import { eventNames } from "./job-events.ts";
import { type Line, line, type Mark } from "./line.ts";

/** The events that get a pipeline now, that get none any more, or another error. */
export function pipelineLines({ events, compared }: Difference): Line[] {
  const facts = new Map<string, { mark: Mark; text: string; names: string[] }>();
  for (const { event, pipeline } of events) {
    if (!pipeline) continue;
    const [mark, text] = described(pipeline.old, pipeline.new);
    const known = facts.get(text);
    if (known) known.names.push(event);
    else facts.set(text, { mark, text, names: [event] });
  }
  return [...facts.values()].map(({ mark, text, names }) =>
    line(mark, `${eventNames(names, compared)}: ${text}`),
  );
}

function described(old: Outcome, now: Outcome): [Mark, string] {
  if (now.created) return ["+", `a pipeline now; there was none: ${old.errors.join("; ")}`];
  const reasons = now.errors.join("; ");
  if (old.created) return ["-", `no pipeline any more: ${reasons}`];
  return ["~", `no pipeline, before: ${old.errors.join("; ")}; now: ${reasons}`];
}
