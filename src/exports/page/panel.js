// The chosen event: what it is, every sentence that reports it with its words marked, where the reports differ.
import { actors, documents, events, outletOf, places, relatedTo } from "./data.js";
import { $, clean, make, say } from "./dom.js";
import { parseIso, shown, shownDay } from "./dates.js";
import { comma, counted, digits, languageName, nameOf, range, t, typeName } from "./i18n.js";
import { badge } from "./looks.js";
import { tags } from "./list.js";
import { chosen } from "./search.js";
import { change, onChange, state, toggle } from "./state.js";
import { parties, placeOf, spoken } from "./tell.js";

const box = $("panel");
const roleClass = (role) => (["trigger", "source", "target", "place", "time"].includes(role) ? role : "other");
const roleName = (role) => (roleClass(role) === "other" ? t("other_role") : t(role));

/** The sentence with its trigger and arguments marked; where they overlap, the inner one wins. */
function marked(report) {
  const { text, parts } = report, owner = new Array(text.length).fill(-1);
  const standing = parts.map((part, at) => ({ at, from: part[2], to: part[3] })).filter(({ from, to }) => from !== null && to <= text.length && from < to);
  standing.sort((a, b) => b.to - b.from - (a.to - a.from) || a.at - b.at);
  for (const { at, from, to } of standing) owner.fill(at, from, to);
  const out = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && owner[to] === owner[from]) ++to;
    const piece = clean(text.slice(from, to));
    if (piece) {
      const part = parts[owner[from]];
      out.push(part ? make("mark", { className: roleClass(part[0]), title: roleName(part[0]) }, piece) : piece);
    }
    from = to;
  }
  return out;
}

const safeLink = (url) => (/^https?:\/\//i.test(url ?? "") ? url : null);

const dayShown = (text) => { const day = parseIso(text); return day === null ? clean(text) : shownDay(day); };

/** The reports in the reader's language first, the best of them before the others. */
function sorted(reports) {
  const own = (report) => documents[report.document].lang === state.lang;
  return [...reports.filter(own), ...reports.filter((report) => !own(report))];
}

function report(entry) {
  const d = documents[entry.document], url = safeLink(d.url), notes = [];
  if (entry.modality) notes.push(t(entry.modality));
  if (entry.by?.actor) notes.push(t("according_to", { who: clean(entry.by.actor) }));
  for (const kind of ["killed", "injured"]) if (entry[kind]) notes.push(`${range(entry[kind])} ${t(kind)}`);
  const far = entry.parts.filter((part) => part[2] === null && part[0] !== "trigger");
  const name = make("bdi", { className: "outlet" }, clean(outletOf(entry)));
  return make("li", { className: "report" },
    make("blockquote", { lang: d.lang ?? "", dir: "auto" }, ...(entry.text ? marked(entry) : [make("span", { className: "soft" }, clean(d.title ?? ""))])),
    make("div", { className: "cite" }, url ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: t("open_report") }, name, make("span", { "aria-hidden": "true" }, " \u2197")) : name,
      d.date ? make("time", { dateTime: d.date }, dayShown(d.date)) : null, d.lang ? make("span", {}, languageName(d.lang)) : null,
      make("span", { title: entry.rule ? `${t("rule")}: ${entry.rule}` : "" }, `${t("confidence")} ${digits(Math.round(entry.confidence * 100))}\u00a0%`)),
    notes.length ? make("div", { className: "notes" }, ...notes.map((note) => make("bdi", { className: "tag" }, note))) : null,
    far.length ? make("div", { className: "notes soft" }, ...far.map((part) => make("span", {}, `${roleName(part[0])}: `, make("mark", { className: roleClass(part[0]) }, clean(part[1])), ` (${t("elsewhere")})`))) : null,
    d.title ? make("cite", { dir: "auto", lang: d.lang ?? "" }, clean(d.title)) : null);
}

const shows = { date: shown, place: (p) => nameOf(places[p]), killed: range, injured: range };
/** Values that contradict each other, side by side: what, how many say so, who. */
function disputes(event) {
  const out = [];
  for (const [kind, claims] of Object.entries(event.disputed ?? {})) {
    const cards = claims.map(([value, support, reports]) => make("div", { className: "claim" },
      make("strong", {}, shows[kind](value)), make("span", { className: "soft" }, counted("count_sources", support)),
      make("span", { className: "said" }, ...[...new Set(reports.map((r) => clean(outletOf(event.reports[r]))))].map((outlet) => make("bdi", {}, outlet)))));
    out.push(make("div", { className: "dispute" }, make("h4", {}, t(kind)), make("div", { className: "claims" }, ...cards)));
  }
  return out.length ? [make("section", { className: "disputes", "aria-label": t("disputed_title") }, make("h3", {}, t("disputed_title")), ...out)] : [];
}

function filterButton(facet, thing) {
  const name = nameOf(thing), pressed = state[facet].includes(thing.id);
  return make("button", { type: "button", className: "link-button", "aria-pressed": String(pressed), title: t("filter_by", { what: name }), onclick: () => toggle(facet, thing.id) }, make("bdi", {}, name));
}

function fact(name, kind, ...values) {
  return values.length ? make("div", { className: "fact" }, make("dt", {}, kind ? make("mark", { className: `${kind} key` }, name) : name), make("dd", {}, ...values)) : null;
}

/** The values that other reports give, beside the one that is shown. */
function others(event, kind) {
  const now = { date: event.when, place: event.place, killed: event.killed, injured: event.injured }[kind], show = shows[kind];
  if (now === undefined) return [];
  const values = (event.disputed?.[kind] ?? []).map(([value]) => show(value)).filter((text) => text !== show(now)).map((text) => `\u2068${text}\u2069`);
  return values.length ? [make("span", { className: "otherwise" }, `${t("otherwise")} `, values.slice(0, 3).join(comma()) + (values.length > 3 ? "\u2026" : ""))] : [];
}
const toll = (event, kind) => (event[kind] ? fact(t(`toll_${kind}`), "", range(event[kind]), ...others(event, kind)) : null);

function facts(event) {
  const basis = event.when ? { 2: "basis_inherited", 3: "basis_published" }[event.when[3]] : null;
  const codes = [event.plover, event.mode, event.cameo ? `CAMEO ${event.cameo}` : ""].filter(Boolean).join(" · ");
  return make("dl", { className: "facts" },
    fact(t("date"), "time", shown(event.when), basis ? make("span", { className: "soft" }, ` (${t(basis)})`) : null, ...others(event, "date")),
    fact(t("source"), "source", ...event.sources.map((a) => filterButton("actor", actors[a]))),
    fact(t("target"), "target", ...event.targets.map((a) => filterButton("actor", actors[a]))),
    fact(t("place"), "place", ...(event.place === undefined ? [] : [filterButton("place", places[event.place]), ...others(event, "place")])),
    toll(event, "killed"), toll(event, "injured"),
    fact(t("confidence"), "", `${digits(Math.round(event.confidence * 100))}\u00a0%`, codes ? make("bdi", { className: "code soft" }, codes) : null));
}

function relations(event) {
  const list = relatedTo(event.index);
  if (!list.length) return [];
  return [make("section", {}, make("h3", {}, t("related")), make("ul", { className: "related" }, ...list.slice(0, 30).map(([name, other]) => {
    const to = events[other];
    return make("li", {}, make("span", { className: "soft" }, t(name)), badge(to.type),
      make("button", { type: "button", className: "link-button", onclick: () => change({ event: other, open: true }) }, `${typeName(to.type)} `, make("bdi", {}, parties(to) || placeOf(to)), " ", make("span", { className: "soft" }, shown(to.when))));
  })))];
}

async function copyLink(event) {
  const link = location.href.split("#")[0] + "#event=" + encodeURIComponent(event.id);
  try {
    await navigator.clipboard.writeText(link);
    say(t("copied"));
    $("copy").textContent = t("copied");
  } catch { prompt(t("link"), link); }
}

function draw() {
  const event = events[state.event];
  box.classList.toggle("empty", !event);
  document.body.classList.toggle("panel-open", Boolean(event && state.open));
  if (!event) { box.replaceChildren(make("p", { className: "hint" }, t(events.length ? "choose" : "empty"))); return; }
  const who = parties(event);
  box.replaceChildren(
    make("div", { className: "panel-head" }, badge(event.type), make("span", { className: `kind f-${event.family}` }, typeName(event.type)), make("time", {}, shown(event.when)),
      make("button", { type: "button", className: "icon", id: "panel-close", "aria-label": t("close"), title: t("close"), onclick: close }, "\u00d7")),
    make("h2", { tabIndex: -1, id: "panel-title" }, make("bdi", {}, who || placeOf(event) || typeName(event.type))),
    make("div", { className: "tags" }, ...tags(event)),
    facts(event),
    make("section", { "aria-label": t("evidence") }, make("h3", {}, t("evidence"), make("span", { className: "soft" }, counted("count_reports", event.reports.length))),
      make("ul", { className: "reports" }, ...sorted(event.reports).slice(0, 200).map(report))),
    ...disputes(event), ...relations(event),
    make("div", { className: "panel-foot" }, make("button", { type: "button", className: "quiet", id: "copy", onclick: () => copyLink(event) }, t("link")), make("bdi", { className: "code soft" }, event.id)));
}

export function close() {
  change({ event: null, open: false });
  $("list").focus({ preventScroll: true });
}

export function startPanel() {
  onChange(["event", "open", "lang", "months", "digits", "actor", "place"], draw);
  onChange(["event"], () => {
    box.scrollTop = 0;
    const event = events[state.event];
    if (event) say(t("selected", { what: spoken(event), at: digits((chosen.place.get(event.index) ?? 0) + 1), all: digits(chosen.listed.length) }));
  });
}
