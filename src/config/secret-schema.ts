import * as z from "zod";
import { isSecret, isSecretFile, type Secret, type SecretFile } from "./secret.ts";

/** A secret by value; anything literal is refused. */
export const secretSchema = secretOf<Secret>("value", 'secret("NAME")');

/** A secret as a file; anything literal is refused. */
export const secretFileSchema = secretOf<SecretFile>("file", 'secretFile("NAME")');

/** A secret of either kind, for places that take both. */
export const anySecretSchema = z.union([secretSchema, secretFileSchema]);

function secretOf<S extends Secret | SecretFile>(kind: "value" | "file", call: string) {
  const isOfKind = (value: unknown) => isSecret(value) && isSecretFile(value) === (kind === "file");
  return z.custom<S>((value) => isOfKind(value) && isVariableName((value as S).name), {
    // What else is wrong is to be found in the same go.
    abort: false,
    error: ({ input }) => (isOfKind(input) ? badName(call) : refusal(input, call)),
  });
}

/** The name is not shown: somebody may have put the secret itself there. */
function badName(call: string): string {
  return `${call} takes the name of a variable: capital letters, digits and _, at most 255`;
}

function refusal(input: unknown, call: string): string {
  if (isSecret(input)) return `is the other kind of secret, write ${call}`;
  if (input === undefined) return `is missing, write ${call}`;
  return `a secret is not written here as a literal, write ${call} and set that variable`;
}

function isVariableName(name: unknown): boolean {
  return typeof name === "string" && name.length <= 255 && /^[A-Z][A-Z0-9_]*$/.test(name);
}
