import { execa } from "execa";
import { expect, test } from "vitest";
import { dotOf } from "../../src/graph/index.ts";
import { programOrSkip } from "../support/packages.ts";
import { EVIL, graphOfPush, SMALL } from "./example.ts";

/** Of Graphviz's JSON, what the names are read back from. */
interface DrawnObject {
  readonly name: string;
  readonly _ldraw_?: readonly { readonly op: string; readonly text?: string }[];
}

const dot = await programOrSkip("dot", "graphviz");

test("stages are clusters, needs are edges, optional ones dashed", () => {
  expect(dotOf(graphOfPush(SMALL))).toBe(`digraph pipeline {
  rankdir=LR
  compound=true
  bgcolor="transparent"
  fontname="sans-serif"
  node [shape=box, style="rounded,filled", fontname="sans-serif"]
  subgraph cluster_s0 {
    label="build"
    j0 [label="build", fillcolor="#dbf5e6", color="#1f9254", fontcolor="#0b3d22"]
  }
  subgraph cluster_s1 {
    label="test"
    j1 [label="unit", fillcolor="#dbf5e6", color="#1f9254", fontcolor="#0b3d22"]
    j2 [label="report", fillcolor="#dbf5e6", color="#1f9254", fontcolor="#0b3d22"]
    j3 [label="lint", fillcolor="#e0ebff", color="#3d6fd8", fontcolor="#12306e"]
  }
  j0 -> j1 [ltail=cluster_s0, lhead=cluster_s1, penwidth=2]
  j0 -> j1
  j1 -> j2
  j0 -> j2 [style=dashed]
}
`);
});

test.each([
  [EVIL, '\\"]; evil<script>alert(1)</script>'],
  ["back\\slash\\", "back\\\\slash\\\\"],
  ["a&lt;b", "a&amp;lt;b"],
  ["two\nlines", "two\\nlines"],
])("the name %s cannot break out", (name, expected) => {
  const text = dotOf(graphOfPush(`${JSON.stringify(name)}: {script: x}`));
  expect(text).toContain(`\n    j0 [label="${expected}", `);
});

test.skipIf(dot === undefined)("Graphviz draws the names as they are", async () => {
  const names = [EVIL, "back\\slash\\", "a&lt;b", "\\N"];
  const yaml = names.map((name) => `${JSON.stringify(name)}: {script: x}`).join("\n");
  const { stdout } = await execa(dot ?? "", ["-Tjson"], { input: dotOf(graphOfPush(yaml)) });
  const labels = (JSON.parse(stdout).objects as DrawnObject[]).flatMap(
    ({ name, _ldraw_: drawn = [] }) =>
      name.startsWith("j") ? drawn.filter(({ op }) => op === "T").map(({ text }) => text) : [],
  );
  expect(labels).toEqual(names);
});
