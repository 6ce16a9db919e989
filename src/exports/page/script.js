"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const make = (tag, text, name) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  };
  // The same folding for what is searched and what is searched in: case, vowel marks, hamza seats, endings.
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647");
  for (const event of data.events)
    event.text = fold([event.headline, event.title, ...event.actors, ...event.reports.map((r) => r.text)].join(" "));

  const option = (select, value, text) => { const o = make("option", text); o.value = value; select.append(o); };
  const count = (values) => values.reduce((all, v) => all.set(v, (all.get(v) || 0) + 1), new Map());
  option(byId("type"), "", data.words.all_types);
  const types = count(data.events.map((e) => e.type));
  for (const id of Object.keys(data.types)) if (types.has(id)) option(byId("type"), id, `${data.types[id].name} (${types.get(id)})`);
  option(byId("actor"), "", data.words.all_actors);
  const actors = [...count(data.events.flatMap((e) => [...new Set(e.actors)]))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [name, n] of actors.slice(0, 200)) option(byId("actor"), name, `${name} (${n})`);

  const evidence = (report) => {
    const quote = make("blockquote");
    quote.lang = report.lang;
    const at = report.trigger ? report.text.indexOf(report.trigger) : -1;
    if (at < 0) quote.append(report.text);
    else quote.append(report.text.slice(0, at), make("mark", report.trigger), report.text.slice(at + report.trigger.length));
    const cite = make("cite", [report.outlet, report.date].filter(Boolean).join(" \u00b7 "));
    if (/^https?:/.test(report.url)) {
      const link = make("a", " \u2197");
      link.href = report.url;
      link.rel = "noreferrer";
      cite.append(link);
    }
    quote.append(cite);
    return quote;
  };
  const card = (event) => {
    const type = data.types[event.type] || { name: event.type, color: "#666" };
    const item = make("li", "", /^-?\d+-\d\d-\d\d$/.test(event.date) ? "" : "fuzzy");
    item.style.setProperty("--color", type.color);
    item.id = event.id;
    const box = make("article", "", event.modality === "asserted" ? "" : "unreal");
    const head = make("div", "", "head");
    head.append(make("span", type.name, "type"), make("time", event.shown));
    if (data.words[event.modality]) head.append(make("span", data.words[event.modality], "tag"));
    for (const kind of ["killed", "injured"]) if (event[kind]) head.append(make("span", `${event[kind]} ${data.words[kind]}`, "tag"));
    if (event.disputed) head.append(make("span", data.words.disputed, "tag disputed"));
    box.append(head, make("p", event.headline, "who"), make("p", event.title));
    const details = make("details");
    details.append(make("summary", `${event.reports.length} ${data.words.reports}`));
    details.addEventListener("toggle", () => { if (details.open && details.children.length === 1) details.append(...event.reports.map(evidence)); });
    box.append(details);
    item.append(box);
    return item;
  };

  const show = () => {
    const type = byId("type").value, actor = byId("actor").value, words = fold(byId("search").value).split(/\s+/).filter(Boolean);
    const chosen = data.events.filter((e) => (!type || e.type === type) && (!actor || e.actors.includes(actor)) && words.every((w) => e.text.includes(w)));
    byId("count").textContent = `${chosen.length} / ${data.events.length} ${data.words.events}`;
    const main = byId("timeline"), nav = byId("months");
    main.replaceChildren();
    nav.replaceChildren();
    const months = new Map();
    for (const event of chosen) { if (!months.has(event.month)) months.set(event.month, []); months.get(event.month).push(event); }
    const most = Math.max(1, ...[...months.values()].map((list) => list.length));
    for (const [month, list] of months) {
      const heading = make("h2", month ? list[0].month_name : data.words.undated);
      heading.id = "m" + (month || "undated");
      const row = make("ol");
      row.append(...list.map(card));
      main.append(heading, row);
      const bar = make("a");
      bar.href = "#" + heading.id;
      bar.title = bar.ariaLabel = `${heading.textContent}: ${list.length}`;
      bar.style.height = `${Math.round((100 * list.length) / most)}%`;
      nav.append(bar);
    }
    if (!chosen.length) main.append(make("p", data.words.nothing));
    const state = new URLSearchParams();
    for (const id of ["type", "actor", "search"]) if (byId(id).value) state.set(id, byId(id).value);
    if (location.hash.slice(1).split("=").length > 1 || state.size) history.replaceState(null, "", "#" + state);
  };
  const state = new URLSearchParams(location.hash.slice(1));
  for (const id of ["type", "actor", "search"]) {
    if (state.get(id)) byId(id).value = state.get(id);
    byId(id).addEventListener("input", show);
  }
  document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  show();
})();
