import { inspect } from "node:util";

// A registered symbol: two copies of the package in one process must know each other's secrets.
const SECRET = Symbol.for("faultier.secret");

const REDACTED = "[secret]";

/** A value that only its name stands for: a CI variable, or an entry of the env file. */
export interface Secret {
  readonly [SECRET]: "value";
  /** Name of the variable that holds the value. */
  readonly name: string;
}

/** Like a secret, but needed as a file (an SSH key): a CI variable of type file. */
export interface SecretFile {
  readonly [SECRET]: "file";
  /** Name of the variable that holds the path of the file. */
  readonly name: string;
}

/**
 * A secret, by the name of the variable that holds it: `secret("MAIL_RELAY_PASSWORD")`. The config
 * never sees the value, and the secret itself prints as `[secret]`.
 */
export function secret(name: string): Secret {
  return brand("value", name) as Secret;
}

/** A secret that is needed as a file, by the name of the variable: `secretFile("SSH_KEY")`. */
export function secretFile(name: string): SecretFile {
  return brand("file", name) as SecretFile;
}

/** Whether `value` is a secret of either kind. */
export function isSecret(value: unknown): value is Secret | SecretFile {
  return typeof value === "object" && value !== null && SECRET in value;
}

/** Whether `value` is a secret that is needed as a file. */
export function isSecretFile(value: unknown): value is SecretFile {
  return isSecret(value) && value[SECRET] === "file";
}

// Not a plain object, so that no schema mistakes a secret for a table of settings.
class Redacted {
  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}

function brand(kind: "value" | "file", name: string): object {
  return Object.freeze(
    Object.defineProperties(new Redacted(), { [SECRET]: { value: kind }, name: { value: name } }),
  );
}
