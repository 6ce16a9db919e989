// Analyses that were never read in any news: as many events as one likes, and texts that mean harm.

const DAY = 86400000;
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** One analysis as a line of JSON. Each event: {type, text, trigger, from, to, at, day, until, killed, modality}. */
export function article({ id, lang = "en", source = "Made-up News", title = "", url = "", day, events }) {
  let start = 0;
  const out = { tarikh: "1", document: { id, lang, title, date: iso(day), source, url }, sentences: [], actors: [], places: [], times: [], events: [], relations: [] };
  for (const [at, e] of events.entries()) {
    const points = Array.from(e.text), offset = start;
    /** Where words stand: in code points, as everywhere in an analysis. */
    const span = (words) => {
      const found = Math.max(0, e.text.indexOf(words));
      const from = offset + Array.from(e.text.slice(0, found)).length;
      return { start: from, end: from + Math.max(1, Array.from(words).length), text: words };
    };
    out.sentences.push({ start: offset, end: offset + points.length, text: e.text });
    const parts = [];
    for (const [role, actor] of [["source", e.from], ["target", e.to]]) {
      if (!actor) continue;
      const where = span(actor.name);
      out.actors.push({ ...where, entity: actor.entity, name: actor.name, code: actor.code ?? null, kind: "country" });
      parts.push({ role, ...where, entity: actor.entity, code: actor.code ?? null, country: null, value: null, begin: null, end_date: null });
    }
    if (e.at) {
      const where = span(e.at.name);
      out.places.push({ ...where, entity: e.at.entity, name: e.at.name, country: e.at.country ?? null, lat: e.at.lat, lon: e.at.lon });
      parts.push({ role: "place", ...where, entity: e.at.entity, code: null, country: e.at.country ?? null, value: null, begin: null, end_date: null });
    }
    if (e.day !== undefined) parts.push({ role: "time", ...span(iso(e.day)), entity: null, code: null, country: null, value: iso(e.day), begin: iso(e.day), end_date: iso(e.until ?? e.day) });
    const trigger = span(e.trigger);
    out.events.push({
      id: `${id}-${at}`, type: e.type, mode: null, plover: null, cameo: null, sentence: at, cluster: `${id}-${at}`, modality: e.modality ?? "asserted", confidence: 0.8,
      trigger: { ...trigger, lemma: e.trigger }, arguments: parts, killed: e.killed ? { min: e.killed, max: e.killed } : null, injured: null, attribution: null, rule: "made up",
    });
    start = offset + points.length + 1;
  }
  return JSON.stringify(out);
}

const types = ["statement", "request", "agree", "consult", "support", "cooperate", "aid", "concede", "retreat", "investigate", "accuse", "reject", "threaten", "protest",
  "mobilize", "sanction", "coerce", "assault", "casualty", "damage", "leadership", "judicial", "disaster", "found"];

/** `count` events of thirty years, no two alike; every twentieth known to the month only. */
export function many(count) {
  const lines = [], first = 10957;
  let seed = 7;
  const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * n); };
  const actor = (n) => ({ entity: `actor:made${n}`, name: `Actor ${n}` });
  const place = (n) => ({ entity: `place:made${n}`, name: `Town ${n}`, lat: -40 + (n * 37) % 100, lon: -150 + (n * 53) % 300 });
  for (let i = 0; i < count;) {
    const events = [], published = first + Math.floor((i / count) * 365 * 30);
    for (let j = 0; j < 40 && i < count; ++j, ++i) {
      const from = actor(random(400)), to = actor(400 + random(400)), at = place(i % 700), day = first + Math.floor((i / count) * 365 * 30);
      const monthStart = Math.round(Date.parse(iso(day).slice(0, 7) + "-01") / DAY), monthly = i % 20 === 0;
      const next = new Date(monthStart * DAY);
      const monthEnd = Math.round(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 1) / DAY) - 1;
      events.push({ type: types[i % types.length], trigger: "acted", from, to, at, day: monthly ? monthStart : day, until: monthly ? monthEnd : day, text: `${from.name} acted upon ${to.name} in ${at.name}, as report number ${i} tells at some length so that a sentence is as long as sentences are.` });
    }
    lines.push(article({ id: `made-${i}`, source: `Outlet ${i % 37}`, day: published, events }));
  }
  return lines.join("\n") + "\n";
}

export const harm = {
  script: "</script><script>window.harmed = 1</script>",
  image: "<img src=x onerror='window.harmed = 2'>",
  comment: "<!--<script>",
  quotes: "\"'`\\ &amp; &lt;b&gt; {{window.harmed}} ${window.harmed}",
  turned: "\u202Eturned\u202C \u2067isolate \u200F\u061C",
  long: "x".repeat(10000),
  letters: "\u0645".repeat(10000),
  emoji: "\u{1F469}\u200D\u{1F469}\u200D\u{1F467} \u{1F1F5}\u{1F1F8} \u{1F4A5}",
  nul: "before\u0000after\u0001\u001B[31m",
  zalgo: "Z\u0335\u0321\u0322".repeat(300),
  separators: "line\u2028paragraph\u2029end",
};

/** An event for each harm, with the harm in its sentence, title, names, outlet and link. */
export function hostile() {
  return Object.entries(harm).map(([name, text], at) => article({
    id: `harm-${name} ${text.slice(0, 60)}`, source: text, title: text, url: at % 2 ? `javascript:window.harmed=3//${name}` : `https://example.org/"><script>window.harmed=4</script>`, day: 20000 + at,
    events: [{ type: "protest", trigger: "rose", from: { entity: `actor:harm${at}`, name: text }, to: null, at: { entity: `place:harm${at}`, name: text, lat: 10 + at, lon: 20 }, day: 20000 + at, text: `${name}: the crowd rose ${text} and went home on ${iso(20000 + at)}.` }],
  })).join("\n") + "\n";
}
