import type { Graph, NeedsEdge } from "../graph.ts";
import { inOrder } from "../order.ts";

/**
 * The column of each job, from 0: stages side by side in order, and in a stage each job right of
 * those of the stage that it needs.
 */
export function columnsOf({ stages, nodes, edges }: Graph): Map<string, number> {
  const needs = edges.filter((edge) => edge.kind === "needs");
  const depths = depthsInStages(nodes, needs);
  const columns = new Map<string, number>();
  let first = 0;
  for (const stage of stages) {
    let width = 1;
    for (const { id } of stage.nodes) {
      const depth = depths.get(id) ?? 0;
      columns.set(id, first + depth);
      width = Math.max(width, depth + 1);
    }
    first += width;
  }
  return columns;
}

function depthsInStages(nodes: Graph["nodes"], needs: readonly NeedsEdge[]): Map<string, number> {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const inStage: number[][] = nodes.map(() => []);
  for (const { from, to } of needs) {
    const [need, job] = [numbers.get(from) ?? -1, numbers.get(to) ?? -1];
    if (nodes[need]?.stage === nodes[job]?.stage) inStage[job]?.push(need);
  }
  const depths = nodes.map(() => 0);
  for (const job of inOrder(inStage)) {
    const before = (inStage[job] ?? []).map((need) => (depths[need] ?? 0) + 1);
    depths[job] = before.reduce((most, depth) => Math.max(most, depth), 0);
  }
  return new Map(nodes.map(({ id }, index) => [id, depths[index] ?? 0]));
}
