// The timeline: lanes on a canvas, an axis above them, zoom from decades to hours. Time runs the way the reader reads.
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { events, extent, inOrder } from "./data.js";
import { $, make, oncePerFrame, sized } from "./dom.js";
import { civil, shown, shownDay, ticks } from "./dates.js";
import { counted, isRightToLeft, number, t } from "./i18n.js";
import { lanesOf, layOut, BADGE, ROW } from "./lanes.js";
import { colours, drawBadge, families } from "./looks.js";
import { chosen } from "./search.js";
import { change, onChange, state, toggle } from "./state.js";
import { brief, spoken } from "./tell.js";

const AXIS = 46;
const stage = $("stage"), canvas = $("lanes"), axis = $("axis"), tip = $("tip");
let lanes = [], total = 0, boxes = [], hovered = null;

// The whole: all dated events and a little room around them.
const margin = Math.max(1.5, (extent[1] - extent[0]) * 0.03);
export const whole = [extent[0] - margin, extent[1] + margin];
/** Where one begins: without the few stragglers that would press everything else into a corner. */
const home = (() => {
  const dated = [...inOrder].map((index) => events[index]).filter((event) => event.dated), cut = Math.floor(dated.length * 0.02);
  if (!cut) return whole;
  const first = dated[cut].start, last = dated.map((event) => event.end).sort((a, b) => a - b)[dated.length - 1 - cut], room = Math.max(1.5, (last - first) * 0.04);
  return (last - first) * 1.6 < extent[1] - extent[0] ? [Math.max(whole[0], first - room), Math.min(whole[1], last + room)] : whole;
})();
export const view = () => state.view ?? home;
const HOURS = 6 / 24;  // the narrowest view

let stageWidth = stage.clientWidth;  // kept: to ask the document for it is dear
const gutter = () => (stageWidth < 700 ? 0 : 160);
const plot = () => ({ width: Math.max(50, stageWidth - gutter() - 10), left: isRightToLeft() ? 10 : gutter() });
/** Pixels from the canvas' left of a distance from the plot's early end, and back. */
function mirror(x) {
  const { width, left } = plot();
  return isRightToLeft() ? left + width - x : left + x;
}
const unmirror = (x) => { const { width, left } = plot(); return isRightToLeft() ? left + width - x : x - left; };
const dayAt = (pixel) => { const [from, to] = view(); return from + (unmirror(pixel) / plot().width) * (to - from); };

// Zoom ----------------------------------------------------------------------------------------------------------------

const behaviour = zoom().scaleExtent([0.8, (whole[1] - whole[0]) / HOURS]).filter((event) => !event.button && event.type !== "dblclick")
  .on("zoom", (event) => { if (event.sourceEvent) followed(event); }).on("start end", (event) => stage.classList.toggle("moving", event.type === "start" && event.sourceEvent?.type === "mousedown"));

/** The reader drags or turns the wheel: d3's transform becomes the view. Dragging up and down scrolls the lanes. */
function followed({ transform, sourceEvent }) {
  const { width } = plot(), span = whole[1] - whole[0];
  const early = isRightToLeft() ? transform.invertX(plot().left + width) : transform.invertX(plot().left);
  const part = (pixel) => (unmirror(pixel) / width) * span;
  const from = whole[0] + part(early), length = span / transform.k;
  if (sourceEvent.type === "mousemove") stage.scrollTop -= sourceEvent.movementY;
  setView(from, from + length);
}
const setView = (from, to) => change({ view: [from, to] });
/** The view changed otherwise: d3's transform follows it. */
function align() {
  const { width, left } = plot(), [from, to] = view(), span = whole[1] - whole[0], k = span / (to - from);
  const early = ((from - whole[0]) / span) * width, pixel = isRightToLeft() ? left + width - early : left + early;
  const edge = isRightToLeft() ? left + width : left;
  stage.__zoom = zoomIdentity.translate(edge - k * pixel, 0).scale(k);
}
export function zoomBy(factor, at = (view()[0] + view()[1]) / 2) {
  const [from, to] = view(), length = Math.min(Math.max((to - from) / factor, HOURS), (whole[1] - whole[0]) / 0.8);
  const share = (at - from) / (to - from);
  setView(at - share * length, at + (1 - share) * length);
}
export const fit = () => change({ view: whole });
export function pan(share) {
  const [from, to] = view(), by = (to - from) * share;
  setView(from + by, to + by);
}
/** Moves the view as little as is needed to have the event in it. */
export function bringIntoView(event) {
  if (!event.dated) return;
  const [from, to] = view(), length = to - from, room = length * 0.06;
  if (event.start >= from && event.end <= to) return;
  if (event.end - event.start > length * 0.9) setView(event.start - (event.end - event.start) * 0.2, event.end + (event.end - event.start) * 0.2);
  else if (event.start < from) setView(event.start - room, event.start - room + length);
  else setView(event.end + room - length, event.end + room);
}

// Drawing -------------------------------------------------------------------------------------------------------------

const widths = new Map();
let measuring = null;
function measure(text) {
  let width = widths.get(text);
  if (width === undefined) {
    measuring ??= document.createElement("canvas").getContext("2d");
    measuring.font = font();
    width = measuring.measureText(text.slice(0, 80)).width;
    widths.set(text, width);
  }
  return width;
}
const font = (size = 12.5, weight = 400) => `${weight} ${size}px ${colours.text}`;

/** Text no wider than `room`, with an ellipsis where it was cut; nothing where not even a letter fits. */
function write(context, text, x, y, room, align) {
  let end = Math.min(text.length, 90), shownText = end < text.length ? text.slice(0, end) + "\u2026" : text;
  while (end > 0 && context.measureText(shownText).width > room) {
    end = Math.floor(end * 0.9);
    shownText = text.slice(0, end) + "\u2026";
  }
  if (end === 0) return;
  context.textAlign = align;
  context.fillText(shownText, x, y);
}

function drawAxis() {
  const context = sized(axis, stageWidth, AXIS);
  if (!context) return;
  const [from, to] = view(), { width, left } = plot(), scale = width / (to - from), { fine, coarse } = ticks(from, to, scale);
  const start = isRightToLeft() ? "right" : "left", sign = isRightToLeft() ? -1 : 1;
  context.save();
  context.beginPath();
  context.rect(left - 2, 0, width + 4, AXIS);
  context.clip();
  context.direction = isRightToLeft() ? "rtl" : "ltr";
  context.textBaseline = "middle";
  context.font = font(12);
  context.fillStyle = colours.soft;
  for (const [at, tick] of fine.entries()) {
    const x = mirror((tick.at - from) * scale), next = fine[at + 1] ? (fine[at + 1].at - tick.at) * scale : Infinity;
    context.fillRect(x, AXIS - 7, 1, 7);
    write(context, tick.text, x + 5 * sign, AXIS - 13, next - 6, start);
  }
  context.font = font(13, 700);
  context.fillStyle = colours.ink;
  for (const [at, tick] of coarse.entries()) {
    // The first stays in sight while any of its time does.
    const own = (tick.at - from) * scale, next = coarse[at + 1] ? (coarse[at + 1].at - from) * scale : width;
    context.fillStyle = colours.line;
    context.fillRect(mirror(own), 0, 1, AXIS);
    context.fillStyle = colours.ink;
    const place = Math.max(own, 0);
    if (next - place > 30) write(context, tick.text, mirror(place) + 6 * sign, 12, next - place - 10, start);
  }
  context.restore();
}

function draw() {
  const { width, left } = plot(), [from, to] = view();
  if (!stageWidth) return;
  total = layOut(lanes, { from, to, width, height: stage.clientHeight - AXIS, measure });
  const full = Math.max(total, stage.clientHeight - AXIS - 1);
  canvas.style.height = `${full}px`;
  const context = sized(canvas, stageWidth, full);
  if (!context) return;
  drawAxis();
  boxes = [];
  context.textBaseline = "middle";
  context.direction = isRightToLeft() ? "rtl" : "ltr";
  grid(context, from, to, width, full);
  const most = Math.max(1, ...lanes.flatMap((lane) => (lane.rest ? [] : lane.bars ?? []).map((bar) => bar.sum)));
  for (const [at, lane] of lanes.entries()) {
    if (at % 2) { context.fillStyle = colours.band; context.fillRect(0, lane.top, stageWidth, lane.height); }
    context.save();
    context.beginPath();
    context.rect(left - 2, lane.top, width + 4, lane.height);
    context.clip();
    if (lane.bars) drawBars(context, lane, most);
    else for (const item of lane.items) drawItem(context, lane, item);
    context.restore();
    drawLabel(context, lane);
  }
  drawSelected(context);
}

function grid(context, from, to, width, full) {
  const scale = width / (to - from), { fine, coarse } = ticks(from, to, scale);
  context.fillStyle = colours.faint;
  for (const tick of fine) context.fillRect(mirror((tick.at - from) * scale), 0, 1, full);
  context.fillStyle = colours.line;
  for (const tick of coarse) context.fillRect(mirror((tick.at - from) * scale), 0, 1, full);
}

function drawLabel(context, lane) {
  const rtl = isRightToLeft(), W = stageWidth, narrow = !gutter();
  context.font = font(narrow ? 11 : 13, narrow ? 400 : 700);
  const room = narrow ? 120 : gutter() - (lane.type || lane.family ? 36 : 16), inset = (lane.type || lane.family) && !narrow ? 30 : 10;
  const y = narrow ? lane.top + 7 : lane.top + Math.min(lane.height / 2, 17);
  if (narrow && lane.items?.length) return;
  if (lane.type && !narrow) drawBadge(context, lane.type, rtl ? W - 17 : 17, y, 15);
  if (lane.family && !narrow) {
    context.fillStyle = colours[lane.family];
    context.beginPath();
    context.roundRect(rtl ? W - 23 : 11, y - 6, 12, 12, 4);
    context.fill();
  }
  context.fillStyle = narrow ? colours.soft : colours.ink;
  write(context, lane.label, rtl ? W - inset : inset, y, room, rtl ? "right" : "left");
}

function drawItem(context, lane, item) {
  const event = events[item.index], real = event.modality === "asserted", y = lane.top + 5 + item.row * ROW + ROW / 2;
  const colour = colours[event.family], a = mirror(item.left), b = mirror(item.right), x0 = Math.min(a, b), wide = Math.abs(b - a);
  if (wide > BADGE + 2) drawSpan(context, event, x0, y, wide, colour);
  const middle = mirror(item.at + BADGE / 2), sign = isRightToLeft() ? -1 : 1;
  if (!real) context.globalAlpha = 0.9;
  drawBadge(context, event.type, middle, y, BADGE, real);
  context.globalAlpha = 1;
  if (item.labelled) {
    context.font = font();
    context.fillStyle = real ? colours.ink : colours.soft;
    write(context, brief(event), middle + (BADGE / 2 + 5) * sign, y + 0.5, item.labelled + 2, isRightToLeft() ? "right" : "left");
  }
  if (event.disputed) {
    context.fillStyle = colours.foe;
    context.beginPath();
    context.arc(middle + (BADGE / 2 - 1) * sign, y - BADGE / 2 + 1, 3.2, 0, 7);
    context.fill();
  }
  const end = Math.max(item.right, item.at + BADGE + (item.labelled ? item.labelled + 8 : 0)), p = mirror(Math.min(item.left, item.at)), q = mirror(end);
  boxes.push({ left: Math.min(p, q), right: Math.max(p, q), top: y - ROW / 2, bottom: y + ROW / 2, index: item.index, middle, y });
}

/** A time known exactly is a solid bar; one known to the month, the year or a span fades at its ends. */
function drawSpan(context, event, x, y, wide, colour) {
  context.save();
  if (event.fuzzy) {
    const fade = context.createLinearGradient(x, 0, x + wide, 0), edge = Math.min(0.3, 26 / wide);
    for (const [at, alpha] of [[0, "00"], [edge, "55"], [1 - edge, "55"], [1, "00"]]) fade.addColorStop(at, colour + alpha);
    context.fillStyle = fade;
  } else {
    context.fillStyle = colour + "33";
  }
  context.beginPath();
  context.roundRect(x, y - 6, wide, 12, 6);
  context.fill();
  if (event.fuzzy) {
    context.setLineDash([2, 3]);
    context.strokeStyle = colour + "99";
    context.beginPath();
    context.moveTo(x, y + 6);
    context.lineTo(x + wide, y + 6);
    context.stroke();
  }
  context.restore();
}

function drawAlone(context, lane, bar) {
  const x = mirror(bar.left + bar.width / 2), y = lane.top + lane.height - BADGE / 2 - 5, event = events[bar.only];
  drawBadge(context, event.type, x, y, BADGE, event.modality === "asserted");
  boxes.push({ left: x - BADGE / 2, right: x + BADGE / 2, top: lane.top, bottom: lane.top + lane.height, index: bar.only, middle: x, y });
}

function drawBars(context, lane, most) {
  const room = lane.height - 18, floor = lane.top + lane.height - 3;
  for (const bar of lane.bars) {
    if (bar.only !== undefined && bar.width >= BADGE) { drawAlone(context, lane, bar); continue; }
    let y = floor;
    const high = Math.max(2, room * Math.min(1, Math.sqrt(bar.sum / most)));
    const p = mirror(bar.left), q = mirror(bar.left + bar.width - 1), x = Math.min(p, q), wide = Math.abs(q - p);
    for (const family of families) {
      const part = bar.counts.get(family);
      if (!part) continue;
      const h = (high * part) / bar.sum;
      context.fillStyle = colours[family];
      context.fillRect(x, y - h, wide, h);
      y -= h;
    }
    if (wide >= 15 && bar.sum >= 0.95) {
      context.font = font(11);
      context.textAlign = "center";
      context.fillStyle = colours.soft;
      context.fillText(number(Math.round(bar.sum)), x + wide / 2, y - 6);
    }
    boxes.push({ left: x - 1, right: x + wide + 1, top: lane.top, bottom: lane.top + lane.height, bar, lane });
  }
}

function drawSelected(context) {
  context.lineWidth = 2.5;
  for (const box of boxes) {
    if (box.index === undefined || (box.index !== state.event && box.index !== hovered)) continue;
    context.strokeStyle = box.index === state.event ? colours.accent : colours.soft;
    context.beginPath();
    context.roundRect(box.middle - BADGE / 2 - 3, box.y - BADGE / 2 - 3, BADGE + 6, BADGE + 6, 8);
    context.stroke();
  }
  const event = events[state.event];
  if (!event?.dated) return;
  const [from, to] = view(), scale = plot().width / (to - from), x = mirror(((event.start + event.end) / 2 - from) * scale);
  const { left, width } = plot();
  if (x < left || x > left + width) return;
  context.fillStyle = colours.accent + "44";
  context.fillRect(x - 0.75, 0, 1.5, canvas.clientHeight);
}

// Pointing ------------------------------------------------------------------------------------------------------------

function boxAt(event) {
  const rect = canvas.getBoundingClientRect(), x = event.clientX - rect.left, y = event.clientY - rect.top;
  return boxes.findLast((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
function laneAt(event) {
  const rect = canvas.getBoundingClientRect(), x = event.clientX - rect.left, y = event.clientY - rect.top;
  if (isRightToLeft() ? x < rect.width - gutter() : x > gutter()) return null;
  return lanes.find((lane) => y >= lane.top && y < lane.top + lane.height && lane.key);
}
function daysOf(box) {
  const a = dayAt(box.left + 1), b = dayAt(box.right - 1);
  return [Math.min(a, b), Math.max(a, b)];
}
function point(event) {
  const box = boxAt(event), lane = box ? null : laneAt(event), index = box?.index ?? null;
  canvas.style.cursor = box || lane ? "pointer" : "";
  if (index !== hovered) { hovered = index; drawSoon(); }
  tip.hidden = !box;
  if (!box) return;
  if (box.bar) {
    const [a, b] = daysOf(box);
    tip.replaceChildren(make("b", {}, counted("count_events", Math.max(1, Math.round(box.bar.sum)))), make("div", {}, Math.floor(a) === Math.floor(b) ? shownDay(a) : t("zoomed", { from: shownDay(a), to: shownDay(b) })));
  } else {
    tip.replaceChildren(make("b", {}, brief(events[index])), make("div", {}, shown(events[index].when)), make("div", { className: "soft" }, spoken(events[index]).split(shown(events[index].when))[0].replace(/[,\u060c] $/, "")));
  }
  const rect = $("timeline").getBoundingClientRect(), wide = tip.offsetWidth;
  tip.style.left = `${Math.max(4, Math.min(event.clientX - rect.left + 14, rect.width - wide - 4))}px`;
  tip.style.top = `${event.clientY - rect.top + 16}px`;
}
function click(event) {
  const box = boxAt(event), lane = box ? null : laneAt(event);
  if (box?.index !== undefined) change({ event: box.index, open: true });
  else if (box?.bar) {
    const [a, b] = daysOf(box), length = Math.max((b - a) * 8, 2);
    setView((a + b - length) / 2, (a + b + length) / 2);
  } else if (lane) toggle(state.lanes, lane.key);
}

const drawSoon = oncePerFrame(draw);

function tellRange() {
  const [from, to] = view();
  $("range").textContent = civil(from).year === civil(to).year && to - from > 360 ? shownDay(from) : t("zoomed", { from: shownDay(from), to: shownDay(to) });
}

export function startTimeline() {
  select(stage).call(behaviour).on("wheel.page", (event) => event.preventDefault());
  canvas.addEventListener("pointermove", point);
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; hovered = null; drawSoon(); });
  canvas.addEventListener("click", click);
  $("zoom-in").addEventListener("click", () => zoomBy(2));
  $("zoom-out").addEventListener("click", () => zoomBy(0.5));
  $("fit").addEventListener("click", fit);
  new ResizeObserver(() => { stageWidth = stage.clientWidth; align(); drawSoon(); }).observe(stage);
  onChange(["chosen", "lanes", "lang"], () => { lanes = lanesOf(chosen.all, state.lanes); });
  onChange(["lang", "fonts"], () => widths.clear());
  onChange(["view", "lang"], () => { align(); tellRange(); });
  onChange(["chosen", "lanes", "view", "lang", "months", "digits", "event", "colours", "fonts"], drawSoon);
}
