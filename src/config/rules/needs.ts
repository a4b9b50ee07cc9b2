import type { ParsedHost } from "../shape.ts";
import type { Violation } from "./violation.ts";

export function* needsExist({ services }: ParsedHost): Iterable<Violation> {
  const names = services.map(({ name }) => name);
  for (const [index, { needs }] of services.entries())
    for (const [at, need] of needs.entries())
      if (!names.includes(need))
        yield {
          path: ["services", index, "needs", at],
          message: `no service "${need}" on this host, there is ${names.join(", ")}`,
        };
}

export function* needsHaveNoCycle({ services }: ParsedHost): Iterable<Violation> {
  const needsOf = new Map(services.map(({ name, needs }) => [name, needs]));
  for (const [index, { name }] of services.entries()) {
    const cycle = pathBack(name, needsOf);
    if (cycle !== undefined)
      yield {
        path: ["services", index, "needs"],
        message: `a service cannot wait for itself: ${cycle.join(" needs ")}`,
      };
  }
}

/** The way from a service through its needs back to itself, if there is one. */
function pathBack(
  name: string,
  needsOf: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const ways = [[name]];
  const visited = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift())
    for (const need of needsOf.get(way.at(-1) ?? "") ?? []) {
      if (need === name) return [...way, need];
      if (!visited.has(need)) ways.push([...way, need]);
      visited.add(need);
    }
  return undefined;
}
