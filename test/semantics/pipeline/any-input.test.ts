import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type SimulatedEvent, simulate } from "../../../src/semantics/pipeline/index.ts";

interface Case {
  readonly input: SimulatedEvent & { readonly yaml: string };
}

const inputs = readFileSync(new URL("../../conformance/pipelines.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Case["input"] => (JSON.parse(line) as Case).input);

/** Text that means something where it is, or breaks it. */
const scrap = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", "null", "[]", "{}", "*x", "&x", "!reference [a, b]", "- ", ": ", "'", "$[["),
  fc.constantFrom("rules:", "needs: [a]", "only: ", "parallel: 3", "if: $A =~ /(/", "extends: a"),
);

/** A word for a word, which mostly leaves a configuration that can be read. */
const word = fc.constantFrom(
  ...["a", "b", "main", "$A", "${A}", "%A%", "$$", "manual", "never", "delayed", "always", "tags"],
  ...[
    "true",
    "~",
    "0",
    "1.0",
    "rules",
    "needs",
    "only",
    "except",
    "when",
    "if",
    "changes",
    "exists",
  ],
  ...[
    "optional",
    "variables",
    "environment",
    "stage",
    ".pre",
    "/(/",
    "/^v/",
    "=~",
    "==",
    "&&",
    "!",
  ],
);

const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), word }) },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(6),
      scrap,
    }),
  },
);

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const damaged = fc
  .record({
    input: fc.constantFrom(...inputs),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  })
  .map(({ input, edits }) => ({ ...input, yaml: edits.reduce(applied, input.yaml) }));

const noise = fc.string({ unit: "binary" }).map((yaml) => ({ source: "push", ref: "main", yaml }));

test("any text has an answer, and the same each time", () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: damaged }, { weight: 1, arbitrary: noise }),
      ({ yaml, ...event }) => {
        const simulation = simulate(yaml, event);
        expect(simulation.created).toBe(simulation.errors.length === 0);
        expect(simulation.created).toBe(simulation.jobs.length > 0);
        expect(simulate(yaml, event)).toEqual(simulation);
      },
    ),
    { numRuns: 400, seed: 2026 },
  );
});

function applied(text: string, change: Edit): string {
  if ("word" in change) {
    const words = [...text.matchAll(/[\w$./]+/g)];
    const replaced = words[Math.floor(change.at * (words.length - 1))];
    return replaced ? spliced(text, replaced.index, replaced[0].length, change.word) : text;
  }
  return spliced(text, Math.floor(change.at * text.length), change.length, change.scrap);
}

function spliced(text: string, start: number, length: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(start + length);
}
