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
import { EVENT_NAMES } from "../../semantics/events/index.ts";
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
  const text = write ? write(graphFor(events, options)) : pageOf(basename(source.name), events);
  process.stdout.write(text);
  return events.some(isRefused(options)) ? 1 : 0;
}

/** For the event that is named GitLab may refuse what it takes for others, as `simulate` says. */
function isRefused({ event }: Options): (page: PageEvent) => boolean {
  return ({ configuration, simulation }) =>
    event === undefined
      ? configuration.errors.length > 0
      : simulation.failure_reason === "config_error";
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
  const names = options.event === undefined ? EVENT_NAMES : [String(options.event)];
  return names.flatMap((name) => {
    const branches = name === "push" ? branchesOf(options, source) : [];
    const typed = { ...options, event: name };
    return branches.length === 0
      ? [namedEvent(name.replaceAll("_", " "), typed, source)]
      : branches.map((branch) => namedEvent(`push to ${branch}`, { ...typed, branch }, source));
  });
}

/** What to show a push to, if nobody said so. */
function branchesOf({ event, branch }: Options, { project }: Source): string[] {
  if (event !== undefined || branch !== undefined) return [];
  return [project.defaultBranch ?? "main", "feature"];
}

function namedEvent(name: string, options: Options, source: Source): NamedEvent {
  return { name, event: { ...eventOf(options, source), files: source.files } };
}

function simulated({ name, event }: NamedEvent, { text }: Source): PageEvent {
  const configuration = configurationFor(text, event);
  return { name, event, configuration, simulation: simulateConfiguration(configuration, event) };
}

/** A picture shows one event, or all jobs. */
function graphFor(events: readonly PageEvent[], options: Options): Graph {
  const [first] = events;
  return options.event !== undefined && first
    ? graphOf(first.simulation, first.configuration)
    : graphOfAllJobs(events.map(({ configuration }) => configuration));
}
