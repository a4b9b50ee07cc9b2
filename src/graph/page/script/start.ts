/** Draws, and draws again whenever the address or the search changes. */
export const START = `
let keepFocus = () => {};

function render() {
  renderTabs();
  renderView();
  renderDetails();
  keepFocus();
  keepFocus = () => {};
}

function renderView() {
  const notes = state.event === ALL ? [] : data.events[state.event].notes;
  const lines = notes.map((note) => element("p", { class: "note-line" }, note));
  const shown = state.event === ALL ? [matrix()] : lines.length > 0 ? lines : [picture()];
  $("view").replaceChildren(...shown);
}

function isTyping() {
  return document.activeElement === $("search");
}

function onKey(event) {
  if (event.key === "/" && !isTyping()) {
    event.preventDefault();
    $("search").focus();
  } else if (event.key === "Escape") {
    if (state.query !== "") setQuery("");
    else if (state.job !== NONE) close();
  }
}

function setQuery(query) {
  $("search").value = query;
  state.query = query;
  renderView();
}

function chooseFirst(event) {
  const found = data.jobs.findIndex(matches);
  if (event.key === "Enter" && found !== -1) go({ job: found });
}

function switchTheme() {
  const isDark = getComputedStyle(document.documentElement).colorScheme === "dark"
    || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = isDark ? "light" : "dark";
}

function refocus() {
  const job = document.activeElement?.closest?.("[data-job]")?.dataset.job;
  if (job === undefined) return;
  keepFocus = () => [...$("view").querySelectorAll("[data-job]")].find((of) => of.dataset.job === job)?.focus();
}

addEventListener("hashchange", () => {
  if (!isTyping()) refocus();
  readAddress();
  render();
});
addEventListener("keydown", onKey);
$("tabs").addEventListener("keydown", moveBetweenTabs);
$("search").addEventListener("input", ({ target }) => setQuery(target.value));
$("search").addEventListener("keydown", chooseFirst);
$("theme").addEventListener("click", switchTheme);
readAddress();
renderLegend();
render();
`;
