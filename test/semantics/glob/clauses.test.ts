import { describe, expect, it } from "vitest";
import { changesMatch, existsMatcher } from "../../../src/semantics/glob/index.ts";

describe("changesMatch", () => {
  it("is satisfied where the changes are unknown, and not by an empty diff", () => {
    expect(changesMatch(undefined, ["a"])).toBe(true);
    expect(changesMatch([], ["**/*"])).toBe(false);
    expect(changesMatch(["a"], [])).toBe(false);
  });

  it("matches any path with any glob", () => {
    expect(changesMatch(["x", "docs/a.md"], ["*.rb", "docs/*"])).toBe(true);
    expect(changesMatch(["docs/a.md"], ["docs", "docs/"])).toBe(false);
  });

  it("says yes without looking beyond 50,000 comparisons", () => {
    const paths = Array.from({ length: 25_001 }, (_, at) => `a${at}`);
    expect(changesMatch(paths, ["x", "y"])).toBe(true);
    expect(changesMatch(paths.slice(1), ["x", "y", "x"])).toBe(false);
  });
});

describe("existsMatcher", () => {
  const exists = existsMatcher(["z.md", "Dockerfile", "src/app/main.ts", "docs/a.md", "docs/b.md"]);

  it("finds files, not folders", () => {
    expect(exists(["src/app/main.ts"])).toBe(true);
    expect(exists(["Dockerfile"])).toBe(true);
    expect(exists(["src/app"])).toBe(false);
    expect(exists([])).toBe(false);
  });

  it("looks at the top level for globs of the top level", () => {
    expect(exists(["*.md"])).toBe(true);
    expect(exists(["*.ts"])).toBe(false);
    expect(exists(["*/*/*.ts"])).toBe(true);
    expect(exists(["**/*.ts"])).toBe(true);
    expect(exists(["**/*.js"])).toBe(false);
  });

  it("finds a folder by a binary search, which can miss it", () => {
    expect(existsMatcher(["a", "docs/a.md", "z"])(["docs/"])).toBe(true);
    expect(existsMatcher(["docs/a.md", "m", "z"])(["docs/"])).toBe(false);
  });

  it("says yes without looking beyond 50,000 comparisons of patterns", () => {
    const many = existsMatcher(Array.from({ length: 50_001 }, (_, at) => `a${at}`));
    expect(many(["x*"])).toBe(true);
    expect(many(["x", "**/*.y"])).toBe(false);
  });
});
