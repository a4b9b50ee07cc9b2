import { LOOKS } from "../graph.ts";
import { type Colours, DARK, LIGHT } from "../palette.ts";

/** The grounds and lines of a picture. */
const LINES = {
  light: { ground: "#f4f5f7", border: "#d9dce3", edge: "#8a90a0", text: "#24262d" },
  dark: { ground: "#1c1e25", border: "#343843", edge: "#7d8494", text: "#e6e8ee" },
};

/** What of the style does not depend on light and dark. */
export const SHAPES = `text { font: 13px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
.title { font-weight: 600; }
.node rect { stroke-width: 1.5; }
.node.allowed_to_fail rect { stroke-dasharray: 5 3; }
.edge { fill: none; stroke-width: 1.5; }
.edge.stages { stroke-width: 3; }
.edge.optional { stroke-dasharray: 4 4; }
.edge.implied { display: none; }`;

/** The colours, light or dark as the reader's system is. */
export const COLOURS = `svg { color-scheme: light dark; background: #ffffff; }
${schemeOf("light")}
@media (prefers-color-scheme: dark) {
svg { background: #121318; }
${schemeOf("dark")}
}`;

/** The colours of one scheme; below a selector, if one is given. */
export function schemeOf(scheme: "light" | "dark", above = ""): string {
  const { ground, border, edge, text } = LINES[scheme];
  const colours = scheme === "light" ? LIGHT : DARK;
  return [
    `.stage rect { fill: ${ground}; stroke: ${border}; }`,
    `.title, .legend, .note { fill: ${text}; }`,
    `.edge { stroke: ${edge}; }`,
    `.arrow { fill: ${edge}; }`,
    ...LOOKS.flatMap((look) => lookRules(look, colours[look])),
  ]
    .map((rule) => `${above}${rule}`)
    .join("\n");
}

function lookRules(look: string, { fill, stroke, text }: Colours): string[] {
  return [
    `.${look} rect { fill: ${fill}; stroke: ${stroke}; }`,
    `.${look} text { fill: ${text}; }`,
  ];
}
