/** One tab for all events, and one for each. */
export const TABS = `
function renderTabs() {
  const choices = data.events.map(({ name }, index) => [index, name]);
  if (choices.length > 1) choices.unshift([ALL, "all events"]);
  $("tabs").replaceChildren(...choices.map(([index, name]) => tab(index, name)));
}

function tab(index, name) {
  const isShown = state.event === index;
  const count = data.jobs.filter((job) => index !== ALL && job.states[index].look).length;
  return element(
    "button",
    {
      type: "button",
      role: "tab",
      "aria-selected": String(isShown),
      "aria-controls": "view",
      tabindex: isShown ? "0" : "-1",
      click: () => go({ event: index }),
    },
    name,
    index === ALL ? undefined : element("span", { class: "count" }, String(count)),
  );
}

function moveBetweenTabs(event) {
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  const tabs = [...$("tabs").children];
  const here = tabs.indexOf(document.activeElement);
  if (!(event.key in steps) || here === -1) return;
  event.preventDefault();
  const next = (here + steps[event.key] + tabs.length) % tabs.length;
  tabs[next].click();
  keepFocus = () => $("tabs").children[next].focus();
}
`;
