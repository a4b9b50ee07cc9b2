import { LOOKS, type Look } from "../graph.ts";
import { type Colours, DARK, LIGHT } from "../palette.ts";
import { SHAPES, schemeOf } from "../svg/style.ts";

const LIGHT_VARIABLES = `--page: #ffffff; --panel: #f7f8fa; --line: #dfe2e8; --text: #1f2128; --soft: #5d6370; --accent: #3d6fd8; --code: #eef0f4;`;
const DARK_VARIABLES = `--page: #121318; --panel: #191b21; --line: #32353f; --text: #e6e8ee; --soft: #a2a8b6; --accent: #7ea6ff; --code: #22252d;`;

/** The colours of a scheme, below what says that it is in force. */
function colours(scheme: "light" | "dark", root: string): string {
  const variables = scheme === "light" ? LIGHT_VARIABLES : DARK_VARIABLES;
  const palette = scheme === "light" ? LIGHT : DARK;
  return [
    `${root} { color-scheme: ${scheme}; ${variables} }`,
    schemeOf(scheme, `${root} `),
    ...LOOKS.map((look) => lookRule(look, palette[look], root)),
  ].join("\n");
}

function lookRule(look: Look, { fill, stroke, text }: Colours, root: string): string {
  const colours = `background: ${fill}; border-color: ${stroke}; color: ${text};`;
  return `${root} :is(.state, .chip).${look} { ${colours} }`;
}

/** How a page looks: as the reader's system says, or as its button says. */
export const STYLE = `
${colours("light", ":root")}
@media (prefers-color-scheme: dark) {
${colours("dark", ":root:not([data-theme])")}
}
${colours("dark", ':root[data-theme="dark"]')}
${SHAPES}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }

header { display: flex; gap: 16px; align-items: center; padding: 12px 20px 8px; }
h1 { font-size: 17px; margin: 0; flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#search { font: inherit; width: 260px; max-width: 40vw; padding: 6px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); color: inherit; }
#theme { font-size: 20px; line-height: 1; padding: 4px 6px; }

#tabs { display: flex; gap: 4px; padding: 0 16px; border-bottom: 1px solid var(--line); overflow-x: auto; flex: none; }
#tabs button { padding: 8px 12px; white-space: nowrap; color: var(--soft); border-bottom: 2px solid transparent; }
#tabs button:hover { color: var(--text); }
#tabs button[aria-selected="true"] { color: var(--text); font-weight: 600; border-color: var(--accent); }
#tabs :focus-visible { outline-offset: -2px; }
.count { margin-left: 6px; padding: 0 7px; border-radius: 9px; font-size: 12px; font-weight: 400; background: var(--code); }

main { display: flex; flex: 1; min-height: 0; }
#view { position: relative; flex: 1; overflow: auto; padding: 20px; min-width: 0; outline: none; }
#legend { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 8px 20px; border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; }
#legend > span { display: flex; align-items: center; gap: 8px; }
.empty, .note-line { color: var(--soft); font-size: 15px; }

table { border-collapse: separate; border-spacing: 0; }
thead th { position: sticky; top: -20px; z-index: 1; padding: 8px 10px; vertical-align: bottom; background: var(--page); border-bottom: 1px solid var(--line); font-weight: 500; }
thead th:first-child { text-align: left; color: var(--soft); }
thead button { max-width: 92px; color: var(--accent); }
thead button:hover { text-decoration: underline; }
tbody th { text-align: left; font-weight: 400; padding: 3px 24px 3px 12px; }
tbody td { text-align: center; padding: 3px 10px; }
tbody tr:not(.stage-row):hover > *, tr.chosen > * { background: var(--panel); }
.stage-row th { padding: 16px 0 4px; font-weight: 600; }
.job:hover { text-decoration: underline; }

.state { display: inline-flex; align-items: center; justify-content: center; width: 26px; height: 22px; border: 1.5px solid var(--line); border-radius: 6px; font-size: 12px; line-height: 1; }
.absent { color: var(--soft); }

.picture .node { cursor: pointer; outline: none; }
.picture .node:hover rect, .picture .node:focus-visible rect { stroke-width: 2.5; }
.picture .node.chosen rect, .picture .node:focus-visible rect { stroke-width: 3; stroke: var(--accent); }
.picture .node.faded { opacity: 0.2; }
.picture .edge.dim { opacity: 0.2; }
.picture .edge.lit { display: inline; stroke: var(--accent); stroke-width: 2; }

#details { position: relative; width: min(480px, 45vw); overflow: auto; padding: 16px 20px 32px; border-left: 1px solid var(--line); background: var(--panel); }
#details h2 { margin: 0 32px 0 0; font-size: 18px; overflow-wrap: anywhere; }
#details h3 { margin: 20px 0 6px; font-size: 13px; font-weight: 600; color: var(--soft); }
#details p { margin: 0 0 8px; }
.close { position: absolute; top: 12px; right: 14px; width: 28px; height: 28px; font-size: 22px; line-height: 1; color: var(--soft); }
.stage-name { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: 10px 12px; overflow-x: auto; border-radius: 8px; background: var(--code); font: 12.5px/1.55 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font: 12.5px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { padding: 1px 9px; border: 1px solid var(--line); border-radius: 11px; font-size: 12.5px; }
.chip[aria-pressed="true"] { box-shadow: 0 0 0 2px var(--accent); }
.answer { display: flex; gap: 8px; align-items: center; }
.reasons { margin: 0; padding: 0; list-style: none; }
.reasons li { position: relative; padding: 2px 0 6px 22px; }
.reasons li::before { position: absolute; left: 2px; }
.reasons .yes::before { content: "✓"; }
.reasons .no::before { content: "✗"; }
.reasons .no { color: var(--soft); }
.kind { color: var(--soft); }
.clause { font-size: 13px; }
.value { padding-left: 14px; color: var(--soft); font-size: 12.5px; overflow-wrap: anywhere; }

@media (max-width: 800px) {
  main { flex-direction: column; }
  #details { width: auto; max-height: 55%; border-left: 0; border-top: 1px solid var(--line); }
}
`;
