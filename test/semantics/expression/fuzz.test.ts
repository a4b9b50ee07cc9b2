import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  evaluate,
  evaluateExpression,
  parseExpression,
  variablesOf,
} from "../../../src/semantics/expression/index.ts";

const PIECES = [
  ..."( ) $A $B $inputs 'a' \"b\" '' /ab/ /a(b|c)+/i null true false == != =~ !~ && || !".split(
    " ",
  ),
  ...["$[[ inputs.x ]]", "$[[", "/", "\\", '"', "'", " ", "\n", "\u00a0", "é", "🚀", "$", "/(/"],
];
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join("")),
);
const anyPattern = fc
  .array(
    fc.constantFrom(..."a b . * + ? | ( ) [ ] ^ $ {9} {99} \\pL \\Q \\E \\ (?<n> i".split(" ")),
  )
  .map((pieces) => `/${pieces.join("")}/`);

describe("whatever the text", () => {
  it("an answer comes back", () => {
    fc.assert(
      fc.property(anything, fc.string(), fc.oneof(anything, anyPattern), (text, A, B) => {
        const context = { variables: { A, B }, inputs: { x: A } };
        const verdict = evaluateExpression(text, context);
        expect(verdict.truthful).toBeTypeOf("boolean");
        expect(verdict.valid || !verdict.truthful).toBe(true);
        expect(verdict.error === undefined || !verdict.truthful).toBe(true);
        const expression = parseExpression(text);
        expect(evaluate(expression, context).truthful || !verdict.truthful).toBe(true);
        variablesOf(expression);
      }),
      { seed: 20_261_123, numRuns: 5_000 },
    );
  });

  it("any pattern is one or none", () => {
    fc.assert(
      fc.property(anyPattern, fc.string(), (B, A) => {
        const { truthful } = evaluateExpression("$A =~ $B", { variables: { A, B } });
        expect(truthful).toBeTypeOf("boolean");
      }),
      { seed: 20_261_124, numRuns: 3_000 },
    );
  });

  it.each([
    "(",
    "!",
    "$A &&",
    " ",
    '"',
    "/",
    "\\",
    "/a",
    "$[[ ",
    "null",
    "é",
    "[:",
    "[",
    "(?P<",
    "\\Q",
    "{9}",
    "a{9}",
    "\\pL",
    "|",
    "(a",
    ")",
    "*",
    "[a]",
  ])("two million characters of %j are read", (piece) => {
    const text = piece.repeat(Math.floor(2_000_000 / piece.length));
    const { truthful } = evaluateExpression(text, { variables: { A: text } });
    expect(truthful).toBe(false);
    evaluateExpression("$A =~ $A", { variables: { A: text } });
    evaluateExpression("$A =~ $B", { variables: { A: text, B: `/${text}/` } });
  });
});
