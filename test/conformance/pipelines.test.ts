import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import {
  type SimulatedEvent,
  type Simulation,
  simulate,
} from "../../src/semantics/pipeline/index.ts";

interface Case {
  readonly id: string;
  readonly area: string;
  readonly input: SimulatedEvent & { readonly yaml: string };
  readonly expect: Partial<Simulation>;
}

const cases = readFileSync(new URL("pipelines.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Case => JSON.parse(line));

/** Ids of the cases that are answered otherwise than by GitLab; the list may only shrink. */
const open: readonly string[] = JSON.parse(
  readFileSync(new URL("open-pipelines.json", import.meta.url), "utf8"),
);

describe("GitLab's own answers: pipelines", () => {
  test.each([...new Set(cases.map(({ area }) => area))])("%s", (area) => {
    const members = cases.filter((member) => member.area === area);
    const differing = members.filter((member) => !isAnswered(member)).map(({ id }) => id);
    const known = members.filter(({ id }) => open.includes(id)).map(({ id }) => id);
    expect(differing).toEqual(known);
  });

  test("every open case is one of the corpus", () => {
    const ids = new Set(cases.map(({ id }) => id));
    expect(open.filter((id) => !ids.has(id))).toEqual([]);
  });
});

function isAnswered({ input: { yaml, ...event }, expect: expected }: Case): boolean {
  return isDeepStrictEqual(plain(simulate(yaml, event)), plain(expected));
}

/** Both sides in one form: what the corpus leaves out is empty. */
function plain(simulation: Partial<Simulation>): unknown {
  return JSON.parse(JSON.stringify({ warnings: [], stages: [], jobs: [], ...simulation }));
}
