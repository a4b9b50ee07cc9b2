import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LEVELS } from "./levels.ts";

const PROJECT = join(import.meta.dirname, "../../..");
const SCHEMA = join(PROJECT, "../shared/gitlab/ci.json");

/** Names in GitLab's schema that are no keywords: a remark, and YAML's tag. */
const NO_KEYWORDS = new Set(["$schema", "!reference"]);

const hasSchema = existsSync(SCHEMA);
if (!hasSchema) console.warn("SKIPPED: GitLab's own schema of its CI keywords is not at hand");

describe.skipIf(!hasSchema)("GitLab's own schema knows the very same keywords", () => {
  let folder: string;
  let levels: { readonly type: string; readonly names: readonly string[] }[];

  beforeAll(async () => {
    const root: unknown = JSON.parse(await readFile(SCHEMA, "utf8"));
    levels = LEVELS.map(({ type, at }) => ({
      type,
      names: at.flatMap((path) => namesAt(root, path)),
    }));
    folder = await mkdtemp(join(PROJECT, "test/.tmp-types-"));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(LEVELS.map(({ type, keys }) => [type, keys] as const))(
    "%s: the schema",
    (type, keys) => {
      const names = levels.find((level) => level.type === type)?.names ?? [];
      expect([...keys].sort()).toEqual([...new Set(names)].sort());
    },
  );

  test("the types: each name is a key, and each name with an x is not", async () => {
    await writeFile(join(folder, ".gitignore"), "*\n");
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: "../../tsconfig.json", include: ["./*.ts"] }),
    );
    await writeFile(join(folder, "names.ts"), levels.map(assertions).join("\n"));
    expect(await compile(folder)).toBe("");
  });
});

function namesAt(root: unknown, path: string): string[] {
  const level = path
    .split("/")
    .filter((key) => key !== "")
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root);
  const { properties } = level as { properties: object };
  return Object.keys(properties).filter((name) => !NO_KEYWORDS.has(name));
}

function assertions({ type, names }: { type: string; names: readonly string[] }): string {
  const key = `keyof import("../../src/ci/keywords/index.ts").${type}`;
  const list = (items: readonly string[]) => items.map((name) => JSON.stringify(name)).join(", ");
  const typos = names.map((name) => `// @ts-expect-error\n"${name}x" satisfies ${key};`);
  return [`[${list(names)}] satisfies (${key})[];`, ...typos, "export {};"].join("\n");
}

/** What the compiler has to say; nothing when all is well. */
async function compile(project: string): Promise<string> {
  const tsc = join(PROJECT, "node_modules/.bin/tsc");
  try {
    await promisify(execFile)(tsc, ["--project", project]);
    return "";
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
