import type { Plain, PlainHash } from "../../semantics/entries/index.ts";
import type { LintContext } from "../context.ts";
import type { Finding } from "../finding.ts";

/** Images and services without a tag or digest, or with the tag that moves. */
export function* imageNotPinned({ configuration }: LintContext): Generator<Finding> {
  for (const [job, { image, services = [] }] of configuration.jobs) {
    const named = [
      ["image", image] as const,
      ...services.map((item) => ["services", item] as const),
    ];
    for (const [keyword, item] of named) {
      const name = nameOf(item);
      if (name === undefined || isPinned(name)) continue;
      yield {
        id: "image-not-pinned",
        severity: "warning",
        path: `jobs:${job}:${keyword}`,
        message: `${name} has no fixed tag or digest`,
      };
    }
  }
}

function nameOf(item: PlainHash | undefined): string | undefined {
  const name: Plain | undefined = item?.name;
  return typeof name === "string" ? name : undefined;
}

/** What a variable holds is not known here. */
function isPinned(name: string): boolean {
  if (name.includes("$") || name.includes("@sha256:")) return true;
  const tag = /:([^/:]+)$/.exec(name)?.[1];
  return tag !== undefined && tag !== "latest";
}
