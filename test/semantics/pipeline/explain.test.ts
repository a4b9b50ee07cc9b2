import { describe, expect, test } from "vitest";
import type { NormalisedJob } from "../../../src/semantics/entries/index.ts";
import { explainJobOf } from "../../../src/semantics/pipeline/index.ts";
import { configurationOf, PUSH } from "./support.ts";

const explain = (job: Partial<NormalisedJob>, event = PUSH, name = "a") =>
  explainJobOf(configurationOf({ a: job }), event, name);

describe("explainJob", () => {
  test("says which rule matched, and what those before it read", () => {
    const rules = [
      { if: '$CI_COMMIT_BRANCH == "x" || $NONE' },
      { if: "$CI_COMMIT_BRANCH", changes: { paths: ["src/*", "$DIR/*"] } },
      { when: "manual" as const },
      { when: "always" as const },
    ];
    const event = { ...PUSH, changed: ["README.md"] };
    expect(explain({ rules, variables: { DIR: "lib" } }, event)).toEqual({
      created: true,
      isKnown: true,
      errors: [],
      workflow: [],
      rule: 2,
      rules: [
        {
          index: 0,
          matched: false,
          clauses: [
            {
              kind: "if",
              text: '$CI_COMMIT_BRANCH == "x" || $NONE',
              holds: false,
              variables: { CI_COMMIT_BRANCH: "main", NONE: null },
            },
          ],
        },
        {
          index: 1,
          matched: false,
          clauses: [
            {
              kind: "if",
              text: "$CI_COMMIT_BRANCH",
              holds: true,
              variables: { CI_COMMIT_BRANCH: "main" },
            },
            { kind: "changes", text: "src/*, $DIR/*", holds: false, variables: { DIR: "lib" } },
          ],
        },
        { index: 2, matched: true, clauses: [] },
      ],
    });
  });

  test("says why a rule could not be evaluated", () => {
    const rules = [{ changes: { paths: ["a"], compare_to: "nope" } }];
    const { created, rule, rules: traces } = explain({ rules }, { ...PUSH, commits: {} });
    expect({ created, rule }).toEqual({ created: false, rule: undefined });
    expect(traces[0]?.clauses[0]?.error).toBe("rules:changes:compare_to is not a valid ref");
  });

  test("shows `only` and `except`", () => {
    const job = { only: { refs: ["tags", "web"] }, except: { variables: ["$A"] } };
    expect(explain(job)).toMatchObject({
      created: false,
      rules: [],
      only: [{ kind: "refs", text: "tags, web", holds: false }],
      except: [{ kind: "variables", text: "$A", holds: false, variables: { A: null } }],
    });
  });

  test("shows why there is no pipeline at all", () => {
    const configuration = configurationOf({ a: {} }, { workflow: { rules: [{ if: "$A" }] } });
    const { created, errors, workflow } = explainJobOf(configuration, PUSH, "a");
    expect(created).toBe(false);
    expect(errors).toHaveLength(1);
    expect(workflow).toMatchObject([{ index: 0, matched: false }]);
  });

  test("knows which jobs there are", () => {
    expect(explain({}, PUSH, "nope")).toMatchObject({ isKnown: false, created: false, rules: [] });
  });
});
