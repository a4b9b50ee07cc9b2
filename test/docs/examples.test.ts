import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faultier, folderWith, LIBRARY, ROOT } from "../support/faultier.ts";

const PAGES = ["README.md", "docs/pipelines.md", "docs/config.md", "docs/semantics.md"];

const examples = PAGES.flatMap((page) => {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => [page, code] as const);
});

describe.concurrent("every example can be saved as faultier.config.ts and rendered", () => {
  test.each(examples)("%s", async (_, code) => {
    const config = code.replace('from "faultier"', `from ${JSON.stringify(LIBRARY)}`);
    const cwd = await folderWith({ "faultier.config.ts": config });
    const { status, stdout, stderr } = await faultier(["render", "--output", "-"], { cwd });
    expect(stderr).not.toContain("error:");
    expect(status).toBe(0);
    expect(stdout).toContain("# GENERATED");
  });
});

test("there are examples", () => {
  expect(examples.map(([page]) => page)).toEqual([
    "README.md",
    "docs/config.md",
    "docs/semantics.md",
  ]);
});

test("every finding is in the docs", async () => {
  const { FINDINGS } = await import("../../src/lint/index.ts");
  const page = readFileSync(join(ROOT, "docs/semantics.md"), "utf8");
  for (const id of Object.keys(FINDINGS)) expect(page).toContain(`| \`${id}\` |`);
});
