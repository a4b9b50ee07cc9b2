import type { Graph, GraphEdge, GraphStage } from "./graph.ts";
import { LIGHT } from "./palette.ts";
import { wellFormed } from "./well-formed.ts";

const HEAD = [
  "rankdir=LR",
  "compound=true",
  'bgcolor="transparent"',
  'fontname="sans-serif"',
  'node [shape=box, style="rounded,filled", fontname="sans-serif"]',
];

/** The graph for Graphviz: `dot -Tsvg`. */
export function dotOf(graph: Graph): string {
  const stages = new Map(graph.stages.map((stage) => [stage.id, stage]));
  const lines = [
    ...HEAD.map((line) => `  ${line}`),
    ...graph.notes.map((note, index) => `  n${index} [label=${quoted(note)}]`),
    ...graph.stages.flatMap(clusterLines),
    ...graph.edges.map((edge) => `  ${edgeText(edge, stages)}`),
  ];
  return `digraph pipeline {\n${lines.map((line) => `${line}\n`).join("")}}\n`;
}

function clusterLines({ id, name, nodes }: GraphStage): string[] {
  const jobs = nodes.map((node) => {
    const { fill, stroke, text } = LIGHT[node.look];
    const colours = `fillcolor="${fill}", color="${stroke}", fontcolor="${text}"`;
    return `    ${node.id} [label=${quoted(node.name)}, ${colours}]`;
  });
  return [`  subgraph cluster_${id} {`, `    label=${quoted(name)}`, ...jobs, "  }"];
}

function edgeText(edge: GraphEdge, stages: ReadonlyMap<string, GraphStage>): string {
  if (edge.kind === "needs") {
    return `${edge.from} -> ${edge.to}${edge.optional ? " [style=dashed]" : ""}`;
  }
  // Clusters cannot be joined: an edge joins jobs of theirs and is cut off at the frames.
  const [from, to] = [edge.from, edge.to].map((id) => stages.get(id)?.nodes[0]?.id);
  return `${from} -> ${to} [ltail=cluster_${edge.from}, lhead=cluster_${edge.to}, penwidth=2]`;
}

/** A backslash escapes, and `&` begins an entity even here. */
function quoted(text: string): string {
  const escaped = wellFormed(text)
    .replaceAll("&", "&amp;")
    .replace(/["\\]/g, "\\$&")
    .replace(/\r?\n|\r/g, "\\n")
    .replaceAll("\0", "\u{fffd}");
  return `"${escaped}"`;
}
