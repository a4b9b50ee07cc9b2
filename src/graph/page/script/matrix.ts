/** Every job in a row, every event in a column. */
export const MATRIX = `
const SYMBOLS = {
  automatic: "●", manual: "▶", delayed: "◷", allowed_to_fail: "◐", on_failure: "✚",
};

function matrix() {
  const events = data.events.map(({ name }, index) =>
    element("th", { scope: "col" },
      element("button", { type: "button", title: "Show the graph", click: () => go({ event: index }) }, name)));
  const jobs = data.jobs.map((job, index) => ({ job, index })).filter(({ job }) => matches(job));
  const rows = jobs.flatMap(({ job, index }, place) => {
    const begins = jobs[place - 1]?.job.stage !== job.stage;
    return begins ? [stageRow(job.stage), jobRow(job, index)] : [jobRow(job, index)];
  });
  if (rows.length === 0) return element("p", { class: "empty" }, "No job is called that.");
  return element("table", {},
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "job"), ...events)),
    element("tbody", {}, ...rows));
}

function stageRow(stage) {
  const width = String(data.events.length + 1);
  return element("tr", { class: "stage-row" }, element("th", { scope: "rowgroup", colspan: width }, stage));
}

function jobRow(job, index) {
  const name = element("th", { scope: "row" },
    element("button", { type: "button", class: "job", "data-job": job.name, click: () => go({ job: index }) }, job.name));
  const cells = job.states.map((of, event) => cell(of, () => go({ job: index, event }), data.events[event].name));
  return element("tr", { class: state.job === index ? "chosen" : undefined }, name, ...cells);
}

function cell({ look }, click, event) {
  if (!look) {
    return element("td", { class: "absent", title: event + ": not created" },
      element("span", { "aria-hidden": "true" }, "·"), element("span", { class: "hidden" }, "not created"));
  }
  const text = data.looks[look];
  return element("td", {},
    element("button", { type: "button", class: "state " + look, title: event + ": " + text, tabindex: "-1", click },
      element("span", { "aria-hidden": "true" }, SYMBOLS[look]), element("span", { class: "hidden" }, text)));
}

function renderLegend() {
  const used = new Set(data.jobs.flatMap(({ states }) => states.map(({ look }) => look)));
  const entries = Object.entries(data.looks).filter(([look]) => used.has(look));
  $("legend").replaceChildren(...entries.map(([look, text]) =>
    element("span", {}, element("span", { class: "state " + look, "aria-hidden": "true" }, SYMBOLS[look]), text)));
}
`;
