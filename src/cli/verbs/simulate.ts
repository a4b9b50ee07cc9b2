import { readSource } from "../../project/index.ts";
import { type Simulation, simulate } from "../../semantics/pipeline/index.ts";
import { eventOf } from "../event-options.ts";
import { columns } from "../table.ts";
import type { Call, ExitStatus } from "../verb.ts";

/** Prints the jobs that GitLab would create for an event. */
export async function run({ args: [file], options }: Call): Promise<ExitStatus> {
  const source = await readSource(file, options.config as string | undefined);
  const simulation = simulate(source.text, { ...eventOf(options, source), files: source.files });
  const text = options.json ? JSON.stringify(simulation, null, 2) : describe(simulation);
  process.stdout.write(`${text}\n`);
  return simulation.failure_reason === "config_error" ? 1 : 0;
}

function describe({ created, errors, stages, jobs }: Simulation): string {
  if (!created) return ["no pipeline", ...errors.map((error) => `  ${error}`)].join("\n");
  const head = `${jobs.length} ${jobs.length === 1 ? "job" : "jobs"}`;
  const rows = jobs.map((job) => [
    `  ${job.name}`,
    job.when === "on_success" ? "" : job.when,
    job.allow_failure ? "may fail" : "",
    job.needs === null ? "" : `needs ${job.needs.map(({ name }) => name).join(", ") || "nothing"}`,
  ]);
  const lines = columns(rows);
  return [
    head,
    ...stages.flatMap((stage) => [
      stage,
      ...lines.filter((_, index) => jobs[index]?.stage === stage),
    ]),
  ].join("\n");
}
