import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/semantics/expression/lexer.ts";

describe("tokenize", () => {
  it("reads every kind of token", () => {
    expect(kindsOf(`($A == "b") && !$[[ inputs.my-c ]] || 'd' =~ /ef/i != null !~ true`)).toEqual(
      "( variable == string ) && ! input || string =~ pattern != null !~ boolean".split(" "),
    );
  });

  it("ends a boolean at a word boundary, of any script, and null anywhere", () => {
    expect(kindsOf("nulltrue")).toEqual(["null", "boolean"]);
    for (const text of ["true1", "trueé", "false_"]) expect(kindsOf(text), text).toBe("error");
  });

  it("takes ASCII whitespace alone for space", () => {
    expect(kindsOf("\t\n\v\f\r $A")).toEqual(["variable"]);
    for (const space of ["\u00a0", "\u2003", "\ufeff", "\u0085"])
      expect(kindsOf(`$A${space}`)).toBe("error");
  });

  it("closes a pattern as GitLab does", () => {
    const texts = { "/ab/": "/ab/", "/a//": "/a//", "/a\\//i": "/a\\//i", "/a\\/b/U": "/a\\/b/U" };
    for (const [text, token] of Object.entries(texts))
      expect(tokenize(text)).toEqual({ tokens: [{ kind: "pattern", text: token }] });
    for (const text of ["/a/", "//", "///", "/🚀/", "/ab\\/", "/ab"])
      expect(kindsOf(text), text).toBe("error");
  });

  it("keeps a string on one line, without escapes", () => {
    expect(tokenize(`'a"\\'`)).toEqual({ tokens: [{ kind: "string", text: 'a"\\' }] });
    expect(kindsOf('"a\nb"')).toBe("error");
  });

  it("takes 99 tokens", () => {
    expect(kindsOf("!".repeat(99))).toHaveLength(99);
    expect(tokenize("!".repeat(100))).toEqual({ error: "Too many tokens!" });
  });
});

function kindsOf(text: string): readonly string[] | "error" {
  const lexed = tokenize(text);
  return "error" in lexed ? "error" : lexed.tokens.map(({ kind }) => kind);
}
