// The page of `tarikh export --to html`. What is shown follows from the data, which stands in the page, and the state:
//
//     address, keyboard, filters, views ─▶ state ─▶ search: which events ─▶ timeline, overview, list, map, network, panel
import { $, clean } from "./dom.js";
import { events, title } from "./data.js";
import { chooseAgain, foldWhileIdle, listAgain } from "./search.js";
import { facets, onChange, state, touch } from "./state.js";
import { read, startAddress } from "./address.js";
import { startFilters } from "./filters.js";
import { startKeyboard } from "./keyboard.js";
import { scrollToUndated, startList } from "./list.js";
import { counted, t } from "./i18n.js";
import { chosen } from "./search.js";
import { startMap } from "./map.js";
import { startNetwork } from "./network.js";
import { startOverview } from "./overview.js";
import { startPanel } from "./panel.js";
import { startPrint } from "./print.js";
import { startSettings } from "./settings.js";
import { bringIntoView, startTimeline } from "./timeline.js";
import { startViews } from "./views.js";

// First what is chosen, then all that shows it.
onChange(["q", ...facets], () => { chooseAgain(); touch("chosen"); touch("listed"); });
onChange(["inView", "view"], () => {
  if (!state.inView && chosen.listed === chosen.all) return;
  listAgain();
  touch("listed");
});

function showUndated() {
  const undated = chosen.listed.reduce((n, index) => n + !events[index].dated, 0);
  $("undated").hidden = !undated;
  $("undated").textContent = `${counted("count_events", undated)} ${t("undated")}`;
}

$("title").textContent = clean(title);
startSettings();
startViews();
startFilters();
startTimeline();
startOverview();
startList();
startMap();
startNetwork();
startPanel();
startPrint();
startKeyboard();
startAddress();
$("undated").addEventListener("click", scrollToUndated);
$("skip").addEventListener("click", (event) => { event.preventDefault(); $("list").focus(); });
onChange(["listed", "lang", "digits"], showUndated);
// An address that tells the view has it shown as it was.
onChange(["event"], (changed) => { if (state.event !== null && !changed.has("view")) bringIntoView(events[state.event]); });

read();
for (const name of ["chosen", "listed", "colours", "event", "tab", "theme", "lanes", "inView"]) touch(name);
chooseAgain();
foldWhileIdle();
document.documentElement.dataset.ready = "yes";
// What was put together above is on the screen with the second frame from now.
requestAnimationFrame(() => setTimeout(() => performance.mark("tarikh-ready"), 0));
