import { describe, expect, test } from "vitest";
import {
  $,
  and,
  type Condition,
  conditionText,
  eq,
  input,
  isSet,
  matches,
  ne,
  not,
  or,
  raw,
  variable,
} from "../../../src/ci/index.ts";

const isMain = eq($.CI_COMMIT_BRANCH, "main");
const isTagged = isSet($.CI_COMMIT_TAG);
const isWeb = eq($.CI_PIPELINE_SOURCE, "web");

const WRITTEN: [string, Condition][] = [
  ['$CI_COMMIT_BRANCH == "main"', isMain],
  ['$CI_COMMIT_BRANCH != "main"', ne($.CI_COMMIT_BRANCH, "main")],
  ["$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", eq($.CI_COMMIT_BRANCH, $.CI_DEFAULT_BRANCH)],
  ["$MY_OWN == null", eq(variable("MY_OWN"), null)],
  ["$CI_COMMIT_REF_PROTECTED == true", eq($.CI_COMMIT_REF_PROTECTED, true)],
  ['$[[ inputs.env ]] == "prod"', eq(input("env"), "prod")],
  [`$A == 'say "hi"'`, eq(variable("A"), 'say "hi"')],
  ["$CI_COMMIT_TAG", isTagged],
  ["$CI_COMMIT_TAG !~ /\\S/", not(isTagged)],
  ["$CI_COMMIT_TAG", not(not(isTagged))],
  ["$CI_COMMIT_BRANCH =~ /^release\\/.+$/i", matches($.CI_COMMIT_BRANCH, /^release\/.+$/i)],
  ["$CI_COMMIT_BRANCH =~ $PATTERN", matches($.CI_COMMIT_BRANCH, variable("PATTERN"))],
  ['$CI_COMMIT_BRANCH == "main" && $CI_PIPELINE_SOURCE == "web"', and(isMain, isWeb)],
  ['$CI_COMMIT_BRANCH == "main" || $CI_PIPELINE_SOURCE == "web"', or(isMain, isWeb)],
];

test.each(WRITTEN)("%s", (text, condition) => {
  expect(conditionText(condition)).toBe(text);
});

describe("combining", () => {
  test("or within and gets parentheses, and within or needs none", () => {
    const either = or(isMain, isWeb);
    expect(conditionText(and(either, ne($.CI, null)))).toBe(
      '($CI_COMMIT_BRANCH == "main" || $CI_PIPELINE_SOURCE == "web") && $CI != null',
    );
    expect(conditionText(or(and(isMain, isWeb), ne($.CI, null)))).toBe(
      '$CI_COMMIT_BRANCH == "main" && $CI_PIPELINE_SOURCE == "web" || $CI != null',
    );
  });

  test("the same operator needs no nesting", () => {
    expect(conditionText(and(isMain, and(isWeb, isMain)))).toBe(
      conditionText(and(isMain, isWeb, isMain)),
    );
  });

  // `$EMPTY && true` is true for GitLab, because an empty string is: the whole `$EMPTY` is not.
  test("isSet means the same inside a combination as alone", () => {
    expect(conditionText(and(isTagged, isMain))).toBe(
      '$CI_COMMIT_TAG =~ /\\S/ && $CI_COMMIT_BRANCH == "main"',
    );
  });

  test("not is pushed down, so that GitLab needs no !", () => {
    expect(conditionText(not(and(isMain, or(isWeb, isTagged))))).toBe(
      '$CI_COMMIT_BRANCH != "main" || $CI_PIPELINE_SOURCE != "web" && $CI_COMMIT_TAG !~ /\\S/',
    );
    expect(conditionText(not(matches($.CI_COMMIT_BRANCH, /^x+$/)))).toBe(
      "$CI_COMMIT_BRANCH !~ /^x+$/",
    );
  });

  test("raw text is kept, and fenced where it meets others", () => {
    expect(conditionText(raw('$A == "1" || $B'))).toBe('$A == "1" || $B');
    expect(conditionText(and(raw('$A == "1" || $B'), isMain))).toBe(
      '($A == "1" || $B) && $CI_COMMIT_BRANCH == "main"',
    );
    expect(conditionText(not(raw("$A")))).toBe("!($A)");
  });
});

describe("nothing can be injected", () => {
  test.each([
    ["both kinds of quotes", () => eq(variable("A"), `" || '`)],
    ["a line break", () => eq(variable("A"), "a\nb")],
    ["the name of a variable", () => variable('A == "x" || $B')],
    ["the name of an input", () => input("x ]] || true")],
  ])("%s", (_, build) => {
    expect(build).toThrow();
  });

  test("a double quote in a text ends nothing", () => {
    expect(conditionText(eq(variable("A"), 'x" || $B == "'))).toBe(`$A == 'x" || $B == "'`);
  });
});

describe("regular expressions", () => {
  test.each([
    [/a/, "/(?:a)/"], // GitLab reads no pattern of one character.
    [/a\//, "/a\\//"],
    [/[/]/, "/[\\/]/"], // An unescaped slash would end it, even in a class.
    [/a\\/, "/(?:a\\\\)/"], // Nor one that ends with a backslash.
    [/^\d+\.\d+$/m, "/^\\d+\\.\\d+$/m"],
    [/\u00e9t/, "/\\x{00e9}t/"],
  ])("%s is written as %s", (pattern, text) => {
    expect(conditionText(matches(variable("A"), pattern))).toBe(`$A =~ ${text}`);
  });

  test.each([[/a(?=b)/], [/(?<!a)b/], [/(a)\1/], [/(?<n>a)\k<n>/], [/ab/g], [/ab/u]])(
    "%s is refused: RE2 has no such thing",
    (pattern) => {
      expect(() => matches(variable("A"), pattern)).toThrow(/RE2/);
    },
  );

  test("an escaped parenthesis is no lookahead", () => {
    expect(conditionText(matches(variable("A"), /\(\?=x/))).toBe("$A =~ /\\(\\?=x/");
  });
});

test("a predefined variable that rules never see does not compile", () => {
  // @ts-expect-error CI_JOB_ID exists only once the job does
  expect($.CI_JOB_ID).toBeDefined();
  // @ts-expect-error a typo
  expect($.CI_COMIT_BRANCH).toBeDefined();
});
