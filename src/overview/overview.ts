import { readConfiguration } from "../semantics/configuration/index.ts";
import type { ComposedConfiguration } from "../semantics/entries/index.ts";
import { pipelineEvent } from "../semantics/events/index.ts";
import { type SimulatedJob, simulateConfiguration } from "../semantics/pipeline/index.ts";
import type { NamedEvent } from "./events.ts";

/** What a pipeline holds, and which event starts which job. */
export interface Overview {
  /** Why GitLab would refuse the file, in its words; there is nothing else to say then. */
  readonly errors: readonly string[];
  readonly stages: readonly { readonly name: string; readonly jobs: readonly JobOverview[] }[];
  readonly events: readonly string[];
}

export interface JobOverview {
  readonly name: string;
  /** One for each event, in their order. */
  readonly starts: readonly Start[];
}

/** What an event does with a job: `maybe` where it depends on the changed paths. */
export type Start = "never" | "maybe" | "automatic" | "manual";

/** @param files the repository, for `include:local` and `rules:exists` */
export function overviewOf(
  yaml: string,
  events: readonly NamedEvent[],
  files: Readonly<Record<string, string>> = {},
): Overview {
  const configuration = readConfiguration(yaml, { files });
  const { errors, stages, jobs } = configuration;
  const starters = events.map((event) => starterOf(configuration, event, files));
  const overviews = [...jobs].map(([name, { stage }]) => ({
    stage,
    name,
    starts: starters.map((startOf) => startOf(name)),
  }));
  return {
    errors,
    stages: stages
      .map((name) => ({ name, jobs: overviews.filter(({ stage }) => stage === name) }))
      .filter((stage) => stage.jobs.length > 0),
    events: events.map(({ name }) => name),
  };
}

/** GitLab is asked twice: when nothing has changed, and when anything may have. */
function starterOf(
  configuration: ComposedConfiguration,
  event: NamedEvent,
  files: Readonly<Record<string, string>>,
): (name: string) => Start {
  const jobsIf = (changed?: readonly string[]) => {
    const input = { ...pipelineEvent({ ...event, ...(changed && { changed }) }), files };
    const { jobs } = simulateConfiguration(configuration, input);
    return new Map(jobs.map((job) => [job.name, job]));
  };
  const [always, possibly] = [jobsIf([]), jobsIf()];
  return (name) => startOf(possibly.get(name), always.has(name));
}

function startOf(job: SimulatedJob | undefined, isCertain: boolean): Start {
  if (job === undefined) return "never";
  if (job.when === "manual") return "manual";
  return isCertain ? "automatic" : "maybe";
}
