import type { ParsedConfig, ParsedHost } from "../shape.ts";
import { duplicates, type Violation } from "./violation.ts";

export function* publicNamesAreUnique({ hosts }: ParsedConfig): Iterable<Violation> {
  yield* duplicates(
    Object.entries(hosts).flatMap(([host, { services }]) =>
      services.flatMap((service, index) =>
        service.public.map(({ name }, at) => ({
          key: name,
          path: ["hosts", host, "services", index, "public", at, "name"],
          first: `service ${service.name} of ${host}`,
        })),
      ),
    ),
    (name, first) => `"${name}" is already a public name of ${first}`,
  );
}

export function* runnerNamesAreUnique({ hosts }: ParsedConfig): Iterable<Violation> {
  yield* duplicates(
    Object.entries(hosts).flatMap(([host, { runners }]) =>
      runners.map(({ name }, index) => ({
        key: name,
        path: ["hosts", host, "runners", index, "name"],
        first: host,
      })),
    ),
    (name, first) => `"${name}" is already a runner of ${first}`,
  );
}

export function* serviceNamesAreUnique({ services }: ParsedHost): Iterable<Violation> {
  yield* duplicates(
    services.map(({ name, kind }, index) => ({
      key: name,
      path: ["services", index, "name"],
      first: `a service of kind ${kind}`,
    })),
    (name, first) => `"${name}" is already the name of ${first}`,
  );
}
