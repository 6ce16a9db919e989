#!/usr/bin/env python3
"""Turns schemas/ontology/events.json into the C++ table that the ontology room serves.

usage: ontology_table.py EVENTS.json OUT.cpp
"""
import json
import sys

FACTS = ("id", "plover", "cameo", "color", "symmetric")  # every other key is a language: the type's name for people


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def main():
    source, out = sys.argv[1:]
    with open(source, encoding="utf-8") as handle:
        types = json.load(handle)["types"]
    rows = [
        "    {%s, {%s}, %s, %s}," % (", ".join(quoted(t[k]) for k in ("id", "plover", "cameo")),
                                     ", ".join("{%s, %s}" % (quoted(k), quoted(t[k])) for k in t if k not in FACTS),
                                     quoted(t["color"]), "true" if t.get("symmetric") else "false")
        for t in types
    ]
    with open(out, "w", encoding="utf-8") as handle:
        handle.write("// GENERATED from schemas/ontology/events.json by tools/ontology_table.py; DO NOT EDIT\n")
        handle.write("#include <tarikh/ontology/ontology.h>\n\nnamespace tarikh::ontology {\n\n")
        handle.write("const std::vector<EventType>& event_types() {\n")
        handle.write("    static const std::vector<EventType> types = {\n" + "\n".join(rows) + "\n    };\n    return types;\n}\n\n")
        handle.write("}  // namespace tarikh::ontology\n")


if __name__ == "__main__":
    main()
