#!/usr/bin/env python3
"""What export and render say, and how they end.

usage: export.py TARIKH
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

TARIKH = os.path.abspath(sys.argv.pop(1))


def event(number, begin):
    time = [{"role": "time", "start": 8, "end": 9, "text": "then", "value": begin, "begin": begin, "end_date": begin}] if begin else []
    return {"id": f"x{number}", "type": "protest", "sentence": 0, "cluster": f"c{number}", "modality": "asserted", "confidence": 0.5, "trigger": {"start": number, "end": number + 1, "text": "x"},
            "arguments": [{"role": "source", "start": 1, "end": 2, "text": f"crowd {number}"}] + time}


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="tarikh-export-")
        analysis = {"tarikh": "1", "document": {"id": "x", "lang": "en"}, "sentences": [{"start": 0, "end": 9, "text": "So it was."}], "events": [event(0, "2025-07-15"), event(1, ""), event(2, "2025-07-16")]}
        with open(cls.path("x.jsonl"), "w", encoding="ascii") as handle:
            handle.write(json.dumps(analysis) + "\n")
        subprocess.run([TARIKH, "build", cls.path("x.jsonl"), "-o", cls.path("x.tarikh")], check=True, stderr=subprocess.DEVNULL)

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder.name, name)

    def said(self, code, *arguments):
        run = subprocess.run([TARIKH, arguments[0], self.path("x.tarikh"), *arguments[1:]], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.assertEqual(run.returncode, code, run.stderr)
        return run.stdout.decode(), run.stderr.decode()

    def test_help_lists_every_format(self):
        listed = {line.split()[0] for line in self.said(0, "export", "--help")[0].split("FORMAT is one of\n")[1].split("\n\n")[0].split("\n")}
        _, refused = self.said(2, "export", "--to", "docx")
        self.assertEqual(listed, set(refused.split("known are ")[1].strip().split(", ")))
        self.assertGreaterEqual(len(listed), 17)
        for form in listed:
            self.assertTrue(self.said(0, "export", "--to", form)[0])

    def test_the_ending_tells_the_format(self):
        for name, start in (("a.json", "{"), ("a.vis.json", '{"items"'), ("a.ics", "BEGIN:VCALENDAR"), ("a.md", "# "), ("a.ttl", "@prefix"), ("a.sql", "-- 3 events")):
            self.said(0, "export", "-o", self.path(name))
            with open(self.path(name), encoding="utf-8") as handle:
                self.assertTrue(handle.read().startswith(start), name)
        self.said(2, "export", "-o", self.path("a.docx"))
        self.assertFalse(os.path.exists(self.path("a.docx")))

    def test_what_a_format_has_no_room_for_is_told(self):
        for form in ("icalendar", "timelinejs", "vis"):
            _, told = self.said(0, "export", "--to", form, "-o", self.path("b"))
            self.assertIn("1 event left out", told)
            self.assertIn("2 events", told)
        self.assertNotIn("left out", self.said(0, "export", "--to", "geojson", "-o", self.path("b"))[1])
        self.assertNotIn("left out", self.said(0, "export", "date:2025", "--to", "icalendar", "-o", self.path("b"))[1])

    def test_render_refuses_what_it_cannot_draw(self):
        self.said(2, "render", "-o", self.path("a.bmp"))
        self.said(2, "render", "--view", "map", "-o", self.path("a.svg"))
        self.said(2, "render", "--of", "e:x0", "-o", self.path("a.svg"))
        self.said(2, "render", "--most", "0", "-o", self.path("a.svg"))
        self.said(1, "render", "--view", "causes", "--of", "e:zzz", "-o", self.path("a.svg"))
        self.said(1, "render", "--view", "causes", "--of", "crowd 0", "-o", self.path("a.svg"))
        self.assertFalse(os.path.exists(self.path("a.svg")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
