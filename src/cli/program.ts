import { readFileSync } from "node:fs";
import { Command } from "commander";
import { UserError } from "../problems/index.ts";
import type { ExitStatus, Options, Verb } from "./verb.ts";

/** The command line as commander knows it. `finish` is told how the called verb ended. */
export function createProgram(
  verbs: readonly Verb[],
  finish: (status: ExitStatus) => void,
): Command {
  const program = new Command("faultier")
    .description("The one host that nothing else can automate, described once.")
    .version(packageVersion(), "--version", "print the version")
    .option("--config <FILE>", "the config (default: faultier.config.ts in this folder)")
    .option("--ssh-config <FILE>", "handed to OpenSSH as -F (or FAULTIER_SSH_CONFIG)")
    .option("--env-file <FILE>", "secrets for local use, as NAME=value lines")
    .helpOption("--help", "print this help")
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .hook("preAction", () => loadSecrets(program.opts<Options>()));
  for (const verb of verbs) addVerb(program, verb, finish);
  return program;
}

function addVerb(program: Command, verb: Verb, finish: (status: ExitStatus) => void): void {
  const command = program
    .command(verb.name)
    .summary(verb.load ? verb.summary : `${verb.summary} (not built yet)`)
    .description(`${sentence(verb.summary)}${verb.load ? "" : "\nThis verb is not built yet."}`)
    .helpOption("--help", "print this help");
  if (verb.arguments !== undefined) command.arguments(verb.arguments);
  for (const [flags, meaning] of verb.options ?? []) command.option(flags, meaning);
  if (verb.examples) command.addHelpText("after", `\nExamples:\n  ${verb.examples.join("\n  ")}`);
  command.action(async () => {
    const options = command.optsWithGlobals<Options>();
    finish(await callVerb(verb, { args: command.args, options }));
  });
}

async function callVerb(
  verb: Verb,
  call: { args: string[]; options: Options },
): Promise<ExitStatus> {
  if (verb.load === undefined) {
    throw new UserError(`faultier ${verb.name} is not built yet`, { next: "faultier --help" });
  }
  const { run } = await verb.load();
  return run(call);
}

/** For local use; in a pipeline GitLab sets the variables. What is set already wins. */
function loadSecrets({ envFile }: Options): void {
  if (typeof envFile !== "string") return;
  try {
    process.loadEnvFile(envFile);
  } catch (cause) {
    throw new UserError(`${envFile} could not be read`, {
      next: "check the path after --env-file",
      cause,
    });
  }
}

function packageVersion(): string {
  // From the sources and from the build alike, the manifest is the nearest one above.
  for (const path of ["../package.json", "../../package.json"]) {
    try {
      return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")).version;
    } catch {}
  }
  return "unknown";
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
