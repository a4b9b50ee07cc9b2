import { isRubyHash, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { inputsOf, parseExpression } from "../../expression/index.ts";
import { textOf } from "../inspect.ts";

const RULE_KEYS = ["if", "options", "default"];
const MOST_OPTIONS = 50;
const PLACE = "rules:rule config";

/** What is wrong with the `rules` of an input on their own. */
export function checkInputRules(declaration: RubyHash): string[] {
  const rules = declaration.get("rules") ?? null;
  if (rules === null) return [];
  if (!Array.isArray(rules)) return ["rules config should be an array"];
  return rules.flatMap(checkRule);
}

function checkRule(rule: RubyValue): string[] {
  if (!isRubyHash(rule)) return [`${PLACE} should be a hash`];
  if (rule.size === 0) return [`${PLACE} can't be blank`];
  const unknown = [...rule.keys()].map(textOf).filter((key) => !RULE_KEYS.includes(key));
  if (unknown.length > 0) return [`${PLACE} contains unknown keys: ${unknown.join(", ")}`];
  const condition = rule.get("if") ?? null;
  const options = rule.get("options") ?? null;
  if (condition !== null && typeof condition !== "string")
    return ["rules:rule if should be a string"];
  if (options !== null && !Array.isArray(options)) return ["rules:rule options should be an array"];
  if (Array.isArray(options) && options.length > MOST_OPTIONS) {
    return [`${PLACE} cannot define more than ${MOST_OPTIONS} options`];
  }
  if (options !== null) return [];
  if (condition === null) return [`${PLACE} fallback rule must define 'options'`];
  return rule.has("default") ? [] : [`${PLACE} rule with 'if' must define 'options' or 'default'`];
}

/** What is wrong with the inputs that the rules of others read. */
export function checkInputRuleReferences(inputs: RubyHash): string[] {
  const errors: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [name, declaration] of inputs) {
    const conditions = conditionsOf(declaration);
    graph.set(
      textOf(name),
      conditions.flatMap((condition) => inputNames(condition)),
    );
    for (const [index, condition] of conditions.entries()) {
      const unknown = inputNames(condition).filter((input) => !inputs.has(input));
      if (unknown.length === 0) continue;
      const place = `header:spec:inputs:${textOf(name)}`.toLowerCase();
      errors.push(
        `${place} config rule[${index}] references undefined inputs: ${unknown.join(", ")}`,
      );
    }
  }
  const first = [...inputs.keys()][0];
  if (first !== undefined && hasCycle(graph)) {
    errors.push(
      `header:spec:inputs:${textOf(first).toLowerCase()} config circular dependency detected`,
    );
  }
  return errors;
}

/** One for each rule; empty where it has none. */
function conditionsOf(declaration: RubyValue): string[] {
  const rules = isRubyHash(declaration) ? declaration.get("rules") : undefined;
  if (!Array.isArray(rules)) return [];
  return rules.map((rule) => {
    const condition = isRubyHash(rule) ? rule.get("if") : undefined;
    return typeof condition === "string" ? condition : "";
  });
}

function inputNames(condition: string): string[] {
  return [...new Set(inputsOf(parseExpression(condition)))];
}

function hasCycle(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Map(graph);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [name, needs] of left) {
      if (needs.every((need) => !left.has(need))) left.delete(name);
    }
  }
  return left.size > 0;
}
