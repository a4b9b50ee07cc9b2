import { dottedPath } from "../problems/index.ts";
import { isSecret, type Secret, type SecretFile } from "./secret.ts";

/** A secret of a config, and where it stands there. */
export interface SecretUse {
  readonly path: string;
  readonly secret: Secret | SecretFile;
}

/** Every secret in a config, with its path, in the order in which they stand there. */
export function secretsOf(config: object): SecretUse[] {
  return [...findSecrets(config)].map(({ path, secret }) => ({ path: dottedPath(path), secret }));
}

/** Like `secretsOf`, with the path in its parts. */
export function* findSecrets(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<{ path: readonly PropertyKey[]; secret: Secret | SecretFile }> {
  if (isSecret(value)) yield { path, secret: value };
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* findSecrets(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
