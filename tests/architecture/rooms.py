#!/usr/bin/env python3
"""Checks what no compiler checks: which way the rooms lean, who opens which door, and that language is data.

usage: rooms.py SOURCE_ROOT ROOM...        (the rooms in their order, as the root meson.build lists them)
"""
import pathlib
import re
import sys
import unicodedata
import unittest

ROOT = pathlib.Path(sys.argv[1])
ROOMS = sys.argv[2:]
del sys.argv[1:]

# Third-party headers: what they begin with, and the rooms that may include them.
DOORS = {
    "rapidjson/": ["base"],
    "xxhash": ["base"],
    "date/": ["calendar"],
    "unicode/": ["calendar", "document", "text"],
    "libxml/": ["document"],
    "zlib.h": ["document"],
    "zstd.h": ["document", "knowledge"],
    "boost/": ["graph"],
    "sqlite3.h": ["store"],
    "CLI/": ["cli"],
    "fmt/": ["cli"],
    "regex": [],  # std::regex: too slow for news, too loose for data
}

# A piece of C++ that matters here; what matches none of these is skipped letter by letter.
TOKEN = re.compile(r"""
      (?P<comment>//[^\n]*|/\*.*?\*/)
    | (?P<raw>R"(?P<mark>[^()\\\s]{0,16})\((?P<inside>.*?)\)(?P=mark)")
    | (?P<string>"(?:\\.|[^"\\\n])*")
    | (?P<letter>(?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+')
    | (?P<number>[0-9][0-9a-zA-Z_.']*)
    | (?P<name>[A-Za-z_]\w*)
    """, re.VERBOSE | re.DOTALL)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path, path.read_text(encoding="utf-8")


def shown(path, text, at):
    return f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, at) + 1}"


def room_of(path):
    """The room a file of src/ or include/tarikh/ lies in."""
    parts = path.relative_to(ROOT).parts
    return parts[2] if parts[0] == "include" else parts[1]


def literals(text):
    """The string and character literals, as (place, what stands between the quotes)."""
    for token in TOKEN.finditer(text):
        if token["raw"] is not None:
            yield token.start(), token["inside"]
        elif token["string"] is not None or token["letter"] is not None:
            yield token.start(), token[0][1:-1]


def foreign_letters(literal):
    plain = ESCAPE.sub(lambda code: chr(int(code[1] or code[2], 16)), literal)
    return [c for c in plain if unicodedata.category(c).startswith("L") and not unicodedata.name(c).startswith("LATIN")]


class Rooms(unittest.TestCase):
    maxDiff = None

    def test_a_room_includes_only_rooms_before_it(self):
        wrong = []
        for path, text in sources("src", "include/tarikh"):
            room = room_of(path)
            for include in INCLUDE.finditer(text):
                kind, name = include[1], include[2]
                where = shown(path, text, include.start(1))
                if kind == '"' and not (path.parent / name).resolve().is_relative_to(ROOT / "src" / room):
                    wrong.append(f"{where}: \"{name}\" is another room's own header, or lies outside src")
                if kind == "<" and name.startswith("tarikh/"):
                    other = name.split("/")[1]
                    if other not in ROOMS or ROOMS.index(other) > ROOMS.index(room):
                        wrong.append(f"{where}: {room} may not include <{name}>")
        self.assertEqual(wrong, [])

    def test_every_folder_is_a_room(self):
        for folder in ("src", "include/tarikh"):
            found = sorted(p.name for p in (ROOT / folder).iterdir() if p.is_dir())
            self.assertEqual([name for name in found if name not in ROOMS], [], folder)

    def test_third_party_headers_stay_behind_their_doors(self):
        wrong = []
        for path, text in sources("src", "include/tarikh"):
            for include in INCLUDE.finditer(text):
                for beginning, rooms in DOORS.items():
                    public = path.is_relative_to(ROOT / "include")  # a door that stands open is none
                    if include[1] == "<" and include[2].startswith(beginning) and (public or room_of(path) not in rooms):
                        wrong.append(f"{shown(path, text, include.start(1))}: <{include[2]}> belongs to the sources of {rooms or 'nobody'}")
        self.assertEqual(wrong, [])

    def test_no_foreign_letters_in_code_outside_lang(self):
        wrong = []
        for path, text in sources("src", "include", "tools"):
            if path.is_relative_to(ROOT / "src/lang"):
                continue
            for at, literal in literals(text):
                if foreign_letters(literal):
                    wrong.append(f"{shown(path, text, at)}: {literal}")
        self.assertEqual(wrong, [])

    def test_no_language_code_in_code_outside_lang(self):
        codes = {p.name for p in (ROOT / "src/lang").iterdir() if p.is_dir()}
        self.assertTrue(codes)
        wrong = []
        for path, text in sources("src", "include", "tools"):
            if path.is_relative_to(ROOT / "src/lang"):
                continue
            for at, literal in literals(text):
                if literal in codes:
                    wrong.append(f"{shown(path, text, at)}: \"{literal}\"")
        self.assertEqual(wrong, [])

    def test_no_file_is_out_of_proportion(self):
        long = [str(path.relative_to(ROOT)) for path, text in sources("src", "include", "tools", "tests") if text.count("\n") > 600]
        self.assertEqual(long, [])


class TheCheckItself(unittest.TestCase):
    """What reads C++ here is small; these are the cases it must not trip over."""

    def test_literals(self):
        rows = [
            ('x = "a"; // "b"', ["a"]),
            ('x = "a\\"b" /* "c" */ "d";', ['a\\"b', "d"]),
            ("x = 1'000'000 + \"a\"; y = '\"';", ["a", '"']),
            ('x = R"(a "b" c)" "d";', ['a "b" c', "d"]),
            ('x = R"j({"k": ")"})j";', ['{"k": ")"}']),
        ]
        for text, expected in rows:
            self.assertEqual([literal for _, literal in literals(text)], expected, text)

    def test_foreign_letters(self):
        rows = [("abc é ß", ""), ("كييف", "كييف"), ("\\u0643", "ك"), ("\\u060C – →", ""), ("Київ", "Київ")]
        for literal, expected in rows:
            self.assertEqual("".join(foreign_letters(literal)), expected, literal)


if __name__ == "__main__":
    unittest.main()
