import { isRubyHash, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { evaluateExpression } from "../../expression/index.ts";
import { type ExistsMatcher, existsMatcher } from "../../glob/index.ts";
import { isBlank } from "../blank.ts";
import { type ConfigurationContext, ConfigurationError } from "../context.ts";
import { expandAll, expandExisting } from "../expand-variables.ts";
import { textOf } from "../inspect.ts";
import { checkChanges, checkExists } from "./path-rules.ts";

const RULE_KEYS = ["if", "exists", "when", "changes"];
const WHEN = ["never", "always"];

/** Decides which includes count: `include:rules`. */
export class IncludeRules {
  readonly #context: ConfigurationContext;
  #variables: Readonly<Record<string, string>> | undefined;
  #exists: ExistsMatcher | undefined;

  constructor(context: ConfigurationContext) {
    this.#context = context;
  }

  /** @throws ConfigurationError if the rules are not well formed */
  allow(rules: RubyValue | undefined): boolean {
    if (rules === undefined || rules === null || rules === false) return true;
    const error = checkRules(rules);
    if (error !== undefined) throw new ConfigurationError(`include:${error}`);
    const matched = (rules as RubyHash[]).find((rule) => isRubyHash(rule) && this.#matches(rule));
    return matched !== undefined && matched.get("when") !== "never";
  }

  #matches(rule: RubyHash): boolean {
    const condition = rule.get("if") ?? null;
    const changes = rule.get("changes") ?? null;
    const exists = rule.get("exists") ?? null;
    return (
      (condition === null || this.#holds(textOf(condition))) &&
      (changes === null || this.#changed(changes)) &&
      (exists === null || this.#found(exists))
    );
  }

  get #expanded(): Readonly<Record<string, string>> {
    this.#variables ??= expandAll(this.#context.variables ?? {});
    return this.#variables;
  }

  #holds(condition: string): boolean {
    return evaluateExpression(condition, { variables: this.#expanded }).truthful;
  }

  #changed(changes: RubyValue): boolean {
    const compareTo = isRubyHash(changes) ? (changes.get("compare_to") ?? null) : null;
    const decision =
      this.#context.changes?.(
        this.#globs(changes),
        compareTo === null ? undefined : expandExisting(textOf(compareTo), this.#expanded),
      ) ?? true;
    if (typeof decision === "boolean") return decision;
    throw new ConfigurationError(`include:${decision.error}`);
  }

  #found(exists: RubyValue): boolean {
    this.#exists ??= existsMatcher(Object.keys(this.#context.files ?? {}));
    return this.#exists(this.#globs(exists));
  }

  #globs(value: RubyValue): string[] {
    const paths = isRubyHash(value) ? (value.get("paths") ?? null) : value;
    const globs = Array.isArray(paths) ? paths : paths === null ? [] : [paths];
    return globs.map((glob) => expandExisting(textOf(glob), this.#expanded));
  }
}

/** The first thing that is wrong with the rules, as GitLab's entries say it. */
function checkRules(rules: RubyValue): string | undefined {
  if (isBlank(rules)) return "rules config can't be blank";
  if (!Array.isArray(rules)) return "rules config should be an array";
  for (const rule of rules) {
    const error = rule === null ? undefined : checkRule(rule);
    if (error !== undefined) return error;
  }
  return undefined;
}

function checkRule(rule: RubyValue): string | undefined {
  if (!isRubyHash(rule)) return "rule config should be a hash";
  if (rule.size === 0) return "rule config can't be blank";
  const unknown = [...rule.keys()].map(textOf).filter((key) => !RULE_KEYS.includes(key));
  if (unknown.length > 0) {
    return `rule config contains unknown keys: ${unknown.join(", ").toLowerCase()}`;
  }
  const condition = rule.get("if") ?? null;
  if (condition !== null && !isExpression(condition)) return "rule if invalid expression syntax";
  const when = rule.get("when") ?? null;
  if (when !== null && !WHEN.includes(textOf(when))) {
    return `rule when unknown value: ${textOf(when).toLowerCase()}`;
  }
  return checkChanges(rule.get("changes")) ?? checkExists(rule.get("exists"));
}

function isExpression(condition: RubyValue): boolean {
  return typeof condition === "string" && evaluateExpression(condition, { variables: {} }).valid;
}
