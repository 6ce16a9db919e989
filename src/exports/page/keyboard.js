// Everything by keyboard. Keys count wherever the reader is, except where she writes.
import { events } from "./data.js";
import { $ } from "./dom.js";
import { closeList } from "./filters.js";
import { isRightToLeft } from "./i18n.js";
import { close } from "./panel.js";
import { chosen } from "./search.js";
import { closeDialogs, openHelp } from "./settings.js";
import { change, state } from "./state.js";
import { bringIntoView, fit, pan, zoomBy } from "./timeline.js";

/** The event so many places later in the list; the first, if none is chosen. */
export function step(by) {
  const list = chosen.listed;
  if (!list.length) return;
  const at = chosen.place.get(state.event), to = at === undefined ? (by > 0 && by < Infinity ? 0 : by === -Infinity ? 0 : list.length - 1) : Math.max(0, Math.min(list.length - 1, at + by));
  change({ event: list[to] });
  if (!state.inView) bringIntoView(events[list[to]]);
}

const later = (by) => step(isRightToLeft() ? -by : by);
const keys = {
  ArrowRight: (event) => (event.shiftKey ? pan(isRightToLeft() ? -0.2 : 0.2) : later(1)),
  ArrowLeft: (event) => (event.shiftKey ? pan(isRightToLeft() ? 0.2 : -0.2) : later(-1)),
  ArrowDown: () => step(1), ArrowUp: () => step(-1), PageDown: () => step(8), PageUp: () => step(-8),
  Home: () => step(-Infinity), End: () => step(Infinity),
  Enter: () => { if (state.event !== null) { change({ open: true }); setTimeout(() => $("panel-title")?.focus(), 0); } },
  "/": () => { $("search").focus(); $("search").select(); },
  "+": () => zoomBy(1.6, chosenTime()), "=": () => zoomBy(1.6, chosenTime()), "-": () => zoomBy(0.625, chosenTime()), "0": fit,
  1: () => change({ lanes: "family" }), 2: () => change({ lanes: "type" }), 3: () => change({ lanes: "actor" }), 4: () => change({ lanes: "place" }),
  m: () => change({ tab: "map", pane: "map" }), n: () => change({ tab: "network", pane: "network" }), "?": openHelp,
};
function chosenTime() {
  const event = events[state.event];
  return event?.dated ? (event.start + event.end) / 2 : undefined;
}

function escape(event) {
  if (closeDialogs() || closeList(true)) return;
  if (event.target === $("search")) {
    if (state.q) change({ q: "" });
    else $("list").focus();
  } else if (state.event !== null) close();
}

export function startKeyboard() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { escape(event); return; }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (target.matches("input[type=search], select, textarea")) {
      // From the search straight into what it found.
      if (target === $("search") && (event.key === "ArrowDown" || event.key === "Enter") && chosen.listed.length) { event.preventDefault(); $("list").focus(); step(state.event === null ? 1 : 0); }
      return;
    }
    const onControl = target.matches("button, a, input, summary, [role=button], [role=tab], [role=radio]");
    if (onControl && (event.key === "Enter" || target.matches("input[type=radio], [role=tab]") && event.key.startsWith("Arrow"))) return;
    // In the panel, up and down scroll what is read.
    if (target.closest("#panel") && ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"].includes(event.key)) return;
    const does = keys[event.key];
    if (!does) return;
    event.preventDefault();
    does(event);
  });
}
