import type { ComposedConfiguration, NormalisedJob } from "../semantics/entries/index.ts";
import type { SimulatedJob, Simulation } from "../semantics/pipeline/index.ts";
import type { Graph, GraphEdge, GraphNode, GraphStage } from "./graph.ts";
import { impliedBy } from "./implied.ts";
import { lookOf, usualWhen } from "./look.ts";

/** What of a job decides how it is drawn. */
type DrawnJob = Pick<SimulatedJob, "name" | "stage" | "when" | "allow_failure"> & {
  readonly needs: readonly { readonly name: string; readonly optional: boolean }[] | null;
};

/**
 * The graph of the pipeline that an event starts. Only the configuration tells a job with
 * `needs: []`, which starts at once, from one that waits for the stage before.
 */
export function graphOf(
  simulation: Pick<Simulation, "errors" | "stages" | "jobs">,
  configuration: Pick<ComposedConfiguration, "jobs">,
): Graph {
  const jobs = simulation.jobs.map((job): DrawnJob => {
    const startsAtOnce = configuration.jobs.get(job.name)?.scheduling_type === "dag";
    return { ...job, needs: job.needs ?? (startsAtOnce ? [] : null) };
  });
  return draw({ ...simulation, jobs });
}

/**
 * The graph of all jobs, whatever the event. Several configurations are one file as different
 * events read it, since `include:rules` may decide otherwise for each.
 */
export function graphOfAllJobs(configurations: readonly ComposedConfiguration[]): Graph {
  const jobs = new Map<string, NormalisedJob>();
  for (const configuration of configurations) {
    for (const [name, job] of configuration.jobs) if (!jobs.has(name)) jobs.set(name, job);
  }
  const drawn = grouped([...jobs].map(drawnJob));
  const known = configurations.flatMap((configuration) => configuration.stages);
  const stages = inStageOrder([...new Set(known)]).filter((stage) => drawn.has(stage));
  const errors = new Set(configurations.flatMap((configuration) => configuration.errors));
  const inOrder = stages.flatMap((stage) => drawn.get(stage) ?? []);
  return draw({ errors: [...errors], stages, jobs: inOrder });
}

function drawnJob([name, job]: readonly [string, NormalisedJob]): DrawnJob {
  const { stage, allow_failure, needs, scheduling_type } = job;
  const waits = scheduling_type === "stage" ? null : [];
  return { name, stage, when: usualWhen(job), allow_failure, needs: needs?.job ?? waits };
}

interface Drawing {
  readonly errors: readonly string[];
  readonly stages: readonly string[];
  readonly jobs: readonly DrawnJob[];
}

function draw({ errors, stages, jobs }: Drawing): Graph {
  const notes = jobs.length > 0 ? [] : errors;
  const nodes = nodesOf(stages, jobs);
  const drawn = stagesOf(stages, nodes);
  return { notes, stages: drawn, nodes, edges: [...stageEdges(drawn, jobs), ...needsEdges(jobs)] };
}

/** Stages that only some events know come after all others, but not after the last. */
function inStageOrder(stages: readonly string[]): string[] {
  const last = stages.filter((stage) => stage === ".post");
  return [...stages.filter((stage) => stage !== ".post"), ...last];
}

function nodesOf(stages: readonly string[], jobs: readonly DrawnJob[]): GraphNode[] {
  const ids = new Map(stages.map((stage, index) => [stage, `s${index}`]));
  return jobs.map((job, index) => ({
    id: `j${index}`,
    name: job.name,
    stage: ids.get(job.stage) ?? "s0",
    look: lookOf(job),
  }));
}

function stagesOf(stages: readonly string[], nodes: readonly GraphNode[]): GraphStage[] {
  const members = grouped(nodes);
  return stages.map((name, index) => {
    const id = `s${index}`;
    return { id, name, nodes: members.get(id) ?? [] };
  });
}

/** One between neighbours where a job waits for the whole stage before it: never a mesh. */
function stageEdges(stages: readonly GraphStage[], jobs: readonly DrawnJob[]): GraphEdge[] {
  const waiting = new Set(jobs.filter(({ needs }) => needs === null).map(({ stage }) => stage));
  return stages.slice(1).flatMap(({ id, name }, index) => {
    const previous = stages[index];
    return previous && waiting.has(name)
      ? [{ kind: "stage" as const, from: previous.id, to: id }]
      : [];
  });
}

function needsEdges(jobs: readonly DrawnJob[]): GraphEdge[] {
  const numbers = new Map(jobs.map(({ name }, index) => [name, index]));
  const needs = jobs.map((job) => knownNeeds(job, numbers));
  const isImplied = impliedBy(needs.map((of) => [...of.keys()]));
  return needs.flatMap((of, to) =>
    [...of].map(([from, optional]) => ({
      kind: "needs" as const,
      from: `j${from}`,
      to: `j${to}`,
      optional,
      implied: isImplied(from, to),
    })),
  );
}

/** An optional need may name a job that the event does not create. */
function knownNeeds({ needs }: DrawnJob, numbers: ReadonlyMap<string, number>) {
  const known = new Map<number, boolean>();
  for (const { name, optional } of needs ?? []) {
    const number = numbers.get(name);
    if (number !== undefined) known.set(number, optional && (known.get(number) ?? true));
  }
  return known;
}

function grouped<T extends { readonly stage: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.stage);
    if (group) group.push(item);
    else groups.set(item.stage, [item]);
  }
  return groups;
}
