// Language, light or dark, names of months, digits; the help.
import { languages } from "./data.js";
import { $, make } from "./dom.js";
import { isRightToLeft, label, languageName, monthTable, t } from "./i18n.js";
import { colours, readColours } from "./looks.js";
import { change, onChange, state, touch } from "./state.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

function choice(name, values) {
  return make("fieldset", {}, make("legend", {}, t(name === "theme" ? "appearance" : name)), make("div", { className: "segments" }, ...values.map(([value, text]) => {
    const id = `set-${name}-${value}`;
    return make("span", {}, make("input", { type: "radio", name: `set-${name}`, id, checked: state[name] === value, onchange: () => change({ [name]: value }) }), make("label", { htmlFor: id }, text));
  })));
}

function drawSettings() {
  $("settings-body").replaceChildren(
    choice("theme", [["auto", t("auto")], ["light", t("light")], ["dark", t("dark")]]),
    ...(monthTable().usual ? [] : [choice("months", [["both", t("both")], ["levant", t("levant")], ["egypt", t("egypt")], ["maghreb", t("maghreb")]])]),
    ...(isRightToLeft() ? [choice("digits", [["latin", "123"], ["eastern", "\u0661\u0662\u0663"]])] : []),
    make("button", { type: "button", className: "quiet", onclick: () => { closeDialogs(); print(); } }, t("print")));
}
function drawHelp() {
  $("help-body").replaceChildren(
    make("dl", { className: "keys" }, ...t("keys").flatMap(([key, meaning]) => [make("dt", {}, make("kbd", { dir: "ltr" }, key)), make("dd", {}, meaning)])),
    make("p", {}, t("search_help")), make("p", { className: "soft small" }, t("licences")));
}

/** The language's name on the button is that of the next one. */
function drawLanguage() {
  const others = languages.filter((lang) => lang !== state.lang), next = others[0];
  $("language").hidden = !next;
  if (!next) return;
  $("language").textContent = languageName(next);
  $("language").lang = next;
}

function applyTheme() {
  const isDark = state.theme === "dark" || (state.theme === "auto" && dark.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  readColours();
  touch("colours");
}

function applyLanguage() {
  document.documentElement.lang = state.lang;
  document.documentElement.dir = isRightToLeft() ? "rtl" : "ltr";
  label(document);
  drawLanguage();
}

export const openHelp = () => { closeDialogs(); $("help").showModal(); };
export function closeDialogs() {
  const open = [...document.querySelectorAll("dialog[open]")];
  for (const dialog of open) dialog.close();
  return open.length > 0;
}

export function startSettings() {
  $("language").addEventListener("click", () => change({ lang: languages[(languages.indexOf(state.lang) + 1) % languages.length] }));
  $("settings-open").addEventListener("click", () => $("settings").showModal());
  $("help-open").addEventListener("click", openHelp);
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("[data-close]")) dialog.close(); });
  }
  dark.addEventListener("change", applyTheme);
  document.fonts?.ready.then(() => touch("fonts"));
  onChange(["theme"], applyTheme);
  onChange(["lang"], applyLanguage);
  onChange(["lang", "theme", "months", "digits"], () => { drawSettings(); drawHelp(); });
  applyTheme();
  return colours;
}
