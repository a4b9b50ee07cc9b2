/** What is shown is in the address, so that the browser's way back works, and a link can be sent. */
export const STATE = String.raw`
const data = JSON.parse($("data").textContent);
const ALL = -1;
const NONE = -1;
const state = { event: data.events.length === 1 ? 0 : ALL, job: NONE, query: "" };

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const event = data.events.findIndex(({ name }) => name === given.get("event"));
  state.event = event === -1 && data.events.length === 1 ? 0 : event;
  state.job = data.jobs.findIndex(({ name }) => name === given.get("job"));
}

function go(change) {
  const { event, job } = { ...state, ...change };
  const address = new URLSearchParams();
  if (event !== ALL) address.set("event", data.events[event].name);
  if (job !== NONE) address.set("job", data.jobs[job].name);
  location.hash = address.toString();
}

function matches(job) {
  const words = state.query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (job.name + " " + job.stage).toLowerCase();
  return words.every((word) => text.includes(word));
}
`;
