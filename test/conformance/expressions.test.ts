import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Decision,
  evaluateExpression,
  type InputValue,
} from "../../src/semantics/expression/index.ts";

interface Case {
  readonly id: string;
  readonly area: string;
  readonly input: {
    readonly expr: string;
    readonly vars?: Record<string, string>;
    readonly inputs?: Record<string, InputValue>;
  };
  readonly expect: Decision & { readonly valid: boolean };
}

const cases: readonly Case[] = readFileSync(new URL("expressions.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

const areas = new Map<string, Case[]>();
for (const one of cases) areas.set(one.area, [...(areas.get(one.area) ?? []), one]);

describe("GitLab's answers to rules:if", () => {
  it.each([...areas])("%s", (_area, inArea) => {
    const differing = inArea.filter((one) => !agrees(one)).map(({ id }) => id);
    expect(differing).toEqual([]);
  });
});

function agrees({ input, expect: expected }: Case): boolean {
  const context = { variables: input.vars ?? {}, inputs: input.inputs };
  const { valid, truthful, result } = evaluateExpression(input.expr, context);
  return valid === expected.valid && truthful === expected.truthful && result === expected.result;
}
