import type { Graph, GraphEdge, GraphNode, GraphStage, NeedsEdge } from "../graph.ts";
import { columnsOf } from "./columns.ts";
import { type Arranged, arrange, type Sized } from "./dagre.ts";
import { stack } from "./stack.ts";
import { shortened, widthOf } from "./text.ts";

/** Where everything is, in pixels from the top left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly Placed<GraphStage>[];
  readonly nodes: readonly Placed<GraphNode>[];
  readonly needs: readonly Routed<NeedsEdge>[];
}

/** A box, by its top left corner. */
export interface Placed<T> {
  readonly of: T;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An edge, from the right of a box to the left of another, by horizontal stretches. */
export interface Routed<T extends GraphEdge> {
  readonly of: T;
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The height of a stage's title. */
export const HEADER = 44;
const NODE_HEIGHT = 32;
const PADDING = 14;
const GAP = 76;
/** Beyond this, a better order takes longer than a person waits, and helps them less. */
const MOST_ARRANGED = 500;

/** Places stages as columns. */
export function layoutOf(graph: Graph): Layout {
  const boxes = sizesOf(graph);
  const arranged =
    boxes.size > MOST_ARRANGED ? stack(boxes, GAP) : arrange(boxes, graph.edges, GAP);
  const nodes = placeNodes(graph.nodes, boxes, arranged);
  const height = round(arranged.height + HEADER + 2 * PADDING);
  const stages = placeStages(graph.stages, nodes, height);
  const width = Math.max(0, ...stages.map((stage) => stage.x + stage.width));
  return { width, height, stages, nodes, needs: routeNeeds(graph, nodes, boxes, arranged) };
}

/** The boxes of a column are equally wide, and the first is as wide as the stage's title too. */
function sizesOf(graph: Graph): Map<string, Sized> {
  const { stages, nodes } = graph;
  const columns = columnsOf(graph);
  const titles = new Map(stages.map(({ id, name }) => [id, widthOf(shortened(name)) + 12]));
  const widths = new Map<number, number>();
  for (const { id, name, stage } of nodes) {
    const column = columns.get(id) ?? 0;
    const width = Math.max(widthOf(shortened(name)) + 28, titles.get(stage) ?? 0, 110);
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  }
  return new Map(
    nodes.map(({ id }) => {
      const column = columns.get(id) ?? 0;
      return [id, { column, width: widths.get(column) ?? 0, height: NODE_HEIGHT }];
    }),
  );
}

function placeNodes(
  nodes: readonly GraphNode[],
  boxes: ReadonlyMap<string, Sized>,
  arranged: Arranged,
): Placed<GraphNode>[] {
  return nodes.map((node) => {
    const { x, y } = arranged.centre(node.id);
    const { width = 0, height = 0 } = boxes.get(node.id) ?? {};
    const left = round(x - width / 2 + PADDING);
    return { of: node, x: left, y: round(y - height / 2 + HEADER + PADDING), width, height };
  });
}

function placeStages(
  stages: readonly GraphStage[],
  nodes: readonly Placed<GraphNode>[],
  height: number,
): Placed<GraphStage>[] {
  const spans = new Map<string, { left: number; right: number }>();
  for (const { of, x, width } of nodes) {
    const { left, right } = spans.get(of.stage) ?? { left: x, right: x + width };
    spans.set(of.stage, { left: Math.min(left, x), right: Math.max(right, x + width) });
  }
  return stages.map((stage) => {
    const { left = PADDING, right = PADDING } = spans.get(stage.id) ?? {};
    return { of: stage, x: left - PADDING, y: 0, width: right - left + 2 * PADDING, height };
  });
}

function routeNeeds(
  { edges }: Graph,
  nodes: readonly Placed<GraphNode>[],
  boxes: ReadonlyMap<string, Sized>,
  arranged: Arranged,
): Routed<NeedsEdge>[] {
  const placed = new Map(nodes.map((node) => [node.of.id, node]));
  const columns = new Map([...boxes.values()].map(({ column, width }) => [column, width]));
  return edges
    .filter((edge) => edge.kind === "needs")
    .map((edge) => {
      const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
      const first = (boxes.get(edge.from)?.column ?? 0) + 1;
      const around = arranged.crossings(edge.from, edge.to).map(({ x, y }, index) => {
        const half = (columns.get(first + index) ?? 0) / 2;
        return {
          left: round(x - half + PADDING),
          right: round(x + half + PADDING),
          y: round(y + HEADER + PADDING),
        };
      });
      return { of: edge, stretches: [endOf(from), ...around, startOf(to)] };
    });
}

function endOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Placed<GraphNode>> = {}): Stretch {
  return { left: x + width, right: x + width, y: y + height / 2 };
}

function startOf({ x = 0, y = 0, height = 0 }: Partial<Placed<GraphNode>> = {}): Stretch {
  return { left: x, right: x, y: y + height / 2 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
