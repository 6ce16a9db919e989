#!/usr/bin/env python3
"""Turns an extract of Wikidata into a folder for --knowledge:

    tools/gazetteer/from_wikidata.py EXTRACT FOLDER

EXTRACT is one entity of Wikidata's JSON dump a line (a comma at the end and lines of brackets do no harm). Places are
what has coordinates (P625) and a country (P17) that --countries names: a JSON object of Q-number to alpha-3 code, for
which the extract's own countries (those with P298) stand in where it holds them."""
import argparse
import json

from places import LANGUAGES, Folder, Known, unique


def entities(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.strip().rstrip(",")
            if line.startswith("{"):
                yield json.loads(line)


def values(entity, claim):
    """What the entity's statements say, those of normal rank and above."""
    for statement in entity.get("claims", {}).get(claim, []):
        if statement.get("rank") != "deprecated" and "datavalue" in statement["mainsnak"]:
            yield statement["mainsnak"]["datavalue"]["value"]


def country_codes(path):
    return {entity["id"]: code for entity in entities(path) for code in values(entity, "P298")}


def names_of(entity):
    names = {}
    for language in LANGUAGES:
        label = entity.get("labels", {}).get(language)
        aliases = entity.get("aliases", {}).get(language, [])
        names[language] = unique(([label["value"]] if label else []) + [a["value"] for a in aliases])
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("extract")
    parser.add_argument("folder")
    parser.add_argument("--countries", help="a JSON file: {\"Q33\": \"FIN\", …}")
    options = parser.parse_args()
    codes = country_codes(options.extract)
    if options.countries:
        with open(options.countries, encoding="utf-8") as file:
            codes.update(json.load(file))
    known, folder = Known(), Folder(options.folder, "wikidata")
    for entity in entities(options.extract):
        point = next(values(entity, "P625"), None)
        country = next((codes[v["id"]] for v in values(entity, "P17") if v["id"] in codes), None)
        names = names_of(entity)
        if point is None or country is None or entity["id"] in codes or not any(names.values()):
            continue
        place = (round(point["latitude"], 4), round(point["longitude"], 4))
        people = max((int(float(v["amount"])) for v in values(entity, "P1082")), default=0)
        same = known.find("place", country, names["ar"] + names["en"], place, 30)
        folder.add(same or {"id": "place:" + entity["id"].lower(), "name": (names["en"] or names["ar"])[0], "country": country,
                            "lat": place[0], "lon": place[1], "population": people}, names)
    folder.write()
    print(f"{len(folder.entities)} places in {options.folder}")


if __name__ == "__main__":
    main()
