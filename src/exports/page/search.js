// Which events the words and the filters choose.
import { actors, actorAt, documents, events, inOrder, outletOf, places, placeAt, typeNames } from "./data.js";
import { compile, fold } from "./fold.js";
import { facets, state } from "./state.js";

// The folded text of each event: names in all languages, and every sentence. Made when first needed, or while idle.
const texts = new Array(events.length);
const namesOf = (thing) => [...thing.names, ...(thing.also ?? []), thing.code ?? ""];

function textOf(index) {
  if (texts[index] !== undefined) return texts[index];
  const event = events[index], parts = [...(typeNames.get(event.type) ?? [event.type])];
  for (const a of event.actors) parts.push(...namesOf(actors[a]));
  if (event.place !== undefined) parts.push(...namesOf(places[event.place]));
  for (const report of event.reports) parts.push(report.text, documents[report.document].title ?? "");
  return (texts[index] = " " + fold(parts.join(" \n ")));
}

export function foldWhileIdle() {
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 30));
  let at = 0;
  const go = (deadline) => {
    while (at < events.length && deadline.timeRemaining() > 1) textOf(at++);
    if (at < events.length) idle(go);
  };
  idle(go);
}

/** The values that an event has in a facet. */
export function valuesOf(event, facet) {
  switch (facet) {
    case "type": return [event.type];
    case "actor": return event.actors.map((a) => actors[a].id);
    case "place": return event.place === undefined ? [] : [places[event.place].id];
    case "status": return event.disputed ? [event.modality, "disputed"] : [event.modality];
    case "outlet": return [...new Set(event.reports.map(outletOf))];
    default: return [...new Set(event.reports.map((report) => documents[report.document].lang ?? ""))];
  }
}

// Of a facet's values one must hold; for actors and places, numbers are compared, not ids.
function condition(facet) {
  const wanted = state[facet];
  if (!wanted.length) return null;
  if (facet === "type") { const set = new Set(wanted); return (e) => set.has(e.type); }
  if (facet === "actor") { const set = new Set(wanted.map((id) => actorAt.get(id))); return (e) => e.actors.some((a) => set.has(a)); }
  if (facet === "place") { const set = new Set(wanted.map((id) => placeAt.get(id))); return (e) => set.has(e.place); }
  const set = new Set(wanted);
  return (e) => valuesOf(e, facet).some((value) => set.has(value));
}

/** Indices of the events that words and filters choose, in time's order; `except` leaves one facet out. */
export function choose(except = "") {
  const conditions = facets.filter((facet) => facet !== except).map(condition).filter(Boolean);
  if (state.q.trim()) {
    const fits = compile(state.q);
    conditions.push((e) => fits(textOf(e.index)));
  }
  return conditions.length ? inOrder.filter((i) => conditions.every((holds) => holds(events[i]))) : inOrder;
}

// What is chosen now: all of it, and what of it the list shows.
export const chosen = { all: inOrder, listed: inOrder, place: new Map() };
export function chooseAgain() {
  chosen.all = choose();
  listAgain();
}
export function listAgain() {
  const view = state.inView ? state.view : null;
  chosen.listed = view ? chosen.all.filter((i) => events[i].start < view[1] && events[i].end > view[0]) : chosen.all;
  chosen.place = new Map();
  chosen.listed.forEach((index, at) => chosen.place.set(index, at));
}
