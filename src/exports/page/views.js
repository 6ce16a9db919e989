// Which view is in front: lanes of the timeline, map or network, and on narrow screens the list or one of them.
import { $, make } from "./dom.js";
import { events } from "./data.js";
import { familyName, t } from "./i18n.js";
import { families } from "./looks.js";
import { chosen } from "./search.js";
import { change, onChange, state } from "./state.js";

function lanes() {
  $("lane-choice").replaceChildren(make("legend", {}, t("lanes")), make("div", { className: "segments" }, ...["family", "type", "actor", "place"].map((by) => make("span", {},
    make("input", { type: "radio", name: "lanes", id: `lanes-${by}`, checked: state.lanes === by, onchange: () => change({ lanes: by }) }), make("label", { htmlFor: `lanes-${by}` }, t(by))))));
}

/** What the colours mean, where the lanes do not tell. */
function legend() {
  const used = new Set(Array.from(chosen.all, (index) => events[index].family));
  $("legend").hidden = state.lanes === "family" || state.lanes === "type";
  $("legend").replaceChildren(...families.filter((family) => used.has(family)).map((family) => make("span", { className: `f-${family}` }, make("i"), familyName(family))));
}

const tabs = ["map", "network"];
function mark() {
  for (const name of tabs) {
    const chosen = state.tab === name, tab = $(`tab-${name}`);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    $(`${name}-pane`).hidden = !chosen;
  }
  document.body.dataset.pane = state.pane;
  for (const button of document.querySelectorAll("[data-pane-button]")) button.setAttribute("aria-pressed", String(button.dataset.paneButton === state.pane));
}

export function startViews() {
  for (const name of tabs) {
    const tab = $(`tab-${name}`);
    tab.addEventListener("click", () => change({ tab: name }));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      const other = tabs[(tabs.indexOf(name) + 1) % tabs.length];
      change({ tab: other });
      $(`tab-${other}`).focus();
      event.stopPropagation();
    });
  }
  for (const button of document.querySelectorAll("[data-pane-button]")) {
    const pane = button.dataset.paneButton;
    button.addEventListener("click", () => {
      change(pane === "list" ? { pane } : { pane, tab: pane });
      button.parentElement.scrollIntoView({ block: "start" });
    });
  }
  $("in-view").addEventListener("change", () => change({ inView: $("in-view").checked }));
  onChange(["lanes", "lang"], lanes);
  onChange(["lanes", "lang", "chosen"], legend);
  onChange(["tab", "pane"], mark);
  onChange(["inView"], () => { $("in-view").checked = state.inView; });
}
