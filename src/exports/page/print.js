// On paper there is nothing to scroll or to click: every chosen event is written out, with its sentences.
import { documents, events, outletOf } from "./data.js";
import { $, clean, make } from "./dom.js";
import { shown } from "./dates.js";
import { digits, number, range, t, typeName } from "./i18n.js";
import { chosen } from "./search.js";
import { parties, placeOf } from "./tell.js";

const MOST = 1500;

function entry(index) {
  const event = events[index];
  const facts = [placeOf(event), ...["killed", "injured"].filter((kind) => event[kind]).map((kind) => `${range(event[kind])} ${t(kind)}`),
    event.modality === "asserted" ? "" : t(event.modality), event.disputed ? t("disputed") : ""].filter(Boolean).join(" · ");
  return make("li", {}, make("h3", {}, `${shown(event.when)} · ${typeName(event.type)} `, make("bdi", {}, parties(event))), facts ? make("p", {}, facts) : null,
    ...event.reports.slice(0, 3).map((report) => make("p", { className: "print-sentence", dir: "auto", lang: documents[report.document].lang ?? "" }, clean(report.text),
      make("span", { className: "print-outlet" }, " — ", make("bdi", {}, clean(outletOf(report)))))));
}

function fill() {
  const list = chosen.listed;
  $("print").replaceChildren(make("ol", {}, ...Array.from(list.slice(0, MOST), entry)), list.length > MOST ? make("p", {}, t("printed", { n: number(MOST) })) : "",
    make("p", { className: "print-foot" }, digits(t("licences"))));
}

export function startPrint() {
  addEventListener("beforeprint", fill);
  addEventListener("afterprint", () => $("print").replaceChildren());
}
