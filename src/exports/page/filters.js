// The filters: for each facet a button that opens a list of its values with how many events have them; and a chip for
// each value that is chosen.
import { actorAt, actors, events, placeAt, places } from "./data.js";
import { $, clean, make, say } from "./dom.js";
import { fold } from "./fold.js";
import { counted, familyName, languageName, nameOf, number, t, typeName } from "./i18n.js";
import { badge, families, familyOf } from "./looks.js";
import { choose, chosen, valuesOf } from "./search.js";
import { change, facets, onChange, state, toggle } from "./state.js";

const MOST = 150;  // values shown at once; the rest is found by its name
let open = null;   // the facet whose list is open

export function valueName(facet, value) {
  switch (facet) {
    case "type": return typeName(value);
    case "actor": return actorAt.has(value) ? nameOf(actors[actorAt.get(value)]) : value;
    case "place": return placeAt.has(value) ? nameOf(places[placeAt.get(value)]) : value;
    case "status": return t(value);
    case "outlet": return clean(value);
    default: return languageName(value) || "–";
  }
}
function foldedNames(facet, value) {
  const thing = facet === "actor" ? actors[actorAt.get(value)] : facet === "place" ? places[placeAt.get(value)] : null;
  return fold([valueName(facet, value), ...(thing ? [...thing.names, ...(thing.also ?? []), thing.code ?? ""] : [])].join(" "));
}

/** Values of a facet with their number of events, as the other filters leave them; the most frequent first. */
function counts(facet) {
  const found = new Map(state[facet].map((value) => [value, 0]));
  for (const index of choose(facet)) for (const value of valuesOf(events[index], facet)) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function choice(facet, value, count) {
  const id = `choice-${facet}-${value}`;
  return make("label", { className: "choice", htmlFor: id },
    make("input", { type: "checkbox", id, checked: state[facet].includes(value), onchange: () => toggle(facet, value) }),
    facet === "type" ? badge(value) : null, make("bdi", {}, valueName(facet, value)), make("span", { className: "soft" }, number(count)));
}

function choices(facet, words = "") {
  const all = counts(facet).filter(([value]) => !words || ` ${foldedNames(facet, value)}`.includes(` ${fold(words)}`));
  if (!all.length) return [make("p", { className: "hint" }, t("none_found"))];
  if (facet !== "type") return all.slice(0, MOST).map(([value, count]) => choice(facet, value, count));
  return families.flatMap((family) => {
    const own = all.filter(([value]) => familyOf(value) === family);
    return own.length ? [make("div", { className: "family" }, familyName(family)), ...own.map(([value, count]) => choice(facet, value, count))] : [];
  });
}

function openList(facet) {
  open = facet;
  const list = make("div", { className: "choices" }, ...choices(facet));
  const find = make("input", { type: "search", className: "find", placeholder: t("find_in"), "aria-label": `${t(facet)}: ${t("find_in")}`, oninput: () => list.replaceChildren(...choices(facet, find.value)) });
  const few = ["status", "report_lang"].includes(facet);
  const menu = make("div", { className: "menu", id: "facet-menu", role: "group", "aria-label": t(facet) }, few ? null : find, list);
  closeList();
  open = facet;
  const button = $(`facet-${facet}`);
  button.setAttribute("aria-expanded", "true");
  button.parentElement.append(menu);
  const overflow = menu.getBoundingClientRect();
  if (overflow.right > innerWidth - 4 || overflow.left < 4) menu.classList.add("turned");
  (few ? list.querySelector("input") : find)?.focus();
}

/** True if there was one to close. */
export function closeList(focus = false) {
  if (!open) return false;
  const button = $(`facet-${open}`);
  button?.setAttribute("aria-expanded", "false");
  $("facet-menu")?.remove();
  if (focus) button?.focus();
  open = null;
  return true;
}

function drawButtons() {
  closeList();
  $("facets").replaceChildren(...facets.filter((facet) => facet !== "report_lang" || new Set(events.flatMap((e) => valuesOf(e, facet))).size > 1).map((facet) =>
    make("div", { className: "facet" }, make("button", { type: "button", id: `facet-${facet}`, "aria-expanded": "false", onclick: () => (open === facet ? closeList() : openList(facet)) }, t(facet), make("span", { className: "caret", "aria-hidden": "true" }, "\u25be")))));
  drawChips();
}

function drawChips() {
  const chips = facets.flatMap((facet) => state[facet].map((value) => {
    const name = valueName(facet, value);
    return make("button", { type: "button", className: "chip", "aria-label": t("remove", { what: name }), title: t("remove", { what: name }), onclick: () => toggle(facet, value) },
      facet === "type" ? badge(value) : null, make("bdi", {}, name), make("span", { "aria-hidden": "true" }, "\u00d7"));
  }));
  if (chips.length || state.q) chips.push(make("button", { type: "button", className: "quiet", onclick: clearAll }, t("clear")));
  $("chips").replaceChildren(...chips);
  for (const facet of facets) $(`facet-${facet}`)?.classList.toggle("active", state[facet].length > 0);
}

export function clearAll() {
  change({ q: "", inView: false, ...Object.fromEntries(facets.map((facet) => [facet, []])) });
}

function drawCount() {
  const some = chosen.listed.length, all = events.length;
  $("count").textContent = some === all ? counted("count_events", all) : t("of", { some: number(some), all: counted("count_events", all) });
}

export function startFilters() {
  document.addEventListener("pointerdown", (event) => { if (open && !event.target.closest(".facet")) closeList(); });
  const search = $("search");
  search.addEventListener("input", () => change({ q: search.value }));
  $("search-form").addEventListener("submit", (event) => event.preventDefault());
  onChange(["lang", "digits"], drawButtons);
  onChange([...facets, "q"], drawChips);
  onChange(["q"], () => { if (search.value !== state.q) search.value = state.q; });
  onChange(["listed", "lang", "digits"], drawCount);
  onChange(["listed"], () => say($("count").textContent));
}
