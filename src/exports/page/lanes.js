// Lanes of the timeline: which events lie in which, and where each is drawn: as badges with labels while they fit, as
// bars of how many there are when they do not.
import { actors, events, places, typeOrder } from "./data.js";
import { familyName, nameOf, t, typeName } from "./i18n.js";
import { families, familyOf } from "./looks.js";
import { brief } from "./tell.js";

const MOST = 12;  // lanes of actors or places; what comes after them is together in one
export const ROW = 24, BADGE = 18;
const MOST_ROWS = 8, FEW_ROWS = 3, ALL_ROWS = 80, WIDE_DAY = 90;
const BIN = 7, BARS = 42;  // pixels: width of a bar, height of a lane of bars

const keysOf = {
  family: (event) => [event.family],
  type: (event) => [event.type],
  actor: (event) => event.actors,
  place: (event) => (event.place === undefined ? [] : [event.place]),
};
const missing = { family: "others", type: "others", actor: "nobody", place: "nowhere" };

/** Lanes of the dated events among `indices` (in time's order). */
export function lanesOf(indices, by) {
  const found = new Map(), none = [];
  for (const index of indices) {
    const event = events[index];
    if (!event.dated) continue;
    const keys = keysOf[by](event);
    if (!keys.length) none.push(index);
    for (const key of keys) {
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(index);
    }
  }
  let sorted = [...found.entries()];
  if (by === "family") sorted.sort((a, b) => families.indexOf(a[0]) - families.indexOf(b[0]));
  else if (by === "type") sorted.sort((a, b) => families.indexOf(familyOf(a[0])) - families.indexOf(familyOf(b[0])) || typeOrder.get(a[0]) - typeOrder.get(b[0]));
  else sorted.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const lanes = [];
  const named = { family: familyName, type: typeName, actor: (a) => nameOf(actors[a]), place: (p) => nameOf(places[p]) }[by];
  // What a click on the lane's name filters by.
  const idOf = { family: () => null, type: (type) => type, actor: (a) => actors[a].id, place: (p) => places[p].id }[by];
  const most = by === "actor" || by === "place" ? MOST : sorted.length;
  for (const [key, list] of sorted.slice(0, most)) {
    lanes.push(Object.assign(lane(named(key), list, by === "type" ? key : null, idOf(key)), { family: by === "family" ? key : null }));
  }
  const others = new Set(sorted.slice(most).flatMap(([, list]) => list));
  if (others.size) lanes.push(lane(t("others"), [...others].sort((a, b) => events[a].start - events[b].start || a - b), null, null, true));
  if (none.length) lanes.push(lane(t(missing[by]), none));
  return lanes;
}

function lane(label, list, type = null, key = null, rest = false) {
  let longest = 0;
  for (const index of list) longest = Math.max(longest, events[index].end - events[index].start);
  return { label, list, type, key, rest, longest };
}

/** The part of a lane's events that can touch [from, to]. */
function visible(lane, from, to) {
  const { list, longest } = lane, first = from - longest;
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[list[middle]].start < first) low = middle + 1; else high = middle;
  }
  const out = [];
  for (let i = low; i < list.length && events[list[i]].start < to; ++i) if (events[list[i]].end > from) out.push(list[i]);
  return out;
}

/**
 * Lays lanes out in a plot from `from` to `to` (days), `width` pixels wide and, if it can be, `height` high.
 * x() counts pixels from the plot's early end; who draws mirrors it. Gives each lane `top`, `height` and either `items`
 * ({index, left, right, row, labelled}) or `bars` ({left, counts by family, sum}).
 */
export function layOut(lanes, { from, to, width, height, measure }) {
  const scale = width / (to - from), x = (day) => (day - from) * scale;
  const seen = lanes.map((lane) => visible(lane, from, to));
  // As many rows a lane as can be had without scrolling, and two in any case.
  // Where a day is wide there is no finer time to see: then all of its events are shown, however long the way down.
  const least = scale >= WIDE_DAY ? MOST_ROWS : 2;
  let packed = [];
  for (let most = scale >= WIDE_DAY ? ALL_ROWS : MOST_ROWS; most >= least; --most) {
    packed = seen.map((list) => (list.length > (width / (BADGE + 2)) * most ? null : pack(list, x, most, measure) ?? pack(list, x, most, null)));
    // Where some lanes are bars anyway, the others shall not tower above them.
    const even = most <= FEW_ROWS || packed.every(Boolean);
    if (most > MOST_ROWS || (even && packed.reduce((sum, p) => sum + heightOf(p), 0) <= height)) break;
  }
  let top = 0;
  lanes.forEach((lane, at) => {
    lane.items = packed[at]?.items ?? null;
    lane.bars = packed[at] ? null : bars(seen[at], x, width);
    lane.top = top;
    lane.height = heightOf(packed[at]);
    top += lane.height;
  });
  return top;
}
const heightOf = (packed) => (packed ? Math.max(1, packed.rows) * ROW + 10 : BARS);

/** Each event into the first row where it fits; null if they need more rows than there are. */
function pack(seen, x, most, measure) {
  const ends = [], items = [];
  for (const index of seen) {
    const event = events[index];
    let left = x(event.start), right = x(event.end);
    const middle = (left + right) / 2;
    // A badge is wider than a day from afar; it stays over the middle of its time.
    if (right - left < BADGE) { left = middle - BADGE / 2; right = middle + BADGE / 2; }
    const at = Math.max(left, Math.min(0, right - BADGE));
    const labelled = measure ? Math.min(190, measure(brief(event))) : 0;
    const end = Math.max(right, at + BADGE + (labelled ? labelled + 8 : 0)) + 3;
    let row = ends.findIndex((free) => free <= at);
    if (row < 0) row = ends.length;
    if (row >= most) return null;
    ends[row] = end;
    items.push({ index, left, right, at, row, labelled });
  }
  return { items, rows: ends.length };
}

/** Bars of some pixels, or of one day where a day is wider than that. */
function bars(seen, x, width) {
  const bins = new Map(), day = x(1) - x(0), wide = Math.max(BIN, day), origin = day > BIN ? x(Math.floor(-x(0) / day)) : 0;
  const add = (bin, event, weight) => {
    const left = origin + bin * wide;
    if (left + wide < 0 || left > width) return;
    let bar = bins.get(bin);
    if (!bar) bins.set(bin, (bar = { left, width: wide, sum: 0, counts: new Map() }));
    bar.sum += weight;
    // One that stands alone in its bar is shown as itself.
    if (weight === 1) bar.only = bar.only === undefined ? event.index : null;
    bar.counts.set(event.family, (bar.counts.get(event.family) ?? 0) + weight);
  };
  for (const index of seen) {
    const event = events[index];
    const binAt = (at) => Math.floor((at - origin) / wide + 1e-6);
    const first = binAt(x(event.start)), last = binAt(x(event.end) - 1e-3);
    if (last - first <= 1) add(binAt((x(event.start) + x(event.end)) / 2), event, 1);
    // What is known to the month or year only is spread over it.
    else for (let bin = Math.max(0, first), until = Math.min(last, width / wide); bin <= until; ++bin) add(bin, event, 1 / (last - first + 1));
  }
  for (const bar of bins.values()) if (bar.only === null || bar.sum >= 1.5) delete bar.only;
  return [...bins.values()].sort((a, b) => a.left - b.left);
}
