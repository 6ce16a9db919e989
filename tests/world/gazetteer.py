#!/usr/bin/env python3
"""The tools that make folders of places for --knowledge, on small made-up extracts: gazetteer.py TOOLS TARIKH"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOLS, TARIKH = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
del sys.argv[1:]


def dump_row(number, name, alternates, feature, country, population):
    return "\t".join([number, name, name, alternates, "33.1", "36.2", feature[0], feature[1], country, "", "", "", "", "",
                      str(population), "", "", "Asia/Damascus", "2020-01-01"])


DUMP = [
    dump_row("90000001", "Tell Zarqun", "تل زرقون,Tel Zarqoun", ("P", "PPL"), "SY", 1200),
    dump_row("90000002", "Zarqun Peak", "", ("T", "MT"), "SY", 0),          # no town
    dump_row("90000003", "Old Zarqun", "", ("P", "PPLH"), "SY", 0),         # not any more
]
NAMES = ["1\t90000001\tar\tتل زرقون الكبير\t1\t\t\t", "2\t90000001\tar\tزرقون العتيقة\t\t\t\t1", "3\t90000001\tlink\thttps://example.org\t\t\t\t"]
POINT = {"mainsnak": {"datavalue": {"value": {"latitude": 60.5, "longitude": 25.25}}}}
WIKIDATA = [
    {"id": "Q900", "claims": {"P298": [{"mainsnak": {"datavalue": {"value": "FIN"}}}]}},
    {"id": "Q901", "labels": {"en": {"value": "Vilkkula"}, "ar": {"value": "فيلكولا"}}, "aliases": {"en": [{"value": "Wilkkula"}]},
     "claims": {"P625": [POINT], "P17": [{"mainsnak": {"datavalue": {"value": {"id": "Q900"}}}}],
                "P1082": [{"mainsnak": {"datavalue": {"value": {"amount": "+2300"}}}}]}},
    {"id": "Q902", "labels": {"en": {"value": "Nowhere"}}, "claims": {}},  # no point, no country
]


class Folders(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = pathlib.Path(scratch.name)

    def make(self, tool, files, *arguments):
        for name, lines in files.items():
            (self.root / name).write_text("\n".join(lines) + "\n", "utf-8")
        subprocess.run([sys.executable, TOOLS / tool, *arguments], cwd=self.root, check=True, stdout=subprocess.PIPE)

    def test_places_of_both_are_found_without_rebuilding(self):
        self.make("from_geonames.py", {"dump.txt": DUMP, "names.txt": NAMES}, "dump.txt", "mine", "--names", "names.txt")
        self.make("from_wikidata.py", {"extract.json": ["["] + [json.dumps(e) + "," for e in WIKIDATA] + ["]"]}, "extract.json", "mine")
        entities = json.loads((self.root / "mine/world/gazetteer/geonames-dump.json").read_text("utf-8"))["entities"]
        self.assertEqual([e["id"] for e in entities], ["place:90000001"])
        names = json.loads((self.root / "mine/ar/gazetteer/geonames-dump.json").read_text("utf-8"))["names"]
        self.assertEqual(names, [{"entity": "place:90000001", "names": ["تل زرقون الكبير", "تل زرقون"]}])

        documents = [{"id": "ar", "lang": "ar", "text": "قصفت الطائرات بلدة تل زرقون الكبير في سوريا."},
                     {"id": "en", "lang": "en", "text": "Floods hit many people in Wilkkula, Finland."}]
        (self.root / "news.jsonl").write_text("".join(json.dumps(d) + "\n" for d in documents), "utf-8")
        run = subprocess.run([TARIKH, "extract", "--knowledge", "mine", "news.jsonl"], cwd=self.root, check=True, stdout=subprocess.PIPE)
        found = [[(p["entity"], p["country"]) for p in json.loads(line)["places"]] for line in run.stdout.decode("utf-8").splitlines()]
        self.assertEqual(found[0], [("place:90000001", "SYR"), ("country:SYR", "SYR")])
        self.assertEqual(found[1], [("place:q901", "FIN"), ("country:FIN", "FIN")])


if __name__ == "__main__":
    unittest.main(verbosity=0)
