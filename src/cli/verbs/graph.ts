import { basename } from "node:path";
import {
  dotOf,
  type Graph,
  graphOf,
  graphOfAllJobs,
  mermaidOf,
  type PageEvent,
  pageOf,
  svgOf,
} from "../../graph/index.ts";
import { suggest, UserError } from "../../problems/index.ts";
import { readSource, type Source } from "../../project/index.ts";
import { EVENT_NAMES, type EventName } from "../../semantics/events/index.ts";
import {
  configurationFor,
  type SimulatedEvent,
  simulateConfiguration,
} from "../../semantics/pipeline/index.ts";
import { eventOf } from "../event-options.ts";
import type { Call, ExitStatus, Options } from "../verb.ts";

/** The pictures of one graph. A page holds many graphs. */
const WRITERS: Readonly<Record<string, (graph: Graph) => string>> = {
  mermaid: mermaidOf,
  dot: dotOf,
  svg: svgOf,
};
const FORMATS = [...Object.keys(WRITERS), "html"];

/** Prints the pipeline of an event as a picture; without an event, of every event. */
export async function run({ args: [file], options }: Call): Promise<ExitStatus> {
  const format = formatOf(options.format);
  const source = await readSource(file, options.config as string | undefined);
  const events = eventsOf(options, source).map((event) => simulated(event, source));
  const write = WRITERS[format];
  process.stdout.write(write ? write(onlyGraph(events, options)) : page(events, source));
  return events.some(({ simulation }) => simulation.failure_reason === "config_error") ? 1 : 0;
}

function formatOf(value: Options[string] = "mermaid"): string {
  if (FORMATS.includes(String(value))) return String(value);
  throw new UserError(`${value} is not a format`, {
    next: suggest(String(value), FORMATS) ?? `--format FORMAT, one of ${FORMATS.join(", ")}`,
  });
}

interface NamedEvent {
  readonly name: string;
  readonly event: SimulatedEvent;
}

/** The event of `--event`, or else one of each kind; a push also to a branch like any other. */
function eventsOf(options: Options, source: Source): NamedEvent[] {
  const named = (event: EventName | string, name = event, more: Options = {}) => ({
    name: name.replaceAll("_", " "),
    event: { ...eventOf({ ...options, ...more, event }, source), files: source.files },
  });
  if (options.event !== undefined) return [named(String(options.event))];
  return EVENT_NAMES.flatMap((name) => {
    if (name !== "push" || options.branch !== undefined) return [named(name)];
    const branch = source.gitlab?.default_branch ?? "main";
    return [
      named(name, `push to ${branch}`, { branch }),
      named(name, "push to feature", { branch: "feature" }),
    ];
  });
}

function simulated({ name, event }: NamedEvent, { text }: Source): PageEvent {
  const configuration = configurationFor(text, event);
  return { name, event, configuration, simulation: simulateConfiguration(configuration, event) };
}

function onlyGraph(events: readonly PageEvent[], options: Options): Graph {
  const [first] = events;
  return options.event !== undefined && first
    ? graphOf(first.simulation, first.configuration)
    : graphOfAllJobs(events.map(({ configuration }) => configuration));
}

function page(events: readonly PageEvent[], { name }: Source): string {
  return pageOf(basename(name), events);
}
