"""The news that the consumers are fed with: the samples, and analyses whose every text means harm; and what a format has to
hold of them, counted in the store itself."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest

# Whatever has broken somebody's export: markup, quotes, formulas, what turns directions, what XML forbids, what never ends.
HOSTILE = [
    "</script><script>alert(1)</script><!-- ]]> &amp; &lt;",
    "\"double\" 'single' `back` \\ backslash \\\" $x ${y} {{z}}",
    "=HYPERLINK(\"http://x\") and @SUM(1)",
    "+1 -1 @x |pipe| a;b,c:d\tTab",
    "\u202eturned\u202c \u2066isolated\u2069 \u200f\u200e\u061c marks",
    "first line\nBEGIN:VEVENT\r\nEND:VCALENDAR\nthird \u2028 \u2029 \u0085 line",
    "nul \u0000 bell \u0007 escape \u001b[31m delete \u007f c1 \u009b",
    "no character \ufffe \uffff \ufdd0 replaced \ufffd",
    "emoji 👩‍👩‍👧‍👦 🏳️‍🌈 𝔘𝔫𝔦 𐎠 mark\u0301\u0302\u0303\u0304",
    "W" * 10000,
    "س" * 10000 + " كلمة",
    "قال «الوزير»: وقّعت كييف، \"Paris\" و'برلين' اتفاقا! #1 * قائمة _تأكيد_ [رابط](http://x)",
    "# heading\n- item\n1. one\n> quote\n| a | b |\n***",
    "%s %n %00 ../../etc/passwd; DROP TABLE events; --",
    "",
    " ",
]


def hostile_analyses():
    for number, words in enumerate(HOSTILE):
        # The harm stands in every field that is free text, and an event of each precision carries it.
        name = words.replace("\n", " ")[:300] or "nobody"
        start, events = 0, []
        for turn, (kind, begin, end) in enumerate([("protest", "2025-07-14", "2025-07-14"), ("assault", "2025-07-01", "2025-07-31"),
                                                   ("consult", "2025-07-03", "2025-07-09"), ("statement", "", "")]):
            time = [{"role": "time", "start": 8, "end": 9, "text": words[:40], "value": begin, "begin": begin, "end_date": end}] if begin else []
            events.append({
                "id": f"h{number:02}{turn}", "type": kind, "sentence": 0, "cluster": f"c{turn}", "modality": "asserted", "confidence": 0.7,
                "trigger": {"start": turn, "end": turn + 1, "text": name[:20] or "x", "lemma": name[:20] or "x"}, "rule": "test:" + name[:30],
                "arguments": [{"role": "source", "start": 1, "end": 2, "text": f"{name} {number}{turn}", "code": ""},
                              {"role": "target", "start": 3, "end": 4, "text": f"other {number} {name}", "code": "UKR"},
                              {"role": "place", "start": 5, "end": 6, "text": f"{name} town {number}{turn}", "country": "UKR"}] + time,
                "killed": {"min": turn, "max": turn + 1}, "attribution": {"actor": name, "code": "", "verb": "said"}})
        yield {"tarikh": "1", "document": {"id": f"hostile-{number} {name}"[:200], "lang": "ar" if "س" in words or "ال" in words else "en",
                                           "title": words, "date": "2025-08-01", "source": f"outlet {name}", "url": f"https://x.example/{name}?a=b&c=\"<>"},
               "sentences": [{"start": start, "end": start + max(10, len(words)), "text": words}],
               "actors": [], "places": [{"start": 5, "end": 6, "text": f"{name} town {number}0", "country": "UKR", "lat": 50.45 if number % 2 else 131.0, "lon": 30.5}],
               "times": [], "events": events, "relations": [{"type": "causes", "from": f"h{number:02}1", "to": f"h{number:02}0"},
                                                            {"type": "part_of", "from": f"h{number:02}2", "to": f"h{number:02}1"}]}


class Store:
    """A store of the samples and the hostile analyses, and its exports."""
    here = None

    def __init__(self, tarikh, samples):
        self.tarikh = tarikh
        self.folder = tempfile.TemporaryDirectory(prefix="tarikh-consumers-")
        harm = self.path("hostile.jsonl")
        with open(harm, "w", encoding="ascii") as handle:
            for analysis in hostile_analyses():
                handle.write(json.dumps(analysis) + "\n")
        # Half a surrogate pair, and half a letter, can only come as bytes; the readers replace them.
        text = self.path("halves.txt")
        with open(text, "wb") as handle:
            handle.write(b"date: 2025-09-02\n\nThe French president \xed\xa0\xbd met the German chancellor \xd8 in Paris on Monday.\n")
        self.db = self.path("news.tarikh")
        self.run("build", samples, harm, text, "-o", self.db)
        self.sql = sqlite3.connect(f"file:{self.db}?mode=ro", uri=True)
        assert self.one("SELECT count(*) FROM events") > 100, "too few events to prove anything"
        assert self.one("SELECT count(*) FROM reports WHERE text LIKE '%\ufffd met%'") == 1, "the halves are lost"

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def run(self, *arguments):
        result = subprocess.run([self.tarikh, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if result.returncode != 0:
            raise AssertionError(f"tarikh {' '.join(arguments)}: {result.stderr.decode()}")
        return result.stdout

    def one(self, query, *values):
        return self.sql.execute(query, values).fetchone()[0]

    def export(self, form, name, expression="", lang="en"):
        """Writes the answer of `expression` and returns the file's name and what must be in it."""
        path = self.path(name)
        chosen = [expression] if expression else []
        self.run("export", self.db, *chosen, "--to", form, "--lang", lang, "-o", path)
        events = [json.loads(line) for line in self.run("query", self.db, *chosen, "--format", "jsonl").decode().split("\n") if line]
        return path, Expected(self, [event["id"] for event in events])


class Expected:
    """Counts of the chosen events and of what belongs to them, from the store's tables."""

    def __init__(self, store, ids):
        sql = store.sql
        sql.execute("ATTACH ':memory:' AS chosen") if not any(row[1] == "chosen" for row in sql.execute("PRAGMA database_list")) else None
        sql.execute("DROP TABLE IF EXISTS chosen.ids")
        sql.execute("CREATE TABLE chosen.ids(id TEXT PRIMARY KEY)")
        sql.executemany("INSERT INTO chosen.ids VALUES(?)", [(i,) for i in ids])
        one = store.one
        among = "IN (SELECT id FROM chosen.ids)"
        self.ids = ids
        self.events = len(ids)
        self.dated = one(f"SELECT count(*) FROM events WHERE id {among} AND begin <> ''")
        self.placed = one(f"SELECT count(*) FROM events e JOIN places p ON p.id = e.place_id WHERE e.id {among} AND abs(p.lat) <= 90 AND abs(p.lon) <= 180")
        self.actors = one(f"SELECT count(DISTINCT actor) FROM participants WHERE event {among}")
        self.places = one(f"SELECT count(DISTINCT place_id) FROM events WHERE id {among} AND place_id <> ''")
        self.documents = one(f"SELECT count(DISTINCT document) FROM reports WHERE event {among}")
        self.reports = one(f"SELECT count(*) FROM reports WHERE event {among}")
        self.participants = one(f"SELECT count(*) FROM participants WHERE event {among}")
        self.relations = one(f"SELECT count(*) FROM relations WHERE from_event {among} AND to_event {among}")
        self.ranges = one(f"SELECT count(*) FROM events WHERE id {among} AND precision = 'span' AND begin < \"end\"")
        self.points = one(f"SELECT count(*) FROM events WHERE id {among} AND precision = 'day'")
        self.nodes = self.events + self.actors + self.places + self.documents
        self.edges = self.participants + one(f"SELECT count(*) FROM events WHERE id {among} AND place_id <> ''") + self.reports + self.relations


EXPRESSIONS = ["", "type:assault", "date:2025-07"]


class Consumer(unittest.TestCase):
    """What a test of a consumer starts from."""
    maxDiff = 2000

    def for_each(self, form, ending, check, expressions=None):
        """Calls check(file, what must be in it) for several answers and both languages; none of them is empty."""
        for number, expression in enumerate(expressions or EXPRESSIONS):
            for lang in ("en", "ar"):
                with self.subTest(expression=expression, lang=lang):
                    path, expected = Store.here.export(form, f"{form}-{number}-{lang}{ending}", expression, lang)
                    self.assertGreater(expected.events, 0)
                    check(path, expected)


def main():
    """usage: SCRIPT TARIKH SAMPLES [--write-only]

    --write-only: the formats are written and their consumers not asked; for builds whose slowness would prove nothing more."""
    arguments = sys.argv[1:]
    write_only = "--write-only" in arguments
    arguments = [a for a in arguments if a != "--write-only"]
    Store.here = Store(os.path.abspath(arguments[0]), arguments[1])
    if write_only:
        print("the consumers are asked in the plain run; here the formats are only written")
        for form in sys.modules["__main__"].FORMATS:
            for lang in ("en", "ar"):
                path, expected = Store.here.export(form, f"{form}-{lang}", "", lang)
                assert os.path.getsize(path) > expected.events, f"{form} is empty"
        return
    unittest.main(argv=[sys.argv[0], "-v"])
