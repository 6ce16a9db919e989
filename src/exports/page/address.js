// The address bar keeps the view: what stands behind # is read when the page opens and written when something changes.
import { actorAt, byId, events, givenLang, languages, placeAt } from "./data.js";
import { iso, parseIso } from "./dates.js";
import { facets, change, onChange, state } from "./state.js";

const usual = { lanes: "family", tab: "map", months: "both", digits: "latin", theme: "auto", pane: "list" };
const allowed = {
  lanes: ["family", "type", "actor", "place"], tab: ["map", "network"], months: ["both", "levant", "egypt", "maghreb"], digits: ["latin", "eastern"],
  theme: ["auto", "light", "dark"], pane: ["list", "map", "network"],
};
let written = null;

/** A comma within a value is written \, so that lists can be told apart. */
const join = (list) => list.map((value) => value.replace(/[\\,]/g, "\\$&")).join(",");
const split = (text) => (text.match(/(?:\\.|[^,\\])+/g) ?? []).map((value) => value.replace(/\\(.)/g, "$1"));

function time(view) {
  // Hours count as soon as they can be seen.
  const moment = (day) => (view[1] - view[0] < 20 ? `${iso(day)}T${String(Math.floor((day - Math.floor(day)) * 24)).padStart(2, "0")}` : iso(day));
  return `${moment(view[0])}..${moment(view[1])}`;
}
function parseTime(text) {
  const moment = (part) => { const [day, hour] = part.split("T"), d = parseIso(day); return d === null ? null : d + (Number(hour) || 0) / 24; };
  const [from, to] = (text ?? "").split("..").map(moment);
  return from !== null && to !== null && to > from ? [from, to] : null;
}

function write() {
  const hash = new URLSearchParams();
  if (state.q) hash.set("q", state.q);
  for (const facet of facets) if (state[facet].length) hash.set(facet, join(state[facet]));
  if (state.view) hash.set("view", time(state.view));
  if (state.inView) hash.set("in_view", "yes");
  for (const [name, value] of Object.entries(usual)) if (state[name] !== value) hash.set(name, state[name]);
  if (state.lang !== givenLang) hash.set("lang", state.lang);
  if (state.event !== null) hash.set("event", events[state.event].id);
  const text = hash.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  if (text === written) return;
  written = text;
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}

export function read() {
  const hash = new URLSearchParams(location.hash.slice(1)), values = { q: hash.get("q") ?? "", view: parseTime(hash.get("view")), inView: hash.get("in_view") === "yes" };
  for (const facet of facets) values[facet] = split(hash.get(facet) ?? "");
  values.actor = values.actor.filter((id) => actorAt.has(id));
  values.place = values.place.filter((id) => placeAt.has(id));
  for (const [name, value] of Object.entries(usual)) values[name] = allowed[name].includes(hash.get(name)) ? hash.get(name) : value;
  values.lang = languages.includes(hash.get("lang")) ? hash.get("lang") : givenLang;
  const event = byId.get(hash.get("event"));
  values.event = event ?? null;
  values.open = event !== undefined;
  change(values);
}

export function startAddress() {
  addEventListener("hashchange", () => { if (location.hash.slice(1) !== written) read(); });
  let soon = 0;
  onChange(["q", ...facets, "view", "inView", ...Object.keys(usual), "lang", "event"], () => { clearTimeout(soon); soon = setTimeout(write, 120); });
}
