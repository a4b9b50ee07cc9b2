/** A pipeline as a picture: the model, and a writer for each format. */
export { dotOf } from "./dot.ts";
export type { Graph, GraphEdge, GraphNode, GraphStage, Look } from "./graph.ts";
export { graphOf, graphOfAllJobs } from "./graph-of.ts";
export { mermaidOf } from "./mermaid.ts";
export type { PageEvent } from "./page/event.ts";
export { pageOf } from "./page/page.ts";
export { svgOf } from "./svg/svg.ts";
