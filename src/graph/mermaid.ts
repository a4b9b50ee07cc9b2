import type { Graph, GraphEdge } from "./graph.ts";
import { LOOKS } from "./graph.ts";
import { LIGHT } from "./palette.ts";
import { wellFormed } from "./well-formed.ts";

/** The graph as a Mermaid flowchart, as GitLab shows it in Markdown. */
export function mermaidOf(graph: Graph): string {
  const lines = [
    ...graph.notes.map((note, index) => `  n${index}${label(note)}`),
    ...graph.stages.flatMap(({ id, name, nodes }) => [
      `  subgraph ${id}${label(name)}`,
      ...nodes.map((node) => `    ${node.id}${label(node.name)}:::${node.look}`),
      "  end",
    ]),
    ...graph.edges.map(edgeLine),
    ...classLines(graph),
  ];
  return `flowchart LR\n${lines.map((line) => `${line}\n`).join("")}`;
}

function edgeLine(edge: GraphEdge): string {
  return `  ${edge.from} ${arrow(edge)} ${edge.to}`;
}

function arrow(edge: GraphEdge): string {
  if (edge.kind === "stage") return "==>";
  return edge.optional ? "-.->" : "-->";
}

function classLines({ nodes }: Graph): string[] {
  const used = new Set(nodes.map(({ look }) => look));
  return LOOKS.filter((look) => used.has(look)).map((look) => {
    const { fill, stroke, text } = LIGHT[look];
    return `  classDef ${look} fill:${fill},stroke:${stroke},color:${text}`;
  });
}

function label(text: string): string {
  return `["${escapeText(text)}"]`;
}

/** Mermaid has no escapes but `#` and a character's number. */
function escapeText(text: string): string {
  const escaped = wellFormed(text).replace(/[^\p{L}\p{N}\p{M} _.,:'/()@+=*!?$%-]/gu, entity);
  // It drops the semicolon of an entity after `style` and a colon, which it takes for CSS.
  return escaped.includes("#") ? escaped.replaceAll(":", entity) : escaped;
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
