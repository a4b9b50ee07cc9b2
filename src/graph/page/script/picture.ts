/** The graph of one event. Its jobs can be chosen, and show what they wait for. */
export const PICTURE = `
function picture() {
  const template = $("picture-" + data.pictures[state.event]);
  const svg = template.content.firstElementChild.cloneNode(true);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", "Graph of " + data.events[state.event].name);
  for (const node of svg.querySelectorAll(".node")) makeChoosable(node, svg);
  return element("div", { class: "picture" }, svg);
}

function makeChoosable(node, svg) {
  const index = data.jobs.findIndex(({ name }) => name === node.dataset.job);
  const isChosen = index === state.job;
  node.setAttribute("tabindex", "0");
  node.setAttribute("role", "button");
  node.setAttribute("aria-pressed", String(isChosen));
  node.classList.toggle("chosen", isChosen);
  node.classList.toggle("faded", !matches(data.jobs[index]));
  node.addEventListener("click", () => go({ job: index }));
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    go({ job: index });
  });
  const light = () => showWays(svg, node.dataset.id);
  const chosen = () => showWays(svg, svg.querySelector(".node.chosen")?.dataset.id);
  for (const name of ["mouseenter", "focus"]) node.addEventListener(name, light);
  for (const name of ["mouseleave", "blur"]) node.addEventListener(name, chosen);
  if (isChosen) queueMicrotask(chosen);
}

function showWays(svg, id) {
  for (const edge of svg.querySelectorAll(".edge[data-from]")) {
    const { from, to } = edge.dataset;
    edge.classList.toggle("lit", from === id || to === id);
    edge.classList.toggle("dim", id !== undefined && from !== id && to !== id);
  }
}
`;
