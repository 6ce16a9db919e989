// An event in words: who did what to whom, where.
import { actors, bestReport, documents, places } from "./data.js";
import { clean } from "./dom.js";
import { comma, isRightToLeft, nameOf, range, t, typeName } from "./i18n.js";
import { shown } from "./dates.js";
import { state } from "./state.js";

// Names of either direction stand beside each other: each keeps its own.
const isolated = (text) => `\u2068${text}\u2069`;

function named(list) {
  const names = list.slice(0, 3).map((a) => isolated(nameOf(actors[a])));
  return names.join(comma()) + (list.length > 3 ? ` +${list.length - 3}` : "");
}

/** "Russia → Ukraine"; empty if nobody is named. */
export function parties(event) {
  const from = named(event.sources), to = named(event.targets);
  if (!from && !to) return "";
  if (!to) return from;
  return `${from ? from + " " : ""}${isRightToLeft() ? "\u2190" : "\u2192"} ${to}`;
}

export const placeOf = (event) => (event.place === undefined ? "" : nameOf(places[event.place]));

/** One line for labels: the parties, or else the place, or else the type. */
export const brief = (event) => parties(event) || placeOf(event) || typeName(event.type);

/** One line that tells all, for titles and screen readers. */
export function spoken(event) {
  const tolls = ["killed", "injured"].filter((kind) => event[kind]).map((kind) => `${range(event[kind])} ${t(kind)}`);
  const status = event.modality === "asserted" ? "" : t(event.modality);
  return [typeName(event.type), parties(event), placeOf(event), shown(event.when), ...tolls, status, event.disputed ? t("disputed") : ""]
    .filter(Boolean).join(comma());
}

/** The sentence to show for it, and its language. */
export function sentence(event) {
  const report = bestReport(event, state.lang);
  return { text: report ? clean(report.text).slice(0, 600) : "", lang: report ? documents[report.document].lang ?? "" : "" };
}
