#!/usr/bin/env python3
"""Maps, read by GDAL; calendars, read by icalendar. What these let through is asked for here."""
import json
import os
import re
import subprocess

import icalendar

import news

FORMATS = ["geojson", "kml", "icalendar"]
SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemas")


class MapsAndCalendars(news.Consumer):
    def features(self, path, driver):
        run = subprocess.run(["ogrinfo", "-ro", "-al", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        text = run.stdout.decode("utf-8", "replace")
        self.assertIn(f"using driver `{driver}' successful", text)
        return len(re.findall(r"^OGRFeature\(", text, re.MULTILINE)), len(re.findall(r"^  POINT (?:Z )?\(", text, re.MULTILINE))

    def test_geojson(self):
        def check(path, expected):
            self.assertEqual(self.features(path, "GeoJSON"), (expected.events, expected.placed))
            with open(path, encoding="utf-8") as handle:
                read = json.load(handle)
            self.assertEqual([f["id"] for f in read["features"]], expected.ids)
            for feature in read["features"]:
                self.assertEqual(set(feature), {"type", "id", "geometry", "properties"})
                if feature["geometry"] is not None:
                    lon, lat = feature["geometry"]["coordinates"]
                    self.assertTrue(-180 <= lon <= 180 and -90 <= lat <= 90, "GDAL takes latitude 131 for one")
                    if feature["properties"]["place"] in ("Kyiv", "كييف"):
                        self.assertTrue(30 < lon < 31 and 50 < lat < 51, "longitude comes first")
        self.for_each("geojson", ".geojson", check)

    def test_kml(self):
        def check(path, expected):
            lint = subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--schema", os.path.join(SCHEMAS, "kml.xsd"), path], stderr=subprocess.PIPE, check=False)
            self.assertEqual(lint.returncode, 0, lint.stderr.decode()[:2000])
            self.assertEqual(self.features(path, "LIBKML"), (expected.events, expected.placed))
        self.for_each("kml", ".kml", check)

    def test_icalendar(self):
        def check(path, expected):
            with open(path, "rb") as handle:
                content = handle.read()
            self.assertNotRegex(content, rb"(?<!\r)\n|\r(?!\n)", "lines end in CR LF")
            self.assertLessEqual(max(len(line) for line in content.split(b"\r\n")), 75)
            for line in content.split(b"\r\n"):
                line.decode("utf-8")  # no character is cut in two
            calendar = icalendar.Calendar.from_ical(content)
            self.assertEqual((str(calendar["VERSION"]), calendar.errors), ("2.0", []))
            self.assertTrue(calendar["PRODID"])
            events = calendar.walk("VEVENT")
            self.assertEqual(len(events), expected.dated)
            uids = [str(event["UID"]) for event in events]
            self.assertEqual(len(set(uids)), expected.dated)
            self.assertLessEqual({uid.removesuffix("@tarikh") for uid in uids}, set(expected.ids))
            for event in events:
                self.assertEqual(event.errors, [])
                begin, end = event["DTSTART"].dt, event["DTEND"].dt
                self.assertLess(begin, end, "the end is the day after the last")
                if str(event["X-TARIKH-PRECISION"]) == "month":
                    self.assertEqual((begin.day, end.day), (1, 1))
                self.assertTrue(event["DTSTAMP"].dt)
                self.assertTrue(str(event["SUMMARY"]))
                self.assertNotIn("BEGIN:VEVENT\r\n", str(event["DESCRIPTION"]))
        self.for_each("icalendar", ".ics", check)


if __name__ == "__main__":
    news.main()
