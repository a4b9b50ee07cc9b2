import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/yaml/load.ts";
import { RubyFloat, RubyReference, RubySymbol, type RubyValue } from "../../src/yaml/ruby.ts";
import { programOrSkip } from "../support/packages.ts";
import { anyValue, TRICKY_STRINGS } from "./scalars.ts";
import type { Typed } from "./typed.ts";

// GitLab's reader is the measure: the same text must be the same values, or the same error.
const ruby = await programOrSkip("ruby", "ruby");

const DOCUMENTS: readonly string[] = [
  "a:\n  script: x\n b: y\n",
  "a: {script: @foo}\n",
  "V: - x\n",
  "? a\n: {b: c}\n? d\n",
  "{? a : b, c, d: }",
  "{: a}",
  ": a",
  "[a: b, {c: d}, ? e : f, g: ]",
  "{?a: b}",
  "[a:b, c:]",
  "{a: b: c}",
  "a: 'it''s'\nb: \"\\x41\\u263a\\n\\\n  c\"\n",
  "a: 'x\n\n  y\n z'\nb: \"x \\\n   y\"\n",
  "- |\n a\n  b\n\n c\n- >\n a\n b\n\n  c\n d\n- |-\n a\n\n- |+\n a\n\n- |2\n   a\n",
  "a: |\nb: 1\n",
  "a: >2\n b\n",
  "&a a: &b b\nc: *a\nd: *b\n",
  "a: *none\n",
  'x: &x {a: 1, b: 2}\ny: {<<: [*x, {b: 3, c: 4}], "<<": {d: 5}, a: 6}\nz: {<<: 5}\n',
  "<<: [1]\n",
  "a: 1\na: 2\n",
  "!!str 5: !!int '5'\nb: ! '5'\nc: ! 5\nd: !x 5\ne: !!float 5\n",
  "!!set {a, b}",
  "a: !ruby/object:Foo {b: c}",
  "!e!x a",
  "%TAG !e! tag:e\n---\n!e!x a",
  "%YAML 1.1\n---\na: 1\n",
  "%YAML 2.0\n---\na: 1\n",
  "%FOO x\n---\na: 1\n",
  "...\na: 1\n",
  "a: 1\n...\nb: [\n",
  "a: 1\n--- b\n",
  "\ufeffa: 1\n",
  "\ufeffa: 1\nb: 2\n",
  "a:\r\n  - b\r\n  - c\r\n",
  "a:\n\t- b\n",
  "a: b\n\tc\n",
  "- - a\n  - b\n-\n  - c\n",
  "a:\n- b\n- c\nd: e\n",
  "a: b # c\n# d\ne: f#g\n",
  "a: 'b",
  'a: "\\q"',
  "a: [b\n",
  "a: b]\n",
  "a\nb: c\n",
  "\0",
  "",
  "# nothing\n",
];

const PIECES =
  "a|b: 1|- x|\n|\n  |\n    | |\t|: |:|- |-|? |[|]|{|}|, |&a |*a |*a|!t |!!int |! ||\n|>-\n|'|\"|\\n|#c|%|---\n|...\n|<<: |yes|1:30|:sym|é|😀|\r\n|\u2028|=|@|!reference [a, b]|''|key: v\n|[a: b]|{a, b: c}|? x : y".split(
    "|",
  );

describe.skipIf(ruby === undefined)("loadYaml beside Psych", () => {
  it("reads each plain scalar as the same value", async () => {
    await expectSame(TRICKY_STRINGS.filter((scalar) => !scalar.includes("\ud800")));
  });

  it("reads each document as the same values, or finds the same fault", async () => {
    await expectSame(DOCUMENTS);
  });

  it("reads any row of pieces the same", async () => {
    const rows = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 });
    await expectSame(
      fc.sample(rows, { seed: 20_261_124, numRuns: 6000 }).map((row) => row.join("")),
    );
  });

  it("reads any JSON the same", async () => {
    const values = fc.sample(anyValue, { seed: 20_261_125, numRuns: 1000 });
    const texts = values.map((value) => JSON.stringify(value, plainOnly)).filter(isWhole);
    await expectSame(texts);
  });
});

function plainOnly(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function isWhole(json: string | undefined): json is string {
  return json !== undefined && !/\\ud[89a-f]/i.test(json);
}

async function expectSame(texts: readonly string[]): Promise<void> {
  const answers = await readByPsych(texts);
  expect(answers).toHaveLength(texts.length);
  for (const [index, answer] of answers.entries()) {
    const yaml = texts[index] ?? "";
    expect(read(yaml), JSON.stringify(yaml)).toEqual(answer);
  }
}

function read(yaml: string): Typed {
  try {
    const value = readYaml(yaml);
    return typedRuby(value === false ? null : value);
  } catch (error) {
    return ["error", (error as Error).message];
  }
}

function typedRuby(value: RubyValue): Typed {
  if (value === null) return ["nil"];
  if (typeof value === "string" || typeof value === "boolean") return [typeof value, value];
  if (typeof value === "number" || typeof value === "bigint") return ["integer", String(value)];
  if (value instanceof RubySymbol) return ["symbol", value.name];
  if (value instanceof RubyFloat) return ["float", floatBytes(value.value)];
  if (value instanceof RubyReference) {
    return ["reference", typedRuby(Array.isArray(value.written) ? value.written : [])];
  }
  if (Array.isArray(value)) return ["list", value.map(typedRuby)];
  return ["map", [...value].map(([key, item]) => [typedRuby(key), typedRuby(item)])];
}

function floatBytes(value: number): string {
  if (Number.isNaN(value)) return "nan";
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString("hex");
}

async function readByPsych(texts: readonly string[]): Promise<Typed[]> {
  const script = fileURLToPath(new URL("psych.rb", import.meta.url));
  const child = spawn(ruby ?? "ruby", ["-EUTF-8:UTF-8", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(texts.map((yaml) => `${JSON.stringify({ text: yaml })}\n`).join(""));
  const lines = (await text(child.stdout)).split("\n").slice(0, -1);
  return lines.map((line) => withoutClass(JSON.parse(line)));
}

/** GitLab shows the message alone; to Psych, no document at all is `false`. */
function withoutClass(answer: Typed): Typed {
  const [kind, content] = answer;
  if (kind === "error") return [kind, String(content).replace(/^[\w:]+: /, "")];
  return kind === "boolean" && content === false ? ["nil"] : answer;
}
