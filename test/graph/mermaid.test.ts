import { expect, test } from "vitest";
import { mermaidOf } from "../../src/graph/index.ts";
import { EVIL, graphOfPush, SMALL } from "./example.ts";

test("stages are subgraphs, needs are arrows, optional ones dotted", () => {
  expect(mermaidOf(graphOfPush(SMALL))).toBe(`flowchart LR
  subgraph s0["build"]
    j0["build"]:::automatic
  end
  subgraph s1["test"]
    j1["unit"]:::automatic
    j2["report"]:::automatic
    j3["lint"]:::manual
  end
  s0 ==> s1
  j0 --> j1
  j1 --> j2
  j0 -.-> j2
  classDef automatic fill:#dbf5e6,stroke:#1f9254,color:#0b3d22
  classDef manual fill:#e0ebff,stroke:#3d6fd8,color:#12306e
`);
});

test.each([
  [EVIL, "#34;#93;#59; evil#60;script#62;alert(1)#60;/script#62;"],
  ["deploy:jswiki 1/3", "deploy:jswiki 1/3"],
  ["prüfen ✓", "prüfen #10003;"],
  ["style:a#b", "style#58;a#35;b"],
  ["`code`\\n", "#96;code#96;#92;n"],
])("the name %s cannot break out", (name, expected) => {
  const text = mermaidOf(graphOfPush(`${JSON.stringify(name)}: {script: x}`));
  expect(text).toContain(`\n    j0["${expected}"]:::automatic\n`);
});

test("without a pipeline it says why", () => {
  const text = mermaidOf({ notes: ['No "jobs"'], stages: [], nodes: [], edges: [] });
  expect(text).toBe('flowchart LR\n  n0["No #34;jobs#34;"]\n');
});
