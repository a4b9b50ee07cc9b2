import { createHash } from "node:crypto";
import type { Graph } from "../graph.ts";
import { graphOf } from "../graph-of.ts";
import { embeddedSvgOf } from "../svg/svg.ts";
import { escapeXml } from "../xml.ts";
import { pageDataOf } from "./data.ts";
import type { PageEvent } from "./event.ts";
import { SCRIPT } from "./script/index.ts";
import { STYLE } from "./style.ts";
import { Table } from "./table.ts";

/**
 * One page that needs nothing else: no network, and by its own policy no code but its own, so that
 * a job's name or script can do nothing but be shown.
 */
export function pageOf(title: string, events: readonly PageEvent[]): string {
  const graphs = new Table<Graph>();
  const pictures = events.map(({ simulation, configuration }) =>
    graphs.add(graphOf(simulation, configuration)),
  );
  const name = escapeXml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name}: pipeline</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<label class="search"><span class="hidden">Search jobs</span><input id="search" type="search" placeholder="Search jobs  ( / )" autocomplete="off" spellcheck="false"></label>
<button id="theme" type="button" title="Light or dark">◐<span class="hidden"> Light or dark</span></button>
</header>
<nav id="tabs" role="tablist" aria-label="Events"></nav>
<main>
<section id="view" role="tabpanel" tabindex="-1" aria-labelledby="tabs"></section>
<aside id="details" aria-label="Job" aria-live="polite" hidden></aside>
</main>
<footer id="legend" aria-label="Legend"></footer>
<noscript>This page needs JavaScript, which it brings along.</noscript>
${graphs.items.map(templateOf).join("\n")}
<script type="application/json" id="data">${jsonText({ ...pageDataOf(events), pictures })}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Many events often start the same jobs: what they share is drawn once. */
function templateOf(graph: Graph, index: number): string {
  return `<template id="picture-${index}">${embeddedSvgOf(graph)}</template>`;
}

function policy(): string {
  const sources = [`script-src ${hashOf(SCRIPT)}`, `style-src ${hashOf(STYLE)}`];
  return ["default-src 'none'", ...sources, "base-uri 'none'", "form-action 'none'"].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** In a script element only `<` can end or begin anything. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
