/**
 * What Ruby's Psych reads from YAML, and what GitLab's configuration code works with. An Integer is
 * a `number`, or a `bigint` beyond what a number holds exactly; a Float is a `RubyFloat`, so that
 * `1` and `1.0` stay apart.
 */
export type RubyValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | RubyFloat
  | RubySymbol
  | RubyReference
  | RubyValue[]
  | RubyHash;

/** A Hash in the order of its keys. A key may be anything: `on:` is the key `true`. */
export type RubyHash = Map<RubyValue, RubyValue>;

/** A Float. */
export class RubyFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  /** As Ruby's `Float#to_s` writes it: `1.0`, `1.0e+20`, `Infinity`, `NaN`. */
  toString(): string {
    return floatText(this.value);
  }
}

/** A Symbol that is a value: `:name` in YAML. A key of that form is read as the string `name`. */
export class RubySymbol {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  toString(): string {
    return this.name;
  }
}

/** `!reference [job, keyword]` before it is followed: what was written after the tag, of any form. */
export class RubyReference {
  readonly written: string | RubyValue[] | RubyHash;

  constructor(written: string | RubyValue[] | RubyHash) {
    this.written = written;
  }
}

export function isRubyHash(value: unknown): value is RubyHash {
  return value instanceof Map;
}

/** Ruby switches to an exponent below 1e-4 and from 1e16 on. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "-Infinity" : "Infinity";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return exponentText(value);
  const text = Object.is(value, -0) ? "-0" : String(value);
  return text.includes(".") ? text : `${text}.0`;
}

function exponentText(value: number): string {
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  const sign = power < 0 ? "-" : "+";
  const mantissa = digits.includes(".") ? digits : `${digits}.0`;
  return `${mantissa}e${sign}${String(Math.abs(power)).padStart(2, "0")}`;
}
