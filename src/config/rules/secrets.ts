import { dottedPath } from "../../problems/index.ts";
import { isSecretFile } from "../secret.ts";
import { findSecrets } from "../secrets.ts";
import type { ParsedConfig } from "../shape.ts";
import type { Violation } from "./violation.ts";

/** A CI variable is of type file or it is not. */
export function* secretsAreOfOneKind(config: ParsedConfig): Iterable<Violation> {
  const kinds = new Map<string, { isFile: boolean; at: string }>();
  for (const { path, secret } of findSecrets(config)) {
    const isFile = isSecretFile(secret);
    const first = kinds.get(secret.name);
    if (first === undefined) kinds.set(secret.name, { isFile, at: dottedPath(path) });
    else if (first.isFile !== isFile)
      yield {
        path,
        message: `is ${kindName(isFile)}, but the same name at ${first.at} is ${kindName(first.isFile)}`,
      };
  }
}

function kindName(isFile: boolean): string {
  return isFile ? "a secret file" : "a secret value";
}
