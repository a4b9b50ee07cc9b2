import { type Graph, type GraphNode, LOOK_NAMES, LOOKS, type StageEdge } from "../graph.ts";
import { escapeXml } from "../xml.ts";
import { HEADER, type Layout, layoutOf, type Placed } from "./layout.ts";
import { pathThrough } from "./path.ts";
import { COLOURS, SHAPES } from "./style.ts";
import { shortened, widthOf } from "./text.ts";

const MARGIN = 12;
const LEGEND_HEIGHT = 40;
const NOTE_HEIGHT = 28;

/** The graph as a picture that stands alone, light or dark as the reader's system is. */
export function svgOf(graph: Graph): string {
  return picture(graph, {
    head: `<style>${SHAPES}\n${COLOURS}</style>`,
    foot: (below) => legendOf(graph, below),
    footHeight: graph.nodes.length > 0 ? LEGEND_HEIGHT : 0,
  });
}

/** The graph as a picture inside of a page, which brings the style and the legend. */
export function embeddedSvgOf(graph: Graph): string {
  return picture(graph, { head: "", foot: () => [], footHeight: 0 });
}

interface Surroundings {
  readonly head: string;
  foot(below: number): string[];
  readonly footHeight: number;
}

function picture(graph: Graph, { head, foot, footHeight }: Surroundings): string {
  const layout = layoutOf(graph);
  const notes = graph.notes.map(noteText);
  const noteWidth = Math.max(0, ...graph.notes.map((note) => widthOf(note)));
  const content = Math.max(
    layout.height * Math.sign(graph.nodes.length),
    notes.length * NOTE_HEIGHT,
  );
  const width = Math.ceil(Math.max(layout.width, noteWidth, 320)) + 2 * MARGIN;
  const height = Math.ceil(content + footHeight) + 2 * MARGIN;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}">`,
    ...(head === "" ? [] : [head]),
    ARROW,
    ...notes,
    ...(graph.nodes.length > 0 ? layers(graph, layout) : []),
    ...foot(content),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

const ARROW =
  '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="arrow" d="M0 0L8 4L0 8z"/></marker></defs>';

/** What is written last lies on top. */
function layers(graph: Graph, layout: Layout): string[] {
  const between = graph.edges.filter((edge) => edge.kind === "stage");
  return [
    ...layout.stages.map(stageFrame),
    ...between.map((edge) => stageArrow(edge, layout)),
    ...layout.needs.map(needsLine),
    ...layout.nodes.map(nodeBox),
  ];
}

function noteText(note: string, index: number): string {
  return `<text class="note" x="0" y="${index * NOTE_HEIGHT + 18}">${escapeXml(note)}</text>`;
}

function stageFrame({ of, x, width, height }: Layout["stages"][number]): string {
  const title = `<text class="title" x="${x + 16}" y="28">${escapeXml(shortened(of.name))}</text>`;
  const tooltip = `<title>${escapeXml(of.name)}</title>`;
  return `<g class="stage">${tooltip}<rect x="${x}" y="0" width="${width}" height="${height}" rx="10"/>${title}</g>`;
}

function stageArrow({ from, to }: StageEdge, { stages }: Layout): string {
  const left = stages.find(({ of }) => of.id === from);
  const right = stages.find(({ of }) => of.id === to);
  const start = (left?.x ?? 0) + (left?.width ?? 0) + 4;
  return `<path class="edge stages" d="M${start} ${HEADER / 2}H${(right?.x ?? 0) - 4}" marker-end="url(#arrow)"/>`;
}

function needsLine({ of, stretches }: Layout["needs"][number]): string {
  const classes = [
    "edge",
    ...(of.optional ? ["optional"] : []),
    ...(of.implied ? ["implied"] : []),
  ];
  return `<path class="${classes.join(" ")}" data-from="${of.from}" data-to="${of.to}" d="${pathThrough(stretches)}" marker-end="url(#arrow)"/>`;
}

function nodeBox({ of, x, y, width, height }: Placed<GraphNode>): string {
  const name = escapeXml(of.name);
  const text = `<text x="${x + 14}" y="${y + height / 2 + 4.5}">${escapeXml(shortened(of.name))}</text>`;
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`;
  return `<g class="node ${of.look}" data-id="${of.id}" data-job="${name}"><title>${name}: ${LOOK_NAMES[of.look]}</title>${box}${text}</g>`;
}

function legendOf({ nodes }: Graph, below: number): string[] {
  const used = new Set(nodes.map(({ look }) => look));
  let x = 0;
  return LOOKS.filter((look) => used.has(look)).map((look) => {
    const left = x;
    x += widthOf(LOOK_NAMES[look]) + 44;
    const swatch = `<g class="node ${look}"><rect x="${left}" y="${below + 18}" width="18" height="14" rx="3"/></g>`;
    return `${swatch}<text class="legend" x="${left + 25}" y="${below + 29.5}">${LOOK_NAMES[look]}</text>`;
  });
}
