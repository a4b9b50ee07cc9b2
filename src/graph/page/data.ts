import type { NormalisedJob } from "../../semantics/entries/index.ts";
import { type Graph, LOOK_NAMES, type Look } from "../graph.ts";
import { graphOfAllJobs } from "../graph-of.ts";
import { lookOf } from "../look.ts";
import { type Definition, definitionOf } from "./definition.ts";
import type { PageEvent } from "./event.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import { Table } from "./table.ts";

/** What the script of a page works with. Lists and numbers, since a job may have any name. */
export interface PageData {
  readonly looks: Readonly<Record<Look, string>>;
  readonly events: readonly { readonly name: string; readonly notes: readonly string[] }[];
  /** By stage. */
  readonly jobs: readonly PageJob[];
  /** Each only once, however many events share it. */
  readonly definitions: readonly Definition[];
  readonly reasons: readonly (readonly Reason[])[];
}

export interface PageJob {
  readonly name: string;
  readonly stage: string;
  /** One for each event. */
  readonly states: readonly JobState[];
}

export interface JobState {
  /** Absent if the event does not create the job. */
  readonly look?: Look;
  /** The number of its definition; absent if the event does not read the job at all. */
  readonly definition?: number;
  readonly reasons?: number;
}

/** All that a page shows, but for the pictures. */
export function pageDataOf(events: readonly PageEvent[]): PageData {
  const definitions = new Table<NormalisedJob>();
  const reasons = new Table<readonly Reason[]>();
  const looks = events.map(looksOf);
  const jobs = jobsOf(events).map(({ name, stage }) => ({
    name,
    stage,
    states: events.map((event, index): JobState => {
      const job = event.configuration.jobs.get(name);
      if (job === undefined) return {};
      const look = looks[index]?.get(name);
      return {
        ...(look && { look }),
        definition: definitions.add(job),
        reasons: reasons.add(reasonsOf(name, job, event)),
      };
    }),
  }));
  return {
    looks: LOOK_NAMES,
    events: events.map(({ name, simulation }) => ({ name, notes: simulation.errors })),
    jobs,
    definitions: definitions.items.map(definitionOf),
    reasons: reasons.items,
  };
}

function looksOf({ simulation }: PageEvent): Map<string, Look> {
  return new Map(simulation.jobs.map((job) => [job.name, lookOf(job)]));
}

/** In the order in which a picture of all jobs has them. */
function jobsOf(events: readonly PageEvent[]): { name: string; stage: string }[] {
  const { stages }: Graph = graphOfAllJobs(events.map(({ configuration }) => configuration));
  return stages.flatMap(({ name: stage, nodes }) => nodes.map(({ name }) => ({ name, stage })));
}
