#!/usr/bin/env python3
"""Makes the gazetteer that is built in: tools/gazetteer/build.py PACKAGES FOLDER [STAMP]

PACKAGES is what fetch.sh fetched. Places are GeoNames', joined by their number; regions are GeoNames' as well, with
Arabic names from CLDR where GeoNames has none. What src/world and src/lang name already keeps its id there.
"""
import gettext
import pathlib
import re
import statistics
import sys
from collections import defaultdict

from places import ARABIC, DIRECTIONS, LATIN, NO_PLACES, Folder, Known, bare, country_codes, folded, unique

ARAB = set("DZ BH EG IQ JO KW LB LY MR MA OM PS QA SA SD SY TN AE YE SO DJ KM".split())
# Where news writes one place in many ways, GeoNames' Latin spellings are worth their bytes.
SPELT_MANY_WAYS = ARAB | set("TR IR UA RU AF PK IL ET ER ML NE TD SS".split())
SEATS = {"PPLC", "PPLA", "PPLA2", "PPLG"}
NOT_TOWNS = {"PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"}
COLUMNS = ("id name ascii alternates lat lon class feature country cc2 admin1 admin2 admin3 admin4 population "
           "elevation dem timezone modified").split()


def catalogue(path):
    with open(path, "rb") as file:
        return {key: name for key, name in gettext.GNUTranslations(file)._catalog.items() if key}


def subdivisions(path):
    rows = re.findall(r'<subdivision type="([a-z]{2})([a-z0-9]+)"[^>]*>([^<]+)<', path.read_text("utf-8"))
    return {(country.upper(), code): name for country, code, name in rows}


def rows_of(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = dict(zip(COLUMNS, line.rstrip("\n").split("\t")))
            row["lat"], row["lon"], row["population"] = round(float(row["lat"]), 4), round(float(row["lon"]), 4), int(row["population"] or 0)
            row["alternates"] = row["alternates"].split(",") if row["alternates"] else []
            yield row


def arabic_names(row, translated):
    names = [translated[row["id"]]] if row["id"] in translated else []
    return unique(n for n in names + row["alternates"] if ARABIC.match(n) and len(n) > 2 and n not in NO_PLACES)


def english_names(row, translated):
    names = [row["name"], row["ascii"], translated.get(row["id"], "")]
    if row["country"] in SPELT_MANY_WAYS and (row["population"] >= 15000 or row["feature"] in SEATS) or row["population"] >= 500000:
        names += [n for n in row["alternates"] if LATIN.match(n) and not n.isupper()]
    names += [re.sub(r"^(?:Al|Ad|An|Ar|As|Ash|Ath|At|Az|Adh)[ -]", "", n) for n in names[:3] if row["country"] in ARAB]
    return unique(n for n in names if len(n) > 2)


def wanted(row, arabic):
    if row["feature"] in NOT_TOWNS and row["population"] < 100000:
        return False
    return row["population"] >= 15000 or row["feature"] in SEATS or bool(arabic) or row["country"] in ARAB


def add_places(folder, rows, known, codes, catalogues):
    for row in rows:
        arabic = arabic_names(row, catalogues["ar"])
        country = codes.get(row["country"])
        if country is None or not wanted(row, arabic):
            continue
        names = {"ar": arabic, "en": english_names(row, catalogues["en"])}
        same = known.find("place", country, names["ar"] + names["en"], (row["lat"], row["lon"]), 30)
        folder.add(same or {"id": "place:" + row["id"], "name": catalogues["en"].get(row["id"], row["name"]), "country": country,
                            "lat": row["lat"], "lon": row["lon"], "population": row["population"],
                            "seat": row["feature"] in SEATS, "capital": row["feature"] == "PPLC"}, names)


def add_regions(folder, rows, known, codes, catalogues, cldr):
    """A region's point is the median of its places."""
    points = defaultdict(list)
    for row in rows:
        points[row["country"] + "." + row["admin1"]].append((row["lat"], row["lon"], row["population"]))
    by_name = {(key[0], folded(bare(name, "en"))): key for key, name in cldr["en"].items()}
    for key, name in sorted(catalogues["en"].items()):
        country = key.partition(".")[0]
        if "." not in key or country not in codes or key not in points:
            continue
        translated = [catalogues["ar"].get(key, ""), cldr["ar"].get(by_name.get((country, folded(bare(name, "en")))), "")]
        arabic = [n for n in translated if ARABIC.match(n)]
        names = {"ar": unique([bare(n, "ar") for n in arabic] + arabic), "en": unique([bare(name, "en"), name])}
        point = [round(statistics.median(p[i] for p in points[key]), 2) for i in (0, 1)]
        names = {language: [n for n in list_ if n not in DIRECTIONS] for language, list_ in names.items()}
        same = known.find("region", codes[country], names["ar"] + names["en"], point, 400)
        folder.add(same or {"id": "region:" + key.lower().replace(".", "-"), "name": bare(name, "en"), "country": codes[country],
                            "lat": point[0], "lon": point[1]}, names)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    packages = pathlib.Path(sys.argv[1])
    catalogues = {language: catalogue(packages / f"geonames.{language}.mo") for language in ("ar", "en")}
    cldr = {language: subdivisions(packages / f"subdivisions.{language}.xml") for language in ("ar", "en")}
    codes = country_codes(packages)
    rows = list(rows_of(packages / "cities500.txt"))
    folder, known = Folder(sys.argv[2], "geonames"), Known()
    add_places(folder, rows, known, codes, catalogues)
    add_regions(folder, rows, known, codes, catalogues, cldr)
    folder.write()
    if len(sys.argv) == 4:
        pathlib.Path(sys.argv[3]).touch()


if __name__ == "__main__":
    main()
