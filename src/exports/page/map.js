// The map: outlines of the countries, a circle for each place as large as its events are many.
import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { feature, mesh } from "topojson-client";
import world from "world-outline";
import { events, places } from "./data.js";
import { $, make, oncePerFrame, sized } from "./dom.js";
import { counted, isRightToLeft, nameOf, number, t } from "./i18n.js";
import { colours, families } from "./looks.js";
import { chosen } from "./search.js";
import { onChange, state, toggle } from "./state.js";

const canvas = $("map"), tip = $("map-tip");
const land = feature(world, world.objects.countries), borders = mesh(world, world.objects.countries, (a, b) => a !== b);
const projection = geoNaturalEarth1(), MOST_NAMES = 120;
const behaviour = zoom().scaleExtent([0.6, 60]).on("zoom", ({ transform }) => { moved = transform; drawSoon(); });
let moved = zoomIdentity, base = null, found = [], placed = [], looked = false;

/** Places of the chosen events: how many events, of which families. */
function count() {
  const by = new Map();
  for (const index of chosen.listed) {
    const event = events[index];
    if (event.place === undefined) continue;
    let entry = by.get(event.place);
    if (!entry) by.set(event.place, (entry = { place: event.place, sum: 0, families: new Map() }));
    ++entry.sum;
    entry.families.set(event.family, (entry.families.get(event.family) ?? 0) + 1);
  }
  found = [...by.values()].sort((a, b) => b.sum - a.sum || a.place - b.place);
}

/** The projection turned so that the places lie in its middle, and the zoom that holds nine tenths of the events. */
function look() {
  const located = found.filter((f) => places[f.place].at);
  const width = canvas.clientWidth, height = canvas.clientHeight;
  if (!width || !height) return;
  const all = located.reduce((sum, f) => sum + f.sum, 0);
  let east = 0, north = 0;
  for (const f of located) { const a = (places[f.place].at[0] * Math.PI) / 180; east += f.sum * Math.cos(a); north += f.sum * Math.sin(a); }
  const middle = all ? (Math.atan2(north, east) * 180) / Math.PI : 30;
  projection.rotate([-middle, 0]).fitSize([width, height], { type: "Sphere" });
  base = { width, height };
  moved = zoomIdentity;
  const points = located.map((f) => ({ at: projection(places[f.place].at), sum: f.sum })).filter((p) => p.at);
  if (points.length) {
    const bound = (axis) => {
      const sorted = [...points].sort((a, b) => a.at[axis] - b.at[axis]), edge = all * 0.04;
      let low = 0, high = sorted.length - 1, sum = 0;
      while (low < high && (sum += sorted[low].sum) < edge) ++low;
      sum = 0;
      while (high > low && (sum += sorted[high].sum) < edge) --high;
      return [sorted[low].at[axis], sorted[high].at[axis]];
    };
    const [left, right] = bound(0), [top, bottom] = bound(1);
    const k = Math.max(1, Math.min(9, 0.72 * Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1))));
    moved = zoomIdentity.translate(width / 2 - (k * (left + right)) / 2, height / 2 - (k * (top + bottom)) / 2).scale(k);
  }
  canvas.__zoom = moved;
  looked = true;
}

/** Of a circle: its area as its events are many, and all of them smaller where there are hundreds. */
function radius(sum) {
  const most = found[0].sum, largest = Math.min(26, 4 + 2.1 * Math.sqrt(most)) * Math.min(1, Math.sqrt(120 / found.length));
  return 3.5 + Math.max(1, largest - 3.5) * Math.sqrt(sum / most);
}

function draw() {
  const context = sized(canvas);
  if (!context) return;
  if (!looked || !base || base.width !== canvas.clientWidth || base.height !== canvas.clientHeight) look();
  const path = geoPath(projection, context);
  context.save();
  context.translate(moved.x, moved.y);
  context.scale(moved.k, moved.k);
  const stroke = (shape, colour, width) => { context.beginPath(); path(shape); context.strokeStyle = colour; context.lineWidth = width / moved.k; context.stroke(); };
  context.beginPath();
  path({ type: "Sphere" });
  context.fillStyle = colours.sea;
  context.fill();
  stroke(geoGraticule10(), colours.faint, 0.6);
  context.beginPath();
  path(land);
  context.fillStyle = colours.land;
  context.fill();
  stroke(borders, colours.border, 0.8);
  context.restore();
  drawPlaces(context);
}

function drawPlaces(context) {
  placed = [];
  for (const f of found) {
    const at = places[f.place].at && projection(places[f.place].at);
    if (at) placed.push({ ...f, x: moved.applyX(at[0]), y: moved.applyY(at[1]), r: radius(f.sum) });
  }
  const chosenPlace = events[state.event]?.place;
  for (const p of [...placed].reverse()) pie(context, p, p.place === chosenPlace);
  context.font = `12px ${colours.text}`;
  context.textBaseline = "middle";
  context.direction = isRightToLeft() ? "rtl" : "ltr";
  context.textAlign = isRightToLeft() ? "right" : "left";
  const taken = [];
  const inSight = placed.filter((p) => p.x > -50 && p.y > -20 && p.x < base.width + 50 && p.y < base.height + 20);
  inSight.sort((a, b) => (b.place === chosenPlace) - (a.place === chosenPlace) || b.sum - a.sum);
  for (const p of inSight.slice(0, MOST_NAMES)) nameAt(context, p, taken);
}

/** A circle whose slices tell the families of its events. */
function pie(context, { x, y, r, sum, families: parts }, selected) {
  let angle = -Math.PI / 2;
  for (const family of families) {
    const part = parts.get(family);
    if (!part) continue;
    const next = angle + (2 * Math.PI * part) / sum;
    context.beginPath();
    if (parts.size > 1) context.moveTo(x, y);
    context.arc(x, y, r, angle, next);
    context.fillStyle = colours[family] + "cc";
    context.fill();
    angle = next;
  }
  context.beginPath();
  context.arc(x, y, r + (selected ? 3 : 0), 0, 7);
  context.strokeStyle = selected ? colours.accent : colours.card;
  context.lineWidth = selected ? 3 : 1.2;
  context.stroke();
}

function nameAt(context, p, taken) {
  const name = nameOf(places[p.place]).slice(0, 40), wide = context.measureText(name).width, sign = isRightToLeft() ? -1 : 1, x = p.x + (p.r + 4) * sign;
  const box = [Math.min(x, x + wide * sign) - 2, p.y - 8, Math.max(x, x + wide * sign) + 2, p.y + 8];
  if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) return;
  taken.push(box);
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = colours.land;
  context.strokeText(name, x, p.y);
  context.fillStyle = colours.ink;
  context.fillText(name, x, p.y);
}

function placeUnder(event) {
  const rect = canvas.getBoundingClientRect(), x = event.clientX - rect.left, y = event.clientY - rect.top;
  return placed.findLast((p) => Math.hypot(p.x - x, p.y - y) <= p.r + 2);
}
function point(event) {
  const p = placeUnder(event);
  canvas.style.cursor = p ? "pointer" : "grab";
  tip.hidden = !p;
  if (!p) return;
  tip.replaceChildren(make("b", {}, nameOf(places[p.place])), make("div", {}, counted("count_events", p.sum)));
  const rect = canvas.getBoundingClientRect();
  tip.style.left = `${Math.min(event.clientX - rect.left + 12, rect.width - tip.offsetWidth - 4)}px`;
  tip.style.top = `${event.clientY - rect.top + 14}px`;
}

/** The same for those who do not see the map, or have no mouse. */
function listPlaces() {
  $("places").replaceChildren(...found.slice(0, 60).map((f) => {
    const place = places[f.place];
    return make("li", {}, make("button", { type: "button", className: `place-button${place.at ? "" : " nowhere"}`, title: place.at ? "" : t("unlocated"), "aria-pressed": String(state.place.includes(place.id)), onclick: () => toggle("place", place.id) },
      make("bdi", {}, nameOf(place)), make("span", { className: "soft" }, number(f.sum))));
  }));
}
const drawSoon = oncePerFrame(draw);

export function startMap() {
  select(canvas).call(behaviour);
  canvas.addEventListener("pointermove", point);
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
  canvas.addEventListener("click", (event) => { const p = placeUnder(event); if (p) toggle("place", places[p.place].id); });
  for (const [id, factor] of [["map-in", 1.6], ["map-out", 0.625]]) $(id).addEventListener("click", () => select(canvas).call(behaviour.scaleBy, factor));
  $("map-fit").addEventListener("click", () => { look(); drawSoon(); });
  new ResizeObserver(drawSoon).observe(canvas);
  onChange(["listed"], () => { count(); if (!looked) look(); });
  onChange(["listed", "place", "lang", "digits"], listPlaces);
  onChange(["listed", "event", "lang", "tab", "pane", "colours", "fonts"], drawSoon);
}
