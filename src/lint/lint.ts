import { readConfiguration } from "../semantics/configuration/index.ts";
import type { ComposedConfiguration, NormalisedJob } from "../semantics/entries/index.ts";
import type { ProjectFacts } from "../semantics/events/index.ts";
import { type LintContext, lintContext } from "./context.ts";
import type { Finding } from "./finding.ts";
import { duplicatePipelines } from "./rules/duplicate-pipelines.ts";
import { imageNotPinned } from "./rules/image-not-pinned.ts";
import { jobUnreachable } from "./rules/job-unreachable.ts";
import { needNotCreated } from "./rules/need-not-created.ts";
import { secretInPlainText } from "./rules/secret-in-plain-text.ts";

export interface LintOptions {
  /** The repository: path to content, for `include:local` and `rules:exists`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Values for the `spec:inputs`. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** The project whose events the findings are about. */
  readonly project?: ProjectFacts;
}

export interface LintResult extends Pick<ComposedConfiguration, "variables" | "workflow"> {
  /** Whether GitLab takes it. */
  readonly valid: boolean;
  /** GitLab's errors, in its words and order. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** With `.pre` and `.post`. */
  readonly stages?: readonly string[];
  /** As GitLab reads them, once `extends`, `default` and `parallel` are applied. */
  readonly jobs?: Readonly<Record<string, NormalisedJob>>;
  /** What GitLab accepts and we would not. */
  readonly findings: readonly Finding[];
}

type Rule = (context: LintContext) => Iterable<Finding>;

const RULES: readonly Rule[] = [
  secretInPlainText,
  needNotCreated,
  duplicatePipelines,
  imageNotPinned,
  jobUnreachable,
];

/** What GitLab says of a configuration, and, where it takes it, what we say. */
export function lint(yaml: string, options: LintOptions = {}): LintResult {
  const { files = {}, inputs = {}, project = {} } = options;
  const configuration = readConfiguration(yaml, { files, inputs });
  const { errors, warnings, stages, jobs, variables, workflow } = configuration;
  if (errors.length > 0) {
    return { valid: false, errors, warnings, variables: [], findings: [] };
  }
  const context = lintContext(configuration, files, project);
  return {
    valid: true,
    errors,
    warnings,
    stages,
    jobs: Object.fromEntries(jobs),
    variables,
    ...(workflow && { workflow }),
    findings: RULES.flatMap((rule) => [...rule(context)]),
  };
}
