#!/usr/bin/env python3
"""Tables and texts, read by Python's csv, SQLite's shell, tar, and cmark."""
import csv
import io
import json
import re
import sqlite3
import subprocess
import tarfile
import xml.etree.ElementTree as ElementTree

import news

FORMATS = ["json", "jsonl", "csv", "sql", "neo4j", "markdown"]


class Tables(news.Consumer):
    def test_json(self):
        def check(path, expected):
            with open(path, encoding="utf-8") as handle:
                self.assertEqual([e["id"] for e in json.load(handle)["events"]], expected.ids)
        self.for_each("json", ".json", check)

    def test_json_lines(self):
        def check(path, expected):
            with open(path, encoding="utf-8", newline="\n") as handle:
                events = [json.loads(line) for line in handle]
            self.assertEqual([e["id"] for e in events], expected.ids)
            self.assertEqual(sum(len(e["reports"]) for e in events), expected.reports)
        self.for_each("jsonl", ".jsonl", check)

    def test_csv(self):
        def check(path, expected):
            with open(path, "rb") as handle:
                content = handle.read()
            self.assertTrue(content.startswith(b"\xef\xbb\xbf"), "without the mark Excel reads no Arabic")
            rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
            self.assertEqual([row["id"] for row in rows], expected.ids)
            self.assertEqual(sum(row["begin"] != "" for row in rows), expected.dated)
            self.assertEqual(sum(row["lat"] != "" and row["lon"] != "" for row in rows), expected.placed)
            for row in rows:
                self.assertNotIn(None, row, "a row has more cells than the heading")
                for name, cell in row.items():
                    if name not in ("lat", "lon"):
                        self.assertNotRegex(cell, r"\A[=+\-@\t\r\n]", "a spreadsheet would take this for a formula")
                    self.assertNotRegex(cell, "[\x00-\x08\x0b-\x1f]")
        self.for_each("csv", ".csv", check)

    def test_sql(self):
        def check(path, expected):
            database = path + ".db"
            with open(path, "rb") as script:
                run = subprocess.run(["sqlite3", "-bail", database], stdin=script, stderr=subprocess.PIPE, check=False)
            self.assertEqual((run.returncode, run.stderr), (0, b""))
            sql = sqlite3.connect(database)
            one = lambda query: sql.execute(query).fetchone()[0]
            self.assertEqual(sql.execute("PRAGMA foreign_key_check").fetchall(), [])
            self.assertEqual(one("PRAGMA integrity_check"), "ok")
            self.assertEqual(sorted(i for i, in sql.execute("SELECT id FROM events")), sorted(expected.ids))
            for table, number in (("reports", expected.reports), ("participants", expected.participants), ("relations", expected.relations), ("articles", expected.documents)):
                self.assertEqual(one(f"SELECT count(*) FROM {table}"), number, table)
            # Texts come through as they stand in the store, but for what no text may hold.
            mine = dict(news.Store.here.sql.execute("SELECT id, title FROM events"))
            for event, title in sql.execute("SELECT id, title FROM events"):
                kept = "".join(" " if ord(c) < 32 and c not in "\n\t" or 127 <= ord(c) < 160 else "\ufffd" if ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF else c
                               for c in mine[event] or "")
                self.assertEqual(title or "", kept)
        self.for_each("sql", ".sql", check)

    def test_neo4j(self):
        def check(path, expected):
            with tarfile.open(path) as tar:
                self.assertEqual(sorted(tar.getnames()), ["actors.csv", "documents.csv", "events.csv", "import.sh", "places.csv", "relationships.csv"])
                read = lambda name: tar.extractfile(name).read().decode("utf-8")
                tables = {name: list(csv.reader(io.StringIO(read(name), newline=""), strict=True)) for name in tar.getnames() if name.endswith(".csv")}
                script = read("import.sh")
            listed = subprocess.run(["tar", "tf", path], stdout=subprocess.PIPE, check=True).stdout.decode().split()
            self.assertEqual(len(listed), 6)
            ids = []
            for name, number in (("events.csv", expected.events), ("actors.csv", expected.actors), ("places.csv", expected.places), ("documents.csv", expected.documents)):
                heading, *rows = tables[name]
                self.assertEqual(heading[:2], ["id:ID", ":LABEL"])
                self.assertEqual(len(rows), number, name)
                self.check_types(heading, rows)
                ids += [row[0] for row in rows]
                self.assertIn(name, script)
            self.assertEqual(len(ids), len(set(ids)), "ids share one space and must differ")
            heading, *rows = tables["relationships.csv"]
            self.assertEqual(heading[:3], [":START_ID", ":END_ID", ":TYPE"])
            self.assertEqual(len(rows), expected.edges)
            self.check_types(heading, rows)
            self.assertEqual({end for row in rows for end in row[:2]} - set(ids), set(), "a relationship of nobody")
        self.for_each("neo4j", ".tar", check)

    def check_types(self, heading, rows):
        fits = {"long": r"-?\d+", "double": r"-?\d+(\.\d+)?", "boolean": "true|false", "date": r"-?\d{4}-\d\d-\d\d"}
        for row in rows:
            self.assertEqual(len(row), len(heading))
            for title, cell in zip(heading, row):
                pattern = fits.get(title.rsplit(":", 1)[-1])
                if cell and pattern:
                    self.assertRegex(cell, rf"\A({pattern})\Z", title)
                self.assertNotIn("\n", cell)

    def test_markdown(self):
        def check(path, expected):
            tree = subprocess.run(["cmark", "--to", "xml", path], stdout=subprocess.PIPE, check=True).stdout
            tree = ElementTree.fromstring(re.sub(rb"<!DOCTYPE[^>]*>", b"", tree))
            named = lambda name: [node for node in tree.iter() if node.tag.endswith("}" + name)]
            self.assertEqual(len(named("item")), expected.events)
            self.assertEqual({node.get("level") for node in named("heading")}, {"1", "2"}, "a text made a heading of its own")
            self.assertLessEqual(len(named("html_block")), 2)
            for name in ("html_inline", "code", "code_block", "block_quote", "image", "thematic_break"):
                self.assertEqual(named(name), [], "a text was taken for markup")
            for link in named("link"):
                self.assertRegex(link.get("destination"), r"\Ahttps?://")
        self.for_each("markdown", ".md", check)


if __name__ == "__main__":
    news.main()
