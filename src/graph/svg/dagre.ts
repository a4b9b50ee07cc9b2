import { Graph as Dagre, type GraphLabel, layout, type Point } from "@dagrejs/dagre";
import type { Graph } from "../graph.ts";

/** A box to be placed: its column is given, its height on the page is not. */
export interface Sized {
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** What dagre answers, in its coordinates: centres of boxes, and the ways of edges between them. */
export interface Arranged {
  readonly height: number;
  centre(id: string): Point;
  /** Where the edge crosses each of the columns between its ends. */
  crossings(from: string, to: string): readonly Point[];
}

/**
 * Orders the boxes of each column so that few edges cross, and leaves room for edges to pass. Those
 * that are implied take no room.
 */
export function arrange(
  boxes: ReadonlyMap<string, Sized>,
  edges: Graph["edges"],
  gap: number,
): Arranged {
  const graph = new Dagre();
  graph.setGraph({ rankdir: "LR", nodesep: 14, edgesep: 12, ranksep: gap, ...ranker(boxes) });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  for (const edge of edges) {
    if (edge.kind === "needs" && !edge.implied) graph.setEdge(edge.from, edge.to, {});
  }
  layout(graph);
  const height = graph.graph().height ?? 0;
  const isTurned = isUpsideDown(graph, boxes);
  const turned = ({ x = 0, y = 0 }: Partial<Point>) => ({ x, y: isTurned ? height - y : y });
  return {
    height,
    centre: (id) => turned(graph.node(id)),
    crossings: (from, to) => {
      const points: readonly Point[] = graph.edge(from, to)?.points ?? [];
      // Every second of the points inside lies between two columns.
      return points
        .slice(1, -1)
        .filter((_, index) => index % 2 === 1)
        .map(turned);
    },
  };
}

/** Dagre takes a function here, which its types do not say. It doubles ranks for edges' labels. */
function ranker(boxes: ReadonlyMap<string, Sized>): GraphLabel {
  const rank = (graph: Dagre) => {
    for (const id of graph.nodes()) graph.node(id).rank = 2 * (boxes.get(id)?.column ?? -1);
  };
  return { ranker: rank as unknown as GraphLabel["ranker"] };
}

/** Whether more neighbours in a column are against the pipeline's order than in it. */
function isUpsideDown(graph: Dagre, boxes: ReadonlyMap<string, Sized>): boolean {
  const last = new Map<number, number>();
  let balance = 0;
  for (const [id, { column }] of boxes) {
    const y = graph.node(id).y ?? 0;
    balance += Math.sign(y - (last.get(column) ?? y));
    last.set(column, y);
  }
  return balance < 0;
}
