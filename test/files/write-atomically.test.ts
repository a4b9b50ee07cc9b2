import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeAtomically } from "../../src/files/write-atomically.ts";
import { folderWith } from "../support/faultier.ts";

test("a new file, and a new text for an old one", async () => {
  const folder = await folderWith({});
  const path = join(folder, "file");
  await writeAtomically(path, "one");
  await writeAtomically(path, "two");
  expect(await readFile(path, "utf8")).toBe("two");
  expect(await readdir(folder)).toEqual(["file"]);
});

test("when it fails, the old file stays and nothing is left behind", async () => {
  const folder = await folderWith({});
  const path = join(folder, "occupied");
  await mkdir(path);
  await writeFile(join(path, "inside"), "kept");
  await expect(writeAtomically(path, "text")).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["occupied"]);
  expect(await readFile(join(path, "inside"), "utf8")).toBe("kept");
});

test("readers never see half of it", async () => {
  const folder = await folderWith({ file: "a".repeat(1_000_000) });
  const path = join(folder, "file");
  const seen = new Set<string>();
  const writing = Promise.all(
    ["b", "c", "d"].map((letter) => writeAtomically(path, letter.repeat(1_000_000))),
  );
  for (let reads = 0; reads < 20; reads++) {
    const text = await readFile(path, "utf8");
    expect(text).toHaveLength(1_000_000);
    seen.add(text.charAt(0) + text.charAt(999_999));
  }
  await writing;
  for (const ends of seen) expect(ends[0]).toBe(ends[1]);
});
