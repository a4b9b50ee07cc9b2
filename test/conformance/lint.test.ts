import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { loadConfiguration } from "../../src/semantics/configuration/index.ts";
import { composeEntries } from "../../src/semantics/entries/index.ts";

interface Verdict {
  readonly valid: boolean;
  readonly errors: string[];
  readonly warnings: string[];
  readonly yaml_parser_text?: boolean;
}

interface Case {
  readonly id: string;
  readonly area: string;
  readonly input: {
    readonly yaml: string;
    readonly files?: Record<string, string>;
    readonly inputs?: Record<string, unknown>;
  };
  readonly expect: Verdict;
}

const cases = readFileSync(new URL("lint.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

describe("lint says what GitLab says", () => {
  for (const area of new Set(cases.map((row) => row.area))) {
    test(area, () => {
      const rows = cases.filter((row) => row.area === area);
      expect(rows.filter((row) => !agrees(row)).map((row) => row.id)).toEqual([]);
    });
  }
});

function agrees({ input, expect: expected }: Case): boolean {
  const verdict = verdictOn(input);
  return expected.yaml_parser_text
    ? verdict.valid === expected.valid
    : isDeepStrictEqual(verdict, expected);
}

function verdictOn({ yaml, files, inputs }: Case["input"]): Verdict {
  const { root, errors, warnings } = loadConfiguration(yaml, { files, inputs });
  if (root === undefined) return { valid: false, errors, warnings };
  const composed = composeEntries(root);
  const valid = composed.errors.length === 0;
  const verdict = { valid, errors: composed.errors, warnings: composed.warnings };
  if (!valid) return verdict;
  return JSON.parse(
    JSON.stringify({
      ...verdict,
      stages: composed.stages,
      jobs: Object.fromEntries(composed.jobs),
      variables: composed.variables.length > 0 ? composed.variables : undefined,
      workflow: composed.workflow,
    }),
  );
}
