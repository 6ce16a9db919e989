// The list of chosen events, month by month. Only the rows in sight are in the document, so twenty thousand cost no more
// than twenty.
import { events } from "./data.js";
import { $, make, oncePerFrame } from "./dom.js";
import { civil, shown, shownMonth } from "./dates.js";
import { counted, range, t, typeName } from "./i18n.js";
import { badge } from "./looks.js";
import { chosen } from "./search.js";
import { change, onChange, state } from "./state.js";
import { parties, placeOf, sentence } from "./tell.js";

const HEAD = 40, ROW = 122;
let rows = [];          // {event} or {month, count}, with `top`
let height = 0;
let rowOf = new Map();  // event -> row
const box = $("list"), inner = $("rows");

function layOut() {
  rows = [];
  rowOf = new Map();
  height = 0;
  let month = null, head = null;
  for (const index of chosen.listed) {
    const event = events[index], c = event.dated ? civil(event.start) : null;
    const key = c ? c.year * 12 + c.month : "undated";
    if (key !== month) {
      month = key;
      head = { top: height, first: event, count: 0 };
      rows.push(head);
      height += HEAD;
    }
    ++head.count;
    rowOf.set(index, rows.length);
    rows.push({ top: height, event });
    height += ROW;
  }
  inner.style.height = `${height}px`;
  $("nothing").hidden = chosen.listed.length > 0;
  $("nothing-title").textContent = t(events.length ? "nothing" : "empty");
  $("nothing-hint").textContent = events.length ? t("nothing_hint") : "";
}

function rowAt(y) {
  let low = 0, high = rows.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].top <= y) low = middle; else high = middle;
  }
  return low;
}

export const tag = (text, kind = "") => make("span", { className: `tag ${kind}` }, text);

/** What distinguishes an event at a glance: tolls, status, how many tell it. */
export function tags(event) {
  const out = [];
  if (event.modality !== "asserted") out.push(tag(t(event.modality), "unreal"));
  for (const kind of ["killed", "injured"]) if (event[kind]) out.push(tag(`${range(event[kind])} ${t(kind)}`, "toll"));
  if (event.disputed) out.push(tag(t("disputed"), "disputed"));
  if (event.witnesses > 1) out.push(tag(counted("count_sources", event.witnesses)));
  return out;
}

function heading({ first, count, top }) {
  const row = make("div", { className: "month", role: "presentation" },
    make("span", {}, first.dated ? shownMonth(first.start) : t("undated_group")), make("span", { className: "soft" }, counted("count_events", count)));
  row.style.top = `${top}px`;
  return row;
}

function option({ event, top }) {
  const { text, lang } = sentence(event), chosenNow = event.index === state.event;
  const row = make("div", {
    className: `row${event.modality === "asserted" ? "" : " not-real"}`, role: "option", id: `row-${event.index}`,
    "aria-selected": String(chosenNow), "aria-setsize": String(chosen.listed.length), "aria-posinset": String(chosen.place.get(event.index) + 1),
    onclick: () => change({ event: event.index, open: true }),
  },
  badge(event.type),
  make("div", { className: "row-text" },
    make("div", { className: "row-head" }, make("span", { className: `kind f-${event.family}` }, typeName(event.type)), make("time", {}, shown(event.when))),
    make("div", { className: "row-who" }, make("bdi", {}, parties(event) || typeName(event.type)), placeOf(event) ? make("bdi", { className: "row-place" }, placeOf(event)) : null),
    make("p", { className: "row-sentence", lang, dir: "auto" }, text),
    make("div", { className: "tags" }, ...tags(event))));
  row.style.top = `${top}px`;
  return row;
}

function draw() {
  if (!box.clientHeight) return;
  const from = Math.max(0, rowAt(box.scrollTop - 200)), until = box.scrollTop + box.clientHeight + 200, shownRows = [];
  for (let i = from; i < rows.length && rows[i].top < until; ++i) shownRows.push(rows[i].event ? option(rows[i]) : heading(rows[i]));
  inner.replaceChildren(...shownRows);
  const visible = state.event !== null && inner.querySelector(`#row-${state.event}`);
  if (visible) box.setAttribute("aria-activedescendant", `row-${state.event}`);
  else box.removeAttribute("aria-activedescendant");
}
const drawSoon = oncePerFrame(draw);

/** Brings the chosen event's row into sight. */
function reveal() {
  const row = rows[rowOf.get(state.event)];
  if (!row) return;
  if (row.top - HEAD < box.scrollTop) box.scrollTop = row.top - HEAD;
  else if (row.top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = row.top + ROW - box.clientHeight;
}

export function scrollToUndated() {
  const at = rows.find((row) => row.first && !row.first.dated);
  if (at) box.scrollTop = at.top;
}

export function startList() {
  box.addEventListener("scroll", drawSoon, { passive: true });
  new ResizeObserver(drawSoon).observe(box);
  onChange(["listed", "lang", "months", "digits"], (changed) => {
    layOut();
    if (changed.has("listed") && state.event === null) box.scrollTop = 0;
    reveal();
    draw();
  });
  onChange(["event"], () => { reveal(); draw(); });
}
