import { pathToFileURL } from "node:url";
import { UserError } from "../problems/index.ts";
import { enableTypeScript } from "./typescript.ts";

/**
 * All that a module of the user's exports. What it throws on the way is the user's to mend.
 * @throws {UserError} naming the file, the place in it, and what it threw
 */
export async function importModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  const disable = await enableTypeScript();
  try {
    return unwrap(await import(pathToFileURL(path).href));
  } catch (cause) {
    throw new UserError(`${path} could not be loaded\n  ${describe(cause, path)}`, { cause });
  } finally {
    await disable();
  }
}

/** In a folder whose package.json does not say "type": "module", the exports are one level down. */
function unwrap(module: Record<string, unknown>): Record<string, unknown> {
  const inner = module.default;
  const isCommonJs = typeof inner === "object" && inner !== null && "__esModule" in inner;
  return isCommonJs ? { ...inner } : module;
}

function describe(cause: unknown, path: string): string {
  if (cause instanceof UserError) return cause.message;
  if (!(cause instanceof Error)) return `it threw ${JSON.stringify(cause)}`;
  const place = cause.stack?.split("\n").find((line) => line.includes(path));
  const position = place?.match(/:(\d+:\d+)\)?$/)?.[1];
  return `${cause.name}: ${cause.message}${position ? ` (line ${position})` : ""}`;
}
