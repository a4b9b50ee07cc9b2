import { isRubyHash, RubyFloat, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { evaluateExpression, type InputValue } from "../../expression/index.ts";
import { textOf } from "../inspect.ts";
import { INPUT_TYPES, type InputType, inputTypeOf } from "./types.ts";

/** The values of all inputs, or what is wrong with those that were given. */
export interface ResolvedInputs {
  readonly values: RubyHash;
  readonly errors: string[];
}

/** GitLab's `Ci::Inputs`: given values against declarations; defaults for what is not given. */
export function resolveInputs(declared: RubyHash, given: RubyHash): ResolvedInputs {
  const unknown = [...given.keys()].filter((name) => !declared.has(name)).map(textOf);
  const errors = unknown.length === 0 ? [] : [`unknown input arguments: ${unknown.join(", ")}`];
  const values: RubyHash = new Map();
  for (const [name, written] of declared) {
    const declaration: RubyHash = isRubyHash(written) ? written : new Map();
    const type = inputTypeOf(declaration);
    if (type === undefined) {
      const types = INPUT_TYPES.join(", ");
      errors.push(`unknown input specification for \`${textOf(name)}\` (valid types: ${types})`);
      continue;
    }
    const input = new Input(declaration, type, new Map([...values, ...given]));
    const value = given.get(name) ?? null;
    errors.push(...input.errors(value).map((error) => `\`${textOf(name)}\` input: ${error}`));
    values.set(name, input.value(value));
  }
  return { values, errors };
}

class Input {
  readonly #declaration: RubyHash;
  readonly #type: InputType;
  readonly #options: RubyValue;
  readonly #default: RubyValue;
  readonly #isRequired: boolean;
  readonly #hasDefault: boolean;

  constructor(declaration: RubyHash, type: InputType, others: RubyHash) {
    const rules = declaration.get("rules");
    this.#declaration = declaration;
    this.#type = type;
    const source = Array.isArray(rules) ? matchingRule(rules, others) : declaration;
    this.#options = source?.get("options") ?? null;
    this.#default = source?.get("default") ?? null;
    this.#hasDefault = source?.has("default") ?? false;
    this.#isRequired = !declaration.has("default") && !rulesGiveDefault(rules);
  }

  errors(value: RubyValue): string[] {
    if (this.#isRequired && value === null) return ["required value has not been provided"];
    return [
      ...(this.#hasDefault ? this.#check(this.#default, true) : []),
      ...(value === null ? [] : this.#check(value, false)),
    ];
  }

  value(value: RubyValue): RubyValue {
    return this.#type.coerce(value ?? this.#default);
  }

  #check(value: RubyValue, isDefault: boolean): string[] {
    return this.#type.check(this.#type.coerce(value), {
      declaration: this.#declaration,
      options: this.#options,
      isDefault,
    });
  }
}

function rulesGiveDefault(rules: RubyValue | undefined): boolean {
  if (!Array.isArray(rules)) return false;
  return rules.some((rule) => isRubyHash(rule) && (rule.has("default") || !rule.has("if")));
}

function matchingRule(rules: RubyValue[], others: RubyHash): RubyHash | undefined {
  const inputs = Object.fromEntries(
    [...others].map(([name, value]) => [textOf(name), expressionValue(value)]),
  );
  return rules.filter(isRubyHash).find((rule) => {
    const condition = rule.get("if");
    if (typeof condition !== "string") return true;
    return evaluateExpression(condition, { variables: {}, inputs }).truthful;
  });
}

function expressionValue(value: RubyValue): InputValue {
  if (value instanceof RubyFloat) return value.value;
  if (value === null || typeof value === "object")
    return Array.isArray(value) ? value : textOf(value);
  return typeof value === "bigint" ? Number(value) : value;
}
