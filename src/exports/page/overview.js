// The whole time in a strip: how much happened when, and the part that the timeline shows.
import { events } from "./data.js";
import { $, oncePerFrame, sized } from "./dom.js";
import { isRightToLeft } from "./i18n.js";
import { ticks } from "./dates.js";
import { colours, families } from "./looks.js";
import { chosen } from "./search.js";
import { change, onChange } from "./state.js";
import { view, whole } from "./timeline.js";

const canvas = $("overview"), BIN = 4, NARROWEST = 10;
let bins = [];

let across = canvas.clientWidth;  // kept: to ask the document for it is dear
const width = () => across;
const pixel = (day) => { const x = ((day - whole[0]) / (whole[1] - whole[0])) * width(); return isRightToLeft() ? width() - x : x; };
const dayAt = (x) => whole[0] + ((isRightToLeft() ? width() - x : x) / width()) * (whole[1] - whole[0]);

function count() {
  bins = Array.from({ length: Math.ceil(width() / BIN) + 1 }, () => null);
  for (const index of chosen.all) {
    const event = events[index];
    if (!event.dated) continue;
    const at = Math.floor(pixel((event.start + event.end) / 2) / BIN);
    const bin = (bins[at] ??= { sum: 0 });
    bin[event.family] = (bin[event.family] ?? 0) + 1;
    ++bin.sum;
  }
}

function draw() {
  const context = sized(canvas);
  if (!context) return;
  const high = canvas.clientHeight - 15, most = Math.max(1, ...bins.map((bin) => bin?.sum ?? 0));
  bins.forEach((bin, at) => {
    if (!bin) return;
    let y = high;
    for (const family of families) {
      if (!bin[family]) continue;
      const h = (Math.max(2, (high - 3) * Math.sqrt(bin.sum / most)) * bin[family]) / bin.sum;
      context.fillStyle = colours[family];
      context.fillRect(at * BIN, y - h, BIN - 1, h);
      y -= h;
    }
  });
  context.fillStyle = colours.line;
  context.fillRect(0, high, width(), 1);
  context.fillStyle = colours.soft;
  context.font = `11px ${colours.text}`;
  context.textBaseline = "middle";
  context.textAlign = isRightToLeft() ? "right" : "left";
  context.direction = isRightToLeft() ? "rtl" : "ltr";
  const marks = ticks(whole[0], whole[1], width() / (whole[1] - whole[0]));
  let free = -Infinity;  // up to where labels stand, counted from the early end
  for (const tick of (marks.coarse.length > 1 && marks.coarse.length < 20 ? marks.coarse : marks.fine)) {
    const x = pixel(tick.at);
    context.fillRect(x, high, 1, 4);
    const place = isRightToLeft() ? width() - x : x, wide = context.measureText(tick.text).width;
    if (place < free || place + wide > width()) continue;
    context.fillText(tick.text, x + (isRightToLeft() ? -4 : 4), high + 9);
    free = place + wide + 14;
  }
  const [from, to] = view().map(pixel), left = Math.max(0, Math.min(from, to)), right = Math.min(width(), Math.max(from, to));
  const wide = Math.max(NARROWEST, right - left), x = Math.min(left, width() - wide);
  context.fillStyle = colours.paper + "aa";
  context.fillRect(0, 0, x, high);
  context.fillRect(x + wide, 0, width() - x - wide, high);
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.5;
  context.beginPath();
  context.roundRect(x + 1, 1, wide - 2, high - 1, 4);
  context.stroke();
}
const drawSoon = oncePerFrame(draw);

function move(event) {
  const [from, to] = view(), length = to - from, middle = dayAt(event.clientX - canvas.getBoundingClientRect().left);
  const start = Math.max(whole[0], Math.min(middle - length / 2, whole[1] - length));
  if (length < whole[1] - whole[0]) change({ view: [start, start + length] });
}

export function startOverview() {
  canvas.addEventListener("pointerdown", (event) => { canvas.setPointerCapture(event.pointerId); move(event); });
  canvas.addEventListener("pointermove", (event) => { if (canvas.hasPointerCapture(event.pointerId)) move(event); });
  new ResizeObserver(() => { across = canvas.clientWidth; count(); drawSoon(); }).observe(canvas);
  onChange(["chosen", "lang"], count);
  onChange(["chosen", "view", "lang", "months", "digits", "colours", "fonts"], drawSoon);
}
