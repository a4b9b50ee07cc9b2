/** What a job does, and why an event creates it or does not. */
export const DETAILS = `
function renderDetails() {
  const panel = $("details");
  const job = data.jobs[state.job];
  panel.hidden = job === undefined;
  if (job === undefined) return panel.replaceChildren();
  const known = job.states.findIndex(({ definition }) => definition !== undefined);
  const event = state.event === ALL ? known : state.event;
  const definition = data.definitions[job.states[event]?.definition ?? job.states[known]?.definition];
  panel.scrollTop = 0;
  panel.replaceChildren(
    element("button", { type: "button", class: "close", title: "Close (Esc)", click: close }, "×"),
    element("h2", {}, job.name),
    element("p", { class: "stage-name" }, "stage ", element("b", {}, job.stage)),
    facts(definition?.facts ?? []),
    ...(data.events.length > 1 ? [element("h3", {}, "events"), chips(job)] : []),
    ...(state.event === ALL ? [] : why(job.states[event], data.events[event])),
    ...(definition?.blocks ?? []).flatMap(([title, text]) => [element("h3", {}, title), element("pre", {}, text)]),
  );
}

function close() {
  go({ job: NONE });
}

function facts(pairs) {
  return element("dl", {}, ...pairs.flatMap(([title, text]) => [element("dt", {}, title), element("dd", {}, text)]));
}

function chips(job) {
  const chip = ({ name }, event) => {
    const { look } = job.states[event];
    const text = name + ": " + (look ? data.looks[look] : "not created");
    return element("button", {
      type: "button", class: "chip " + (look ?? "absent"), title: text,
      "aria-pressed": String(event === state.event), click: () => go({ event }),
    }, look ? SYMBOLS[look] + " " + name : name);
  };
  return element("div", { class: "chips" }, ...data.events.map(chip));
}

function why({ look, reasons }, { name }) {
  const answer = look ? data.looks[look] : "not created";
  return [
    element("h3", {}, "why, on " + name),
    element("p", { class: "answer" }, element("span", { class: "state " + (look ?? "absent"), "aria-hidden": "true" }, look ? SYMBOLS[look] : "–"), answer),
    ...(data.reasons[reasons] ?? []).map(section),
  ];
}

function section({ title, rules }) {
  const isPolicy = title === "only" || title === "except";
  const items = rules.map((rule) =>
    element("li", { class: rule.matched ? "yes" : "no" },
      title + (isPolicy ? "" : ", rule " + (rule.index + 1)) + (rule.matched ? ": matches" : ": does not match"),
      ...rule.clauses.map(clause)));
  return element("ul", { class: "reasons" }, ...items);
}

function clause({ kind, text, holds, variables, error }) {
  const values = Object.entries(variables ?? {}).map(([name, value]) =>
    element("div", { class: "value" }, "$" + name + " is " + valueText(value)));
  return element("div", { class: "clause" },
    element("div", {}, element("span", { class: "kind" }, kind), " ", element("code", {}, text), holds ? " holds" : " does not hold"),
    error === undefined ? undefined : element("div", { class: "value" }, error),
    ...values);
}

function valueText(value) {
  if (value === null) return "not defined";
  return value === true ? "as given" : JSON.stringify(value);
}
`;
