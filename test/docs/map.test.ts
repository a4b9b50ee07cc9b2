import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/faultier.ts";

const map = readFileSync(join(ROOT, "AGENTS.md"), "utf8");
const mapped = [...map.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = ""]) => path);

test("every place on the map is there", () => {
  expect(mapped.length).toBeGreaterThan(20);
  expect(mapped.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("every folder of the engine is on the map", () => {
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}/`);
  expect(folders.filter((folder) => !mapped.includes(folder))).toEqual([]);
});
