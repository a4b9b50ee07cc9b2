import type { RubyValue } from "../../../yaml/ruby.ts";
import {
  hasNotTogether,
  hasNoValues,
  isAtMost,
  isNestedHashes,
  isString,
  isStringOrStrings,
  present,
} from "../framework/checks.ts";
import type { Entry } from "../framework/entry.ts";
import type { Keywords } from "../framework/kinds.ts";
import {
  type Check,
  config,
  derived,
  optional,
  type Validation,
  when,
} from "../framework/validation.ts";
import { environmentEntry } from "../keywords/environment.ts";
import { inheritEntry, inheritsDefault } from "../keywords/inherit.ts";
import { defaultOnly, policyEntry } from "../keywords/policy.ts";
import { allowedRuleKeys, allowedWhen, rulesEntry } from "../keywords/rules.ts";
import { booleanEntry, stageEntry } from "../keywords/scalars.ts";
import { allowedVariableKeys, variablesEntry, variablesWithData } from "../keywords/variables.ts";
import { plain } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";

const moments = ["on_success", "on_failure", "always", "never", "manual", "delayed"];

const ruleKeys = [
  "if",
  "changes",
  "exists",
  "when",
  "start_in",
  "allow_failure",
  "variables",
  "needs",
  "interruptible",
];

/** The keys that a job and a bridge share. */
export const processableKeys = [
  "extends",
  "stage",
  "only",
  "except",
  "rules",
  "variables",
  "inherit",
  "allow_failure",
  "when",
  "needs",
  "resource_group",
  "environment",
  "interruptible",
];

/** The keywords with entries of their own that a job and a bridge share. */
export const processableKeywords: Keywords = {
  stage: stageEntry,
  only: { type: policyEntry, fallback: defaultOnly },
  except: policyEntry,
  rules: {
    type: rulesEntry,
    options: { [allowedWhen]: moments, [allowedRuleKeys]: ruleKeys },
  },
  variables: { type: variablesEntry, options: { [allowedVariableKeys]: ["value", "expand"] } },
  inherit: { type: inheritEntry, fallback: new Map() },
  environment: environmentEntry,
  interruptible: booleanEntry,
};

const nameOf = (entry: Entry): RubyValue => entry.key;
const hasRules = (entry: Entry) => entry.attribute("rules") !== null;

const isSymbol: Check = (value) => (typeof value === "string" ? undefined : "should be a symbol");

/** What GitLab asks of a job as of a bridge. */
export const processableValidations: readonly Validation[] = [
  config(present),
  derived("name", nameOf, present),
  derived("name", nameOf, isSymbol),
  derived("name", nameOf, isAtMost(255)),
  config(hasNotTogether(["script", "trigger"])),
  config(hasNotTogether(["run", "trigger"])),
  when(
    hasRules,
    config(hasNoValues(["only", "except", "start_in"], "key may not be used with `rules`")),
  ),
  optional("extends", isStringOrStrings),
  optional("rules", isNestedHashes),
  optional("resource_group", isString),
];

/** Drops the defaults of `only` and `except` where rules decide. */
export function dropPolicyDefaults(entry: Entry, root: Entry): void {
  if (!entry.has("rules") && !hasWorkflowRules(root)) return;
  for (const name of ["only", "except"]) {
    if (!entry.isDefined(name)) entry.drop(name);
  }
}

/** Takes what the job does not give from `default:`, and warns of rules that run too often. */
export function closeProcessable(
  inherited: readonly string[],
): (entry: Entry, root: Entry) => void {
  return (entry, root) => {
    for (const keyword of inherited) inherit(entry, root, keyword);
    if (!hasWorkflowRules(root)) warnOfDoublePipelines(entry);
  };
}

/** The value that a job and a bridge share. */
export function processableValue(entry: Entry): { [key: string]: Plain | undefined } {
  const environment = entry.definedValueOf("environment") as PlainHash | undefined;
  return {
    stage: entry.valueOf("stage"),
    extends: plain(entry.attribute("extends")),
    rules: entry.valueOf("rules"),
    variables: Object.fromEntries(
      variablesWithData(entry.children.get("variables")),
    ) as unknown as PlainHash,
    inherit_variables: inheritedVariables(entry),
    only: entry.valueOf("only"),
    except: entry.valueOf("except"),
    environment,
    environment_name: environment?.name,
    resource_group: plain(entry.attribute("resource_group")),
    interruptible: entry.definedValueOf("interruptible"),
  };
}

function hasWorkflowRules(root: Entry): boolean {
  return root.children.get("workflow")?.has("rules") ?? false;
}

function inherit(entry: Entry, root: Entry, keyword: string): void {
  if (!inheritsDefault(entry, keyword) || entry.isDefined(keyword)) return;
  const inherited = root.children.get("default")?.children.get(keyword);
  if (inherited?.specified) entry.adopt(keyword, inherited);
}

function warnOfDoublePipelines(entry: Entry): void {
  const rules = entry.valueOf("rules") as PlainHash[] | undefined;
  const last = rules?.at(-1);
  if (last === undefined || last === null || last.when === "never") return;
  if (Object.keys(last).join() !== "when") return;
  entry.warn(
    "may allow multiple pipelines to run for a single action due to `rules:when` clause with no " +
      "`workflow:rules` - read more: https://docs.gitlab.com/ee/ci/jobs/job_troubleshooting.html" +
      "#job-may-allow-multiple-pipelines-to-run-for-a-single-action-warning",
  );
}

function inheritedVariables(entry: Entry): Plain | undefined {
  const inherited = entry.children.get("inherit")?.valueOf("variables");
  return inherited === true ? undefined : inherited;
}
