import type { Service } from "../service.ts";
import type { ParsedHost } from "../shape.ts";
import type { Violation } from "./violation.ts";

interface Directory {
  path: PropertyKey[];
  directory: string;
  owner: string;
  mode: string;
}

/** What is elsewhere is not backed up, and its owner may be changed by mistake. */
export function* dataIsBelowRoot({ services, volumes }: ParsedHost): Iterable<Violation> {
  const root = `${volumes.root}/`;
  for (const [index, service] of services.entries())
    for (const { path, directory } of pathsOf(service))
      if (!directory.startsWith(root))
        yield {
          path: ["services", index, ...path],
          message: `must be below ${volumes.root}, the root of all data`,
        };
}

function pathsOf(service: Service): { path: PropertyKey[]; directory: string }[] {
  const saved =
    service.backup.method === "none"
      ? []
      : service.backup.paths.map((directory, at) => ({ path: ["backup", "paths", at], directory }));
  return [...directoriesOf(service), ...saved];
}

export function* directoriesHaveOneOwner({ services }: ParsedHost): Iterable<Violation> {
  const seen = new Map<string, { owner: string; mode: string; service: string }>();
  for (const [index, service] of services.entries())
    for (const { path, directory, owner, mode } of directoriesOf(service)) {
      const first = seen.get(directory);
      if (first === undefined) seen.set(directory, { owner, mode, service: service.name });
      else if (first.owner !== owner || first.mode !== mode)
        yield {
          path: ["services", index, ...path],
          message: `${directory} is ${owner} ${mode} here and ${first.owner} ${first.mode} in service ${first.service}`,
        };
    }
}

function directoriesOf(service: Service): Directory[] {
  const mounted = Object.entries(service.containers).flatMap(([name, { volumes }]) =>
    volumes.map(({ source, owner, mode }, at) => ({
      path: ["containers", name, "volumes", at, "source"],
      directory: source,
      owner,
      mode,
    })),
  );
  const others = service.directories.map(({ path, owner, mode }, at) => ({
    path: ["directories", at, "path"],
    directory: path,
    owner,
    mode,
  }));
  return [...mounted, ...others];
}

export function* databasesAreSaved({ services }: ParsedHost): Iterable<Violation> {
  for (const [index, { backup }] of services.entries())
    if (
      backup.method === "sqlite" &&
      !backup.paths.some((path) => backup.database.startsWith(`${path}/`))
    )
      yield {
        path: ["services", index, "backup", "database"],
        message: "must be inside one of the paths that are saved",
      };
}
