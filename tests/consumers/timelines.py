#!/usr/bin/env python3
"""TimelineJS and vis-timeline, in a headless Chromium: as many markers as there are dated events, nothing thrown, nothing run that a text
brought."""
import html
import json
import os
import re
import subprocess

import news

FORMATS = ["timelinejs", "vis"]
HERE = os.path.dirname(os.path.abspath(__file__))

PAGE = """<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="%(style)s"></head><body>
<div id="timeline" style="width: 1200px; height: 700px"></div><pre id="seen"></pre>
<script>
window.harm = 0;
window.alert = () => { window.harm += 1; };
const errors = [];
window.addEventListener("error", (e) => errors.push(String(e.message)));
const data = %(data)s;
</script><script src="%(script)s"></script><script>
const told = (seen) => { document.getElementById("seen").textContent = JSON.stringify({...seen, errors, harm: window.harm}); };
%(run)s
</script></body></html>"""

TIMELINEJS = """
const timeline = new TL.Timeline("timeline", data, {font: null, language: "en", debug: false, hash_bookmark: false, dragging: false, duration: 1});
const look = () => {
  const markers = document.querySelectorAll(".tl-timemarker").length;
  if (markers === 0) { setTimeout(look, 100); return; }
  told({markers, ends: timeline.config.events.filter((e) => e.end_date).length, faults: timeline.config.getErrors(), ids: timeline.config.events.map((e) => e.unique_id)});
};
setTimeout(look, 300);
"""

VIS = """
const first = data.items.reduce((a, b) => a < b.start ? a : b.start, "9999"), last = data.items.reduce((a, b) => a > (b.end ?? b.start) ? a : (b.end ?? b.start), "0000");
const timeline = new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(data.items), new vis.DataSet(data.groups), {...data.options, cluster: false, stack: true});
timeline.setWindow(new Date(Date.parse(first) - 864e5 * 9), new Date(Date.parse(last) + 864e5 * 9), {animation: false});
setTimeout(() => told({
  markers: document.querySelectorAll(".vis-foreground .vis-item.vis-point, .vis-foreground .vis-item.vis-range").length, ends: data.items.filter((i) => i.end).length,
  faults: [], ids: timeline.itemsData.getIds(), groups: document.querySelectorAll(".vis-left .vis-label, .vis-right .vis-label").length, rtl: timeline.options.rtl}), 1500);
"""


def fetched():
    return subprocess.run([os.path.join(HERE, "fetch.sh")], stdout=subprocess.PIPE, check=True).stdout.decode().strip()


class Timelines(news.Consumer):
    def seen(self, path, script, style, run):
        packages = fetched()
        with open(path, encoding="utf-8") as handle:
            data = json.load(handle)
        page = path + ".html"
        with open(page, "w", encoding="utf-8") as handle:
            handle.write(PAGE % {"style": f"file://{packages}/{style}", "script": f"file://{packages}/{script}", "run": run,
                                 "data": json.dumps(data).replace("<", "\\u003c")})
        profile = path + ".profile"
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                   "--disable-sync", "--allow-file-access-from-files", f"--user-data-dir={profile}", "--window-size=1300,900", "--virtual-time-budget=30000", "--dump-dom", f"file://{page}"]
        for _ in range(2):  # a busy machine may let the browser's own start fail
            dom = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=200)
            found = re.search(r'<pre id="seen">(.*?)</pre>', dom.stdout.decode("utf-8", "replace"), re.DOTALL)
            if found and found.group(1):
                return data, json.loads(html.unescape(found.group(1)))
        self.fail("the browser showed nothing: " + dom.stderr.decode("utf-8", "replace")[-1500:])

    def test_timelinejs(self):
        def check(path, expected):
            data, seen = self.seen(path, "timeline.js", "timeline.css", TIMELINEJS)
            self.assertEqual((seen["errors"], seen["faults"], seen["harm"]), ([], [], 0))
            self.assertEqual(len(data["events"]), expected.dated)
            self.assertEqual(sorted(i for i in seen["ids"] if i.startswith("e:")), sorted(e["unique_id"] for e in data["events"]))
            self.assertEqual(seen["markers"], expected.dated)
            self.assertEqual(seen["ends"], expected.ranges, "TimelineJS drops an end that repeats the start's parts")
        self.for_each("timelinejs", ".timelinejs.json", check, news.EXPRESSIONS[1:])

    def test_vis(self):
        def check(path, expected):
            data, seen = self.seen(path, "vis-timeline.js", "vis-timeline.css", VIS)
            self.assertEqual((seen["errors"], seen["faults"], seen["harm"]), ([], [], 0))
            self.assertEqual(sorted(seen["ids"]), sorted(item["id"] for item in data["items"]))
            self.assertEqual(len(seen["ids"]), expected.dated)
            self.assertEqual(seen["markers"], expected.dated)
            self.assertEqual(seen["ends"], expected.dated - expected.points)
            self.assertEqual(bool(seen["rtl"]), path.endswith("-ar.vis.json"))
        self.for_each("vis", ".vis.json", check, news.EXPRESSIONS[1:])


if __name__ == "__main__":
    news.main()
