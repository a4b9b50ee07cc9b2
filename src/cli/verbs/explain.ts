import { suggest, UserError } from "../../problems/index.ts";
import { readSource } from "../../project/index.ts";
import {
  type ClauseTrace,
  configurationFor,
  explainJobOf,
  type JobExplanation,
  type RuleTrace,
} from "../../semantics/pipeline/index.ts";
import { eventOf } from "../event-options.ts";
import type { Call, ExitStatus } from "../verb.ts";

/** Prints which rule of a job decided, and why the ones before it did not. */
export async function run({ args: [name = "", file], options }: Call): Promise<ExitStatus> {
  const source = await readSource(file, options.config as string | undefined);
  const event = { ...eventOf(options, source), files: source.files };
  const configuration = configurationFor(source.text, event);
  const explanation = explainJobOf(configuration, event, name);
  if (!explanation.isKnown && configuration.errors.length === 0) {
    const hint = suggest(name, configuration.jobs.keys()) ?? "faultier simulate lists the jobs";
    throw new UserError(`there is no job ${name} in ${source.name}`, { next: hint });
  }
  const text = options.json ? JSON.stringify(explanation, null, 2) : describe(name, explanation);
  process.stdout.write(`${text}\n`);
  return configuration.errors.length > 0 ? 1 : 0;
}

function describe(name: string, explanation: JobExplanation): string {
  const { created, errors, workflow, rules, only, except } = explanation;
  return [
    `${name}: ${created ? "created" : "not created"}`,
    ...errors.map((error) => `  ${error}`),
    ...section("workflow", workflow),
    ...section("rules", rules),
    ...policy("only", only),
    ...policy("except", except),
  ].join("\n");
}

function section(title: string, rules: readonly RuleTrace[]): string[] {
  if (rules.length === 0) return [];
  const lines = rules.flatMap(({ index, matched, clauses }) => [
    `  ${matched ? "✓" : "✗"} rule ${index + 1}`,
    ...clauses.flatMap(clauseLines),
  ]);
  return [title, ...lines, ...(rules.some(({ matched }) => matched) ? [] : ["  no rule matched"])];
}

function policy(title: string, clauses: readonly ClauseTrace[] | undefined): string[] {
  return clauses === undefined ? [] : [title, ...clauses.flatMap(clauseLines)];
}

function clauseLines({ kind, text, holds, variables = {}, error }: ClauseTrace): string[] {
  const values = Object.entries(variables).map(([name, value]) => `$${name} is ${shown(value)}`);
  return [
    `      ${holds ? "holds" : "does not hold"}: ${kind}: ${text}`,
    ...(error === undefined ? [] : [`        ${error}`]),
    ...values.map((line) => `        ${line}`),
  ];
}

function shown(value: string | null): string {
  return value === null ? "not defined" : JSON.stringify(value);
}
