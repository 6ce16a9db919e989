// Words of the page, names and numbers in the reader's language.
import labels from "./labels.json";
import { clean } from "./dom.js";
import { languages, rightToLeft, typeNames } from "./data.js";
import { state } from "./state.js";

const known = (lang) => (labels[lang] && labels[lang].language ? lang : labels.usual);
export const isRightToLeft = () => rightToLeft.has(state.lang);
const words = () => labels[known(state.lang)];
/** Name of a language in that language itself; its code if it is unknown. */
export const languageName = (lang) => labels[lang]?.language ?? lang;
export const monthTable = () => labels.month_names[known(state.lang)];
export const weekdays = () => labels.weekdays[known(state.lang)];

const easternDigits = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";
/** Digits as the reader wants them, in a number or in a text. */
export function digits(value) {
  const text = String(value);
  return state.digits === "eastern" && isRightToLeft() ? text.replace(/\d/g, (d) => easternDigits[d]) : text;
}
const grouped = (n) => digits(n >= 10000 ? n.toLocaleString("en") : n);

/** The label of a key, {names} in it replaced. */
export function t(key, values = {}) {
  const text = words()[key] ?? labels[labels.usual][key] ?? key;
  return typeof text === "string" ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text;
}

/** "3 events", in the plural form that the number asks for. */
export function counted(key, n) {
  const forms = t(key);
  return (forms[new Intl.PluralRules(known(state.lang)).select(n)] ?? forms.other).replace("{n}", grouped(n));
}
export const number = grouped;

export const range = ([min, max]) => (min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`);

const langAt = () => Math.max(0, languages.indexOf(state.lang));
/** Of an actor or a place. */
export const nameOf = (thing) => clean(thing.names[langAt()] || thing.id);
export const typeName = (type) => typeNames.get(type)?.[langAt()] ?? type;
export const familyName = (family) => t("noted_types")[family];
export const comma = () => (isRightToLeft() ? "\u060c " : ", ");

/** Puts the language's words into what bears data-t (text), data-label (aria-label and title) or data-hint (placeholder). */
export function label(root) {
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
    if (element.matches("button")) element.title = t(element.dataset.label);
  }
  for (const element of root.querySelectorAll("[data-hint]")) element.placeholder = t(element.dataset.hint);
}
