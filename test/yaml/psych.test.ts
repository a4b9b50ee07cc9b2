import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reference } from "../../src/ci/reference.ts";
import { writeYaml, type YamlValue } from "../../src/yaml/index.ts";
import { programOrSkip } from "../support/packages.ts";
import { anyString, anyValue, OTHER_SCALARS, TRICKY_NUMBERS, TRICKY_STRINGS } from "./scalars.ts";
import { type Typed, typed } from "./typed.ts";

// Psych is what GitLab reads with: the one reader that decides.
const ruby = await programOrSkip("ruby", "ruby");

describe.skipIf(ruby === undefined)("read by Psych", () => {
  it("tells apart what GitLab tells apart", async () => {
    const texts = [":sym", "1:30", "1,000", "yes", "y", "1e3", ".5", "~", "010", "!reference [a]"];
    expect(await readByPsych([...texts, "2020-01-01"])).toEqual([
      ["symbol", "sym"],
      ["integer", "5400"],
      ["integer", "1000"],
      ["boolean", true],
      ["string", "y"],
      ["string", "1e3"],
      ["float", "3fe0000000000000"],
      ["nil"],
      ["integer", "8"],
      ["reference", ["list", [["string", "a"]]]],
      ["error", expect.stringContaining("unspecified class: Date")],
    ]);
  });

  it("keeps every tricky scalar as a value", async () => {
    const scalars = [...TRICKY_STRINGS, ...TRICKY_NUMBERS, ...OTHER_SCALARS];
    await expectKept(
      scalars.flatMap((value): Content[] => [
        { value },
        { list: [value, [value], { value }, [[value, value]]] },
        { map: { deep: { value }, after: "x" }, next: value, last: "x" },
      ]),
    );
  });

  it("keeps every tricky string as a key", async () => {
    await expectKept(
      TRICKY_STRINGS.flatMap((key): Content[] => [
        { [key]: "x" },
        { [key]: { a: 1 }, after: { [key]: [{ [key]: { b: 2 } }, { c: 3, [key]: null }] } },
        { list: [[{ [key]: "a\n" }], { [key]: [] }] },
      ]),
    );
  });

  it("keeps every tricky string as a segment of a reference", async () => {
    await expectKept(
      TRICKY_STRINGS.map((name) => ({
        script: [reference(name, name, "script"), reference(".setup", "script")],
        rules: reference(".setup", name),
      })),
    );
  });

  it("keeps any value", async () => {
    const values = fc.sample(anyValue, { seed: 20_261_101, numRuns: 3000 });
    await expectKept(values.map((value) => ({ value, list: [value] })));
  });

  it("keeps any key", async () => {
    const keys = fc.sample(anyString, { seed: 20_261_102, numRuns: 3000 });
    await expectKept(keys.map((key) => ({ [key]: key, nested: { [key]: { [key]: [key] } } })));
  });
});

type Content = { readonly [key: string]: YamlValue };

/** Each map is written as a document, with its own keys as entries, and read back by Psych. */
async function expectKept(maps: readonly Content[]): Promise<void> {
  const texts = maps.map((map) =>
    writeYaml([{ entries: Object.entries(map).map(([key, value]) => ({ key, value })) }], ["test"]),
  );
  const answers = await readByPsych(texts);
  expect(answers).toHaveLength(texts.length);
  for (const [index, answer] of answers.entries())
    expect(answer, texts[index]).toEqual(typed(maps[index]));
}

async function readByPsych(texts: readonly string[]): Promise<Typed[]> {
  const script = fileURLToPath(new URL("psych.rb", import.meta.url));
  const child = spawn(ruby ?? "ruby", ["-EUTF-8:UTF-8", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(texts.map((document) => `${JSON.stringify({ text: document })}\n`).join(""));
  const output = await text(child.stdout);
  return output
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
