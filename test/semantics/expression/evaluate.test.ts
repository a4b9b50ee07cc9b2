import { describe, expect, it } from "vitest";
import {
  evaluate,
  evaluateExpression,
  inputsOf,
  parseExpression,
  variablesOf,
} from "../../../src/semantics/expression/index.ts";

const variables = { FULL: "main", EMPTY: "", YES: "true", SPACE: "\u00a0", RE: "/^MA/i" };

describe("evaluateExpression", () => {
  it.each([
    ["$EMPTY || $FULL", ""],
    ["$EMPTY && $FULL", "main"],
    ["$NONE && $FULL", null],
    ["!$SPACE", true],
    ["$YES == true && true == $YES", true],
    ["$NONE == null", true],
    ["$EMPTY == null", false],
    ['"null" == null', false],
    ["$FULL =~ $NONE", false],
    ["$FULL !~ $NONE", true],
    ["$FULL =~ $RE", true],
    ['"ai" =~ "main"', true],
    ['"main" =~ "ai"', false],
    ["null =~ /^$/", true],
    ["true =~ /^tr/", true],
    ['$FULL "main" ==', true],
    ["$EMPTY !", true],
    ["()$FULL", "main"],
    ["$toString", null],
  ])("%s is %j", (text, result) => {
    expect(evaluateExpression(text, { variables })).toMatchObject({ valid: true, result });
  });

  it("reads inputs, by name and whole", () => {
    const inputs = { "a-b": 5, flag: false, x: "1" };
    expect(evaluateExpression("$[[inputs.a-b]] == 'x'", { variables, inputs }).valid).toBe(true);
    expect(evaluateExpression("$[[ inputs.flag ]] == 'false'", { variables, inputs }).result).toBe(
      true,
    );
    expect(evaluateExpression("$[[ inputs.a-b ]] =~ /^5$/", { variables, inputs }).result).toBe(
      true,
    );
    expect(evaluateExpression("$inputs", { variables, inputs })).toEqual({
      valid: true,
      truthful: true,
    });
  });

  it("gives no result for a pattern", () => {
    expect(evaluateExpression("/ab/", { variables })).toEqual({ valid: true, truthful: true });
  });

  it.each(["", "$A &&", "($A", "$A)", "/ab/ && /(/", "$A = 1", "${A}", "/ab/ == 'x'"])(
    "%j is invalid and false, with a reason",
    (text) => {
      const verdict = evaluateExpression(text, { variables });
      expect(verdict).toMatchObject({ valid: false, truthful: false });
      expect(verdict.error).not.toBe("");
      expect(verdict.error).toBeTypeOf("string");
    },
  );
});

describe("an expression that was read", () => {
  it("is evaluated often", () => {
    const expression = parseExpression("$FULL =~ /^main$/");
    expect(evaluate(expression, { variables }).truthful).toBe(true);
    expect(evaluate(expression, { variables: { FULL: "dev" } }).truthful).toBe(false);
  });

  it("knows the names that it reads", () => {
    const expression = parseExpression("!($A == $B) || $[[ inputs.c ]] && $A");
    expect(variablesOf(expression)).toEqual(["A", "B"]);
    expect(inputsOf(expression)).toEqual(["c"]);
  });
});
