import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faultier, folderWith, LIBRARY, ROOT } from "../support/faultier.ts";

const PAGES = ["README.md", "docs/pipelines.md", "docs/config.md"];

const examples = PAGES.flatMap((page) => {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => [page, code] as const);
});

describe.concurrent("every example can be saved as faultier.config.ts and rendered", () => {
  test.each(examples)("%s", async (_, code) => {
    const config = code.replace('from "faultier"', `from ${JSON.stringify(LIBRARY)}`);
    const cwd = await folderWith({ "faultier.config.ts": config });
    const { status, stdout, stderr } = await faultier(["render", "--output", "-"], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("# GENERATED");
  });
});

test("there are examples", () => {
  expect(examples.map(([page]) => page)).toEqual(["README.md", "docs/config.md"]);
});
