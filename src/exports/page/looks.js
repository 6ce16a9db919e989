// How types look: a colour for each family of types (told apart by colour-blind eyes), a sign for each
// type. The colours themselves are in style/colours.css, light and dark.
import looks from "./looks.json";
import { svg } from "./dom.js";

const family = new Map(looks.families.flatMap(({ id, types }) => types.map((type) => [type, id])));
export const families = [...looks.families.map(({ id }) => id), "other"];
export const familyOf = (type) => family.get(type) ?? "other";

const iconOf = (type) => looks.icons[type] ?? looks.other;

/** A badge for the document. */
export function badge(type) {
  return svg("svg", { class: `badge f-${familyOf(type)}`, viewBox: "-3 -3 22 22", "aria-hidden": "true" },
    svg("rect", { x: -3, y: -3, width: 22, height: 22, rx: 7 }), svg("path", { d: iconOf(type) }));
}

const paths = new Map();
function pathOf(type) {
  if (!paths.has(type)) paths.set(type, new Path2D(iconOf(type)));
  return paths.get(type);
}

/** A badge for a canvas, its middle at (x, y). `solid` is false where it did not happen, or not yet. */
export function drawBadge(context, type, x, y, size, solid = true) {
  const family = familyOf(type), colour = colours[family], half = size / 2;
  context.beginPath();
  context.roundRect(x - half, y - half, size, size, size * 0.32);
  context.fillStyle = solid ? colour : colours.card;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.3;
  if (!solid) context.stroke();
  if (size < 13) return;
  context.save();
  const scale = (size - 5) / 16;
  context.translate(x - 8 * scale, y - 8 * scale);
  context.scale(scale, scale);
  context.strokeStyle = solid ? colours[`on-${family}`] : colours.ink;
  context.lineWidth = 1.9;
  context.lineCap = context.lineJoin = "round";
  context.stroke(pathOf(type));
  context.restore();
}

/** The colours of the theme that holds now, for canvases. */
export const colours = {};
export function readColours() {
  const style = getComputedStyle(document.documentElement), value = (name) => style.getPropertyValue(name).trim();
  for (const name of families) {
    colours[name] = value(`--f-${name}`);
    colours[`on-${name}`] = value(`--on-${name}`);
  }
  for (const name of ["paper", "card", "ink", "soft", "faint", "line", "accent", "land", "sea", "border", "band", "foe"])
    colours[name] = value(`--${name}`);
  colours.text = style.getPropertyValue("--sans").trim();
}
