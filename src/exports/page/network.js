// Who meets whom: actors that share events, drawn by forces. Lines tell how often, and whether in agreement or conflict.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { actors, events } from "./data.js";
import { $, make, svg } from "./dom.js";
import { counted, nameOf, t } from "./i18n.js";
import { chosen } from "./search.js";
import { onChange, state, toggle } from "./state.js";

const ROOM = 6500, FEWEST = 12, MOST = 45;  // pixels for each actor; more than that would be a thicket
const box = $("network"), mood = { accord: 1, talk: 0.25, blame: -0.6, pressure: -0.7, harm: -1 };
let stale = true;

/** The actors that act most in the chosen events, and their links. */
function graph() {
  const often = new Map();
  for (const index of chosen.listed) for (const a of events[index].actors) often.set(a, (often.get(a) ?? 0) + 1);
  const nodes = [...often].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, Math.max(FEWEST, Math.min(MOST, Math.round((box.clientWidth * box.clientHeight) / ROOM)))).map(([actor, sum]) => ({ actor, sum }));
  mostActive = nodes[0]?.sum ?? 1;
  const nodeOf = new Map(nodes.map((node) => [node.actor, node])), links = new Map();
  for (const index of chosen.listed) {
    const event = events[index], present = event.actors.filter((a) => nodeOf.has(a)).slice(0, 8);
    for (let i = 0; i < present.length; ++i) for (let j = i + 1; j < present.length; ++j) {
      // Two on the same side of a conflict do not fight each other.
      const sameSide = event.sources.includes(present[i]) === event.sources.includes(present[j]);
      const [a, b] = present[i] < present[j] ? [present[i], present[j]] : [present[j], present[i]], key = `${a} ${b}`;
      let link = links.get(key);
      if (!link) links.set(key, (link = { source: nodeOf.get(a), target: nodeOf.get(b), sum: 0, mood: 0 }));
      ++link.sum;
      link.mood += sameSide ? 0.5 : (mood[event.family] ?? 0);
    }
  }
  const linked = new Set([...links.values()].flatMap((link) => [link.source, link.target]));
  return { nodes: nodes.filter((node) => linked.has(node)), links: [...links.values()] };
}

let mostActive = 1;
const radius = (node) => 5 + 9 * Math.sqrt(node.sum / mostActive);

function settle(nodes, links) {
  const strongest = Math.max(1, ...links.map((link) => link.sum));
  const forces = forceSimulation(nodes)
    .force("link", forceLink(links).distance((l) => 70 + radius(l.source) + radius(l.target) - 25 * (l.sum / strongest)).strength((l) => 0.15 + 0.5 * (l.sum / strongest)))
    .force("charge", forceManyBody().strength(-320)).force("x", forceX().strength(0.07)).force("y", forceY().strength(0.1))
    .force("collide", forceCollide((n) => radius(n) + 16)).stop();
  forces.tick(260);
}

function shape(link) {
  const tone = link.mood / link.sum, kind = tone > 0.12 ? "friend" : tone < -0.12 ? "foe" : "even";
  const names = `${nameOf(actors[link.source.actor])} – ${nameOf(actors[link.target.actor])}: ${counted("count_events", link.sum)}`;
  return svg("line", { class: `link ${kind}`, x1: link.source.x, y1: link.source.y, x2: link.target.x, y2: link.target.y, "stroke-width": Math.min(9, 1 + 0.9 * Math.sqrt(link.sum)) },
    svg("title", {}, names));
}

function figure(node) {
  const actor = actors[node.actor], name = nameOf(actor), picked = state.actor.includes(actor.id), r = radius(node);
  const choose = () => toggle("actor", actor.id);
  const label = svg("text", { y: r, dy: "1.05em", "text-anchor": "middle" });
  label.textContent = name.length > 26 ? name.slice(0, 25).trimEnd() + "\u2026" : name;
  const spoken = label.textContent === name ? name : `${label.textContent} (${name})`;
  return svg("g", {
    class: `actor kind-${/^[a-z]+$/.test(actor.kind ?? "") ? actor.kind : "unknown"}${picked ? " picked" : ""}`, transform: `translate(${node.x} ${node.y})`, role: "button", tabindex: 0,
    "aria-pressed": String(picked), "aria-label": `${spoken}: ${counted("count_events", node.sum)}`, onclick: choose,
    onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); choose(); } },
  }, svg("circle", { r }), label);
}

function draw() {
  if (!box.clientWidth) { stale = true; return; }
  stale = false;
  const { nodes, links } = graph();
  settle(nodes, links);
  const scene = svg("g", {}, ...links.sort((a, b) => a.sum - b.sum).map(shape), ...nodes.map(figure));
  const picture = svg("svg", { role: "group", "aria-label": t("network_about"), width: "100%", height: "100%" }, scene);
  box.replaceChildren(picture);
  if (!nodes.length) { box.replaceChildren(make("p", { className: "hint" }, t("network_none"))); return; }
  const behaviour = zoom().scaleExtent([0.2, 5]).on("zoom", ({ transform }) => scene.setAttribute("transform", transform));
  const fitted = fit(nodes);
  scene.setAttribute("transform", fitted);
  scene.setAttribute("font-size", 12.5 / fitted.k);
  thinOut(scene, nodes, fitted.k);
  picture.__zoom = fitted;
  select(picture).call(behaviour);
}

/** Where names would lie upon each other, those of the less active show only when pointed at. */
function thinOut(scene, nodes, k) {
  const taken = [], figures = [...scene.querySelectorAll(".actor")];
  nodes.forEach((node, at) => {
    const text = figures[at].querySelector("text"), wide = text.getComputedTextLength(), high = 15 / k, top = node.y + radius(node), left = node.x - wide / 2;
    const box = [left, top, left + wide, top + high];
    const hidden = taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]);
    figures[at].classList.toggle("quiet-name", hidden);
    if (!hidden) taken.push(box);
  });
}

function fit(nodes) {
  const room = 34, xs = nodes.map((n) => n.x), ys = nodes.map((n) => n.y);
  const left = Math.min(...xs) - room * 2.3, right = Math.max(...xs) + room * 2.3, top = Math.min(...ys) - room, bottom = Math.max(...ys) + room + 8;
  const k = Math.min(1.5, box.clientWidth / (right - left), box.clientHeight / (bottom - top));
  return zoomIdentity.translate(box.clientWidth / 2 - (k * (left + right)) / 2, box.clientHeight / 2 - (k * (top + bottom)) / 2).scale(k);
}

export function startNetwork() {
  new ResizeObserver(draw).observe(box);
  onChange(["listed", "lang", "actor", "digits"], draw);
  onChange(["tab", "pane"], () => { if (stale) draw(); });
}
