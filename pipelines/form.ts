import { RESTORE_VARIABLES } from "../jobs/index.ts";
import type { GlobalKeywords } from "../src/ci/index.ts";
import { isAtLeast } from "../src/ci/version.ts";
import type { Config } from "../src/config/index.ts";
import { TASK_VARIABLE, TASKS } from "./events.ts";

/** One question of GitLab's "Run pipeline" form. */
interface Question {
  /** The variable that the jobs and rules read. */
  readonly variable: string;
  /** Its name as an input. */
  readonly input: string;
  readonly description: string;
  readonly default: string;
  readonly options?: readonly string[];
}

/** What a person types is a text, in which no other variable is looked for. */
const AS_TYPED = false;

/**
 * The form. A GitLab that has no inputs gets variables. Either way the jobs read the same
 * variables, and a schedule may set either.
 */
export function form(config: Config): Pick<GlobalKeywords, "spec" | "variables"> {
  const questions = questionsOf(config);
  return isAtLeast(config.gitlab.version, "17.11")
    ? { spec: { inputs: inputsOf(questions) }, variables: variablesFromInputs(questions) }
    : { variables: variablesOf(questions) };
}

function questionsOf({ hosts }: Config): Question[] {
  const services = Object.values(hosts).flatMap((host) =>
    host.services.filter(({ backup }) => backup.method !== "none").map(({ name }) => name),
  );
  return [
    {
      variable: TASK_VARIABLE,
      input: "task",
      description: "What to do.",
      default: "check",
      options: TASKS,
    },
    {
      variable: RESTORE_VARIABLES.host,
      input: "restore_host",
      description: "Restore: the host.",
      default: Object.keys(hosts)[0] ?? "",
      options: choices(Object.keys(hosts)),
    },
    {
      variable: RESTORE_VARIABLES.service,
      input: "restore_service",
      description: "Restore: the service whose data comes back.",
      default: "all",
      options: choices(["all", ...new Set(services)]),
    },
    {
      variable: RESTORE_VARIABLES.snapshot,
      input: "restore_snapshot",
      description: "Restore: latest, the id of a snapshot, or the time before which it was taken.",
      default: "latest",
    },
    {
      variable: RESTORE_VARIABLES.to,
      input: "restore_to",
      description: "Restore: a folder on the host to restore to; empty replaces the live data.",
      default: "",
    },
  ];
}

/** GitLab offers no more than fifty choices: beyond that a name is typed. */
function choices(names: readonly string[]): readonly string[] | undefined {
  return names.length > 50 ? undefined : names;
}

function inputsOf(questions: readonly Question[]) {
  return Object.fromEntries(
    questions.map(({ input, variable: _, ...question }) => [input, question]),
  );
}

function variablesFromInputs(questions: readonly Question[]) {
  return Object.fromEntries(
    questions.map(({ input, variable }) => [
      variable,
      { value: `$[[ inputs.${input} ]]`, expand: AS_TYPED },
    ]),
  );
}

function variablesOf(questions: readonly Question[]) {
  return Object.fromEntries(
    questions.map(({ variable, default: value, options, description }) => [
      variable,
      { value, ...(options && { options }), description, expand: AS_TYPED },
    ]),
  );
}
