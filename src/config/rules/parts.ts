import { rootAccessOf } from "../runner.ts";
import type { ParsedHost } from "../shape.ts";
import type { Violation } from "./violation.ts";

export function* kindsHaveTheirParts({ services }: ParsedHost): Iterable<Violation> {
  for (const [index, service] of services.entries()) {
    const path = ["services", index];
    const isCompose = service.kind === "compose";
    const count = Object.keys(service.containers).length;
    if (isCompose && service.folder === undefined)
      yield { path: [...path, "folder"], message: "is missing: where the compose.yaml is" };
    if (!isCompose && service.folder !== undefined)
      yield { path: [...path, "folder"], message: 'is only for kind "compose"' };
    if (isCompose && count > 0)
      yield { path: [...path, "containers"], message: "are in the folder's compose.yaml" };
    if (service.kind !== "gitlab-runner" && service.runner !== undefined)
      yield { path: [...path, "runner"], message: 'is only for kind "gitlab-runner"' };
  }
}

export function* containersExist({ services }: ParsedHost): Iterable<Violation> {
  for (const [index, service] of services.entries()) {
    if (service.kind === "compose") continue;
    const names = Object.keys(service.containers);
    const missing = (name: string) => `no container "${name}", there is ${names.join(", ")}`;
    for (const [at, { container }] of service.public.entries())
      if (container !== undefined && !names.includes(container))
        yield {
          path: ["services", index, "public", at, "container"],
          message: missing(container),
        };
    for (const [name, { depends_on }] of Object.entries(service.containers))
      for (const [at, other] of depends_on.entries())
        if (!names.includes(other))
          yield {
            path: ["services", index, "containers", name, "depends_on", at],
            message: missing(other),
          };
  }
}

export function* serviceRunnersExist({ services, runners }: ParsedHost): Iterable<Violation> {
  const names = runners.map(({ name }) => name);
  for (const [index, { runner }] of services.entries())
    if (runner !== undefined && !names.includes(runner))
      yield {
        path: ["services", index, "runner"],
        message: `no runner "${runner}" on this host, there is ${names.join(", ") || "none"}`,
      };
}

export function* rootRunnersAreProtected({ runners }: ParsedHost): Iterable<Violation> {
  for (const [index, runner] of runners.entries()) {
    const access = rootAccessOf(runner);
    if (access !== undefined && runner.access_level !== "ref_protected")
      yield {
        path: ["runners", index, ...access.path],
        message: `${access.how}: that is root on the host, only with access_level "ref_protected"`,
      };
  }
}
