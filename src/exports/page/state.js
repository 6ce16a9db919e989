// What the reader has chosen: words, filters, the chosen event, the stretch of time in view. Everything that is shown
// follows from this and the data; the address bar keeps it.
export const facets = ["type", "actor", "place", "status", "outlet", "report_lang"];

export const state = {
  q: "", type: [], actor: [], place: [], status: [], outlet: [], report_lang: [],
  inView: false,       // the list holds only what the timeline shows
  event: null,         // index of the chosen event
  open: false,         // its panel is open (on narrow screens it covers the list)
  view: null,          // [first, last] day in the timeline, or null for all of it
  lanes: "family", tab: "map", pane: "list",
  lang: "", months: "both", digits: "latin", theme: "auto",
};

const listeners = [];
let changed = new Set();

/** `listener` is called with the set of changed names, once for all changes that are made together. */
export function onChange(names, listener) { listeners.push({ names, listener }); }

const same = (a, b) => a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => x === b[i]));

export function change(values) {
  for (const [name, value] of Object.entries(values)) {
    if (same(state[name], value)) continue;
    state[name] = value;
    if (!changed.size) queueMicrotask(tell);
    changed.add(name);
  }
}

/** Marks something as changed that is no member of the state: the window's size, the colours, what the filters chose. */
export function touch(name) {
  if (!changed.size) queueMicrotask(tell);
  changed.add(name);
}

function tell() {
  // A listener may change more: those who listen after it hear of it in the same round, the others in the next.
  for (let rounds = 0; changed.size && rounds < 5; ++rounds) {
    const now = changed;
    changed = new Set();
    for (const { names, listener } of listeners) if (names.some((name) => now.has(name))) listener(now);
  }
}

export function toggle(facet, value) {
  const list = state[facet];
  change({ [facet]: list.includes(value) ? list.filter((v) => v !== value) : [...list, value] });
}
