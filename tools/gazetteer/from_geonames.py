#!/usr/bin/env python3
"""Turns a dump of GeoNames into a folder for --knowledge:

    tools/gazetteer/from_geonames.py allCountries.txt FOLDER [--names alternateNamesV2.txt] [--country XX]... [--from POPULATION]

Both files are as GeoNames publishes them (unpacked). Without --names only the main names and untagged spellings are
known; with it, names tagged as Arabic and English. No rebuilding: tarikh --knowledge FOLDER reads it."""
import argparse
import pathlib
import subprocess

from build import NOT_TOWNS, SEATS, arabic_names, english_names, rows_of
from places import LANGUAGES, Folder, Known, country_codes


def tagged(path):
    """Number -> language -> names, the preferred first; no links, postal codes or historic names."""
    names = {}
    if path is None:
        return names
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = (line.rstrip("\n").split("\t") + [""] * 8)[:8]
            if row[2] in LANGUAGES and row[7] != "1":
                list_ = names.setdefault(row[1], {}).setdefault(row[2], [])
                list_.insert(0 if row[4] == "1" else len(list_), row[3])
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dump")
    parser.add_argument("folder")
    parser.add_argument("--names")
    parser.add_argument("--country", action="append", help="alpha-2 code; may be said again")
    parser.add_argument("--from", dest="least", type=int, default=0, metavar="POPULATION")
    options = parser.parse_args()
    fetch = pathlib.Path(__file__).with_name("fetch.sh")
    codes = country_codes(subprocess.run([fetch], stdout=subprocess.PIPE, text=True, check=True).stdout.strip())
    names, known, folder = tagged(options.names), Known(), Folder(options.folder, "geonames-dump")
    for row in rows_of(options.dump):
        country = codes.get(row["country"])
        if row["class"] != "P" or country is None or row["feature"] in NOT_TOWNS - {"PPLX"}:
            continue
        if (options.country and row["country"] not in options.country) or row["population"] < options.least:
            continue
        own = names.get(row["id"], {})
        found = {"ar": own.get("ar", []) + arabic_names(row, {}), "en": own.get("en", []) + english_names(row, {})}
        same = known.find("place", country, found["ar"] + found["en"], (row["lat"], row["lon"]), 30)
        folder.add(same or {"id": "place:" + row["id"], "name": row["name"], "country": country, "lat": row["lat"], "lon": row["lon"],
                            "population": row["population"], "seat": row["feature"] in SEATS, "capital": row["feature"] == "PPLC"}, found)
    folder.write()
    print(f"{len(folder.entities)} places in {options.folder}")


if __name__ == "__main__":
    main()
