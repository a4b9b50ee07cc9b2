import { isRubyHash, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { isBlank } from "../blank.ts";
import { ConfigurationError } from "../context.ts";
import { expandVariables } from "../expand-variables.ts";
import { textOf } from "../inspect.ts";
import { plainJson } from "./json.ts";

/** One of `include`, as a hash of one kind: its keywords as written, variables put in. */
export interface Location {
  readonly kind: Kind;
  readonly keywords: RubyHash;
}

/** GitLab's kinds, in the order in which it names them. */
export type Kind = (typeof KINDS)[number];

const KINDS = ["local", "project", "remote", "template", "component", "artifact"] as const;

type Variables = Readonly<Record<string, string>>;

/** A text is a file of the repository, or a URL. */
export function normalizeLocation(location: RubyValue, variables: Variables): RubyHash {
  if (isRubyHash(location)) return location;
  if (typeof location !== "string") {
    throw new ConfigurationError("Each include must be a hash or a string");
  }
  const path = expandVariables(location, variables);
  const isUrl = /^\s*(?:https?|ssh|git):/i.test(path);
  return new Map([[isUrl ? "remote" : "local", path]]);
}

/** `include:project` with a list of files is one include for each; so is a path with `*`. */
export function expandLocation(location: RubyHash, paths: readonly string[]): RubyHash[] {
  if (isTruthy(location.get("project"))) {
    const files = location.get("file") ?? null;
    return (Array.isArray(files) ? files : files === null ? [] : [files]).map((file) =>
      new Map(location).set("file", file),
    );
  }
  const local = location.get("local");
  if (typeof local !== "string" || !local.includes("*")) return [location];
  return pathsLike(local, paths).map((path) => new Map(location).set("local", path));
}

/** Variables in the texts of an include, and in those of its lists. */
export function expandKeywords(location: RubyHash, variables: Variables): RubyHash {
  const expanded: RubyHash = new Map();
  for (const [key, value] of location) {
    if (typeof value === "string") expanded.set(key, expandVariables(value, variables));
    else if (Array.isArray(value) && key !== "rules") {
      expanded.set(
        key,
        value.map((item) => expandVariables(textOf(item), variables)),
      );
    } else expanded.set(key, value);
  }
  return expanded;
}

/** The one kind that an include is of. */
export function matchLocation(keywords: RubyHash): Location {
  const kinds = KINDS.filter((kind) => !isBlank(keywords.get(kind)));
  const [kind] = kinds;
  const names = `\`${KINDS.join("`, `")}\``;
  if (kind === undefined) {
    throw new ConfigurationError(
      `\`${plainJson(keywords)}\` does not have a valid subkey for include. Valid subkeys are: ${names}`,
    );
  }
  if (kinds.length > 1) {
    throw new ConfigurationError(`Each include must use only one of: ${names}`);
  }
  return { kind, keywords };
}

function isTruthy(value: RubyValue | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** GitLab's `search_files_by_wildcard_path`: `**` is anything, `*` anything without a slash. */
function pathsLike(glob: string, paths: readonly string[]): string[] {
  const parts = glob.replace(/^\/+/, "").split(/(\*\*|\*)/);
  return paths.filter((path) => isLike(path, parts));
}

/** Whether a path is a row of texts with wildcards between; in time that is their lengths' product. */
function isLike(path: string, parts: readonly string[]): boolean {
  let places = new Uint8Array(path.length + 1);
  places[0] = 1;
  for (const part of parts) {
    const next = new Uint8Array(path.length + 1);
    const isWildcard = part === "*" || part === "**";
    for (let index = 0, inside = 0; index <= path.length; index++) {
      if (!isWildcard) {
        if (places[index] === 1 && path.startsWith(part, index)) next[index + part.length] = 1;
        continue;
      }
      inside |= places[index] ?? 0;
      next[index] = inside;
      if (part === "*" && path[index] === "/") inside = 0;
    }
    places = next;
  }
  return places[path.length] === 1;
}
