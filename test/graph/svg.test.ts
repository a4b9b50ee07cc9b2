import { describe, expect, test } from "vitest";
import { svgOf } from "../../src/graph/index.ts";
import { EVIL, graphOfPush, SMALL } from "./example.ts";

describe("svgOf", () => {
  test("draws stages as columns, and what others imply not at all", () => {
    const svg = svgOf(graphOfPush(SMALL));
    expect(svg.slice(svg.indexOf("</defs>") + 8)).toBe(
      `<g class="stage"><title>build</title><rect x="0" y="0" width="138" height="150" rx="10"/><text class="title" x="16" y="28">build</text></g>
<g class="stage"><title>test</title><rect x="186" y="0" width="324" height="150" rx="10"/><text class="title" x="202" y="28">test</text></g>
<path class="edge stages" d="M142 22H182" marker-end="url(#arrow)"/>
<path class="edge" data-from="j0" data-to="j1" d="M124 74C162 74 162 74 200 74" marker-end="url(#arrow)"/>
<path class="edge" data-from="j1" data-to="j2" d="M310 74C348 74 348 74 386 74" marker-end="url(#arrow)"/>
<path class="edge optional implied" data-from="j0" data-to="j2" d="M124 74C255 74 255 74 386 74" marker-end="url(#arrow)"/>
<g class="node automatic" data-id="j0" data-job="build"><title>build: automatic</title><rect x="14" y="58" width="110" height="32" rx="6"/><text x="28" y="78.5">build</text></g>
<g class="node automatic" data-id="j1" data-job="unit"><title>unit: automatic</title><rect x="200" y="58" width="110" height="32" rx="6"/><text x="214" y="78.5">unit</text></g>
<g class="node automatic" data-id="j2" data-job="report"><title>report: automatic</title><rect x="386" y="58" width="110" height="32" rx="6"/><text x="400" y="78.5">report</text></g>
<g class="node manual" data-id="j3" data-job="lint"><title>lint: manual</title><rect x="200" y="104" width="110" height="32" rx="6"/><text x="214" y="124.5">lint</text></g>
<g class="node automatic"><rect x="0" y="168" width="18" height="14" rx="3"/></g><text class="legend" x="25" y="179.5">automatic</text>
<g class="node manual"><rect x="111" y="168" width="18" height="14" rx="3"/></g><text class="legend" x="136" y="179.5">manual</text>
</svg>
`,
    );
  });

  test("a name is text, wherever it stands", () => {
    const svg = svgOf(graphOfPush(`${JSON.stringify(EVIL)}: {script: x}`));
    expect(svg).not.toContain("<script");
    const escaped = "&quot;]; evil&lt;script&gt;alert(1)&lt;/script&gt;";
    expect(svg).toContain(`data-job="${escaped}"`);
    expect(svg).toContain(`>${escaped}</text>`);
  });

  test("what XML cannot hold is replaced", () => {
    const node = { id: "j0", name: "a\u0000\u001b\ud800b", stage: "s0", look: "manual" } as const;
    const stages = [{ id: "s0", name: "test", nodes: [node] }];
    expect(svgOf({ notes: [], stages, nodes: [node], edges: [] })).toContain(
      'data-job="a\ufffd\ufffd\ufffdb"',
    );
  });

  test("a long name is shortened, and whole in the tooltip", () => {
    const name = "x".repeat(200);
    const svg = svgOf(graphOfPush(`${name}: {script: x}`));
    expect(svg).toContain(`<title>${name}: automatic</title>`);
    expect(svg).toContain(`>${"x".repeat(43)}…</text>`);
  });

  test("the same graph is always the same picture", () => {
    expect(svgOf(graphOfPush(SMALL))).toBe(svgOf(graphOfPush(SMALL)));
  });

  test("without a pipeline it says why", () => {
    expect(svgOf({ notes: ["a < b"], stages: [], nodes: [], edges: [] })).toContain(
      '<text class="note" x="0" y="18">a &lt; b</text>',
    );
  });

  test("stages stay in order, jobs in the columns of theirs, even if there are thousands", () => {
    const stages = ["a", "b", "c"];
    const jobs = stages.flatMap((stage) =>
      Array.from({ length: 400 }, (_, index) => {
        const needs = stage === "a" ? "" : ", needs: [a0]";
        return `${stage}${index}: {stage: ${stage}, script: x${needs}}`;
      }),
    );
    const svg = svgOf(graphOfPush(`stages: [a, b, c]\n${jobs.join("\n")}`));
    const lefts = (stage: string) =>
      new Set(
        [...svg.matchAll(/data-job="(\w)\d+">.*?<rect x="([\d.]+)"/g)]
          .filter(([, of]) => of === stage)
          .map(([, , x]) => Number(x)),
      );
    const [a, b, c] = stages.map((stage) => [...lefts(stage)]);
    expect([a, b, c].map((column) => column?.length)).toEqual([1, 1, 1]);
    expect(Number(a)).toBeLessThan(Number(b));
    expect(Number(b)).toBeLessThan(Number(c));
  });
});
