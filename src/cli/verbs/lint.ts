import { type LintResult, lint } from "../../lint/index.ts";
import { readSource } from "../../project/index.ts";
import { displayed } from "../displayed.ts";
import { columns } from "../table.ts";
import type { Call, ExitStatus } from "../verb.ts";

/** Prints what GitLab would say of a configuration, and what we would. */
export async function run({ args: [file], options }: Call): Promise<ExitStatus> {
  const source = await readSource(file, options.config as string | undefined);
  const result = lint(source.text, source);
  const text = options.json
    ? JSON.stringify(result, null, 2)
    : describe(displayed(source.name), result);
  process.stdout.write(`${text}\n`);
  return result.valid && result.findings.every(({ severity }) => severity !== "error") ? 0 : 1;
}

function describe(name: string, { valid, errors, warnings, findings }: LintResult): string {
  const found = findings.map(({ id, severity, path, message }) => [
    `  ${severity}`,
    id,
    `${path}: ${message}`,
  ]);
  return [
    `${name}: GitLab ${valid ? "takes it" : "refuses it"}`,
    ...errors.map((message) => `  error    ${message}`),
    ...warnings.map((message) => `  warning  ${message}`),
    ...columns(found),
  ].join("\n");
}
