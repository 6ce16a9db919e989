// The events as the page was given them (src/exports/page_data.h tells the layout), with what is asked of them often.
import { familyOf } from "./looks.js";

const given = JSON.parse(document.getElementById("data").textContent);

export const { lang: givenLang, title, languages, actors, places, documents, events, relations } = given;
export const rightToLeft = new Set(given.right_to_left);
export const typeNames = new Map(given.types.map((type) => [type.id, type.names]));
export const typeOrder = new Map(given.types.map((type, at) => [type.id, at]));
const placeOrder = new Map(places.map((place, at) => [place.id, at]));
export const actorAt = new Map(actors.map((actor, at) => [actor.id, at]));
export const placeAt = placeOrder;

const none = [];
events.forEach((event, index) => {
  event.index = index;
  event.family = familyOf(event.type);
  event.modality ??= "asserted";
  event.sources ??= none;
  event.targets ??= none;
  event.dated = event.when !== undefined;
  // From the first moment of the first day to the last moment of the last; the undated stand nowhere.
  event.start = event.dated ? event.when[0] : Infinity;
  event.end = event.dated ? event.when[1] + 1 : Infinity;
  event.fuzzy = event.dated && event.when[2] > 1;
  event.actors = event.targets.length ? [...new Set([...event.sources, ...event.targets])] : event.sources;
});
// The page's order is time's, whatever order the events came in.
export const inOrder = Uint32Array.from(events.keys()).sort((a, b) => compare(events[a], events[b]));
function compare(a, b) {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.end === b.end ? a.index - b.index : a.end < b.end ? -1 : 1;
}

export const byId = new Map(events.map((event) => [event.id, event.index]));

/** First and last moment of all dated events, in days; a year around today if there is none. */
export const extent = (() => {
  let first = Infinity, last = -Infinity;
  for (const event of events) if (event.dated) { first = Math.min(first, event.start); last = Math.max(last, event.end); }
  return first < last ? [first, last] : [20089, 20454];
})();

/** Relations of an event: [relation as seen from it, the other event]. */
const related = new Map();
const inverse = { causes: "caused_by", part_of: "has_part", before: "after", about: "subject_of" };
for (const [type, from, to] of relations) {
  for (const [event, name, other] of [[from, type, to], [to, inverse[type] ?? type, from]]) {
    if (!related.has(event)) related.set(event, []);
    related.get(event).push([name, other]);
  }
}
export const relatedTo = (index) => related.get(index) ?? none;

/** The report to show first: the best one in the reader's language. */
export function bestReport(event, lang) {
  return event.reports.find((report) => documents[report.document].lang === lang) ?? event.reports[0];
}
export const outletOf = (report) => { const d = documents[report.document]; return d.source || d.id; };
