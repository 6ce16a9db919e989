#!/usr/bin/env python3
"""Tables, bars and colours, looked at as a terminal gets them.

usage: terminal.py TARIKH SAMPLES
"""
import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata
import unittest

TARIKH, SAMPLES = os.path.abspath(sys.argv[1]), sys.argv[2]
del sys.argv[1:]
ESCAPE = re.compile("\x1b\\[[0-9;]*m")


def width(text):
    """Columns of a terminal, without emoji: of those the tests of text tell."""
    wide = sum(1 for c in text if unicodedata.east_asian_width(c) in "WF")
    return wide + sum(1 for c in text if unicodedata.category(c) not in ("Mn", "Me", "Cf"))


def on_terminal(*arguments, columns=100, **environment):
    """What the program writes to a terminal so wide."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "CLICOLOR_FORCE")}
    run = subprocess.Popen([TARIKH, *arguments], stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.DEVNULL, env={**clean, "TERM": "xterm-256color", **environment})
    os.close(slave)
    seen = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(master)
    assert run.wait() == 0
    return seen.decode("utf-8").replace("\r\n", "\n")


def piped(*arguments, **environment):
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "CLICOLOR_FORCE")}
    return subprocess.run([TARIKH, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**clean, **environment}).stdout.decode("utf-8")


class Terminal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="tarikh-terminal-")
        cls.db = os.path.join(cls.folder.name, "news.tarikh")
        harm = os.path.join(cls.folder.name, "harm.jsonl")
        with open(harm, "w", encoding="ascii") as handle:
            name = "\x1b[2J\x1b]0;owned\x07 \u202eturned\u202c 北京 وَزير \x9b31m"
            handle.write(json.dumps({"tarikh": "1", "document": {"id": "x", "lang": "en", "date": "2025-07-15"}, "sentences": [{"start": 0, "end": 9, "text": name}],
                                     "events": [{"id": "x1", "type": "protest", "sentence": 0, "modality": "asserted", "confidence": 0.5, "trigger": {"start": 0, "end": 1, "text": "x"},
                                                 "arguments": [{"role": "source", "start": 1, "end": 2, "text": name}]}]}) + "\n")
        subprocess.run([TARIKH, "build", SAMPLES, harm, "-o", cls.db], check=True, stderr=subprocess.DEVNULL)

    def test_columns_stand_under_each_other_in_every_script(self):
        for lang in ("en", "ar"):
            text = piped("match", self.db, "MATCH (a:Actor)<-[:source]-(e:Event) RETURN a.name AS who, count(e) AS events, a.id AS id ORDER BY events DESC", "--lang", lang)
            lines = text.rstrip("\n").split("\n")
            self.assertGreater(len(lines), 20)
            column = width(lines[0][:lines[0].index("id")])
            for line in lines[1:]:
                self.assertEqual(width(line[:re.search(r"(?<=  )\S+:\S+$", line).start()]), column, line)

    def test_colours_are_for_terminals(self):
        self.assertRegex(on_terminal("query", self.db), ESCAPE)
        self.assertNotRegex(on_terminal("query", self.db, NO_COLOR="1"), ESCAPE)
        self.assertNotRegex(on_terminal("query", self.db, TERM="dumb"), ESCAPE)
        self.assertNotIn("\x1b", piped("query", self.db))
        self.assertRegex(piped("query", self.db, CLICOLOR_FORCE="1"), ESCAPE)
        self.assertNotIn("\x1b", piped("query", self.db, CLICOLOR_FORCE="1", NO_COLOR="1"))

    def test_a_line_stays_one_line(self):
        for columns in (60, 100):
            lines = ESCAPE.sub("", on_terminal("query", self.db, columns=columns)).rstrip("\n").split("\n")
            self.assertGreater(len(lines), 50)
            self.assertLessEqual(max(map(width, lines)), columns)
            self.assertTrue(any(line.rstrip("\u200e").endswith("…") for line in lines))
        self.assertNotIn("…\n", piped("query", self.db, "type:consult"))

    def test_a_terminal_obeys_no_news(self):
        for command in (["query"], ["match", "MATCH (a:Actor) RETURN a.name"], ["show", "e:x1"], ["show", "x"]):
            text = on_terminal(command[0], self.db, *command[1:], NO_COLOR="1")
            self.assertIn("北京", text)
            self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")

    def test_numbers_have_bars_and_months_a_line(self):
        lines = piped("stats", self.db).split("\n")
        bars = {m[1]: (int(m[2]), m[3]) for m in (re.match(r"  (\w+) +(\d+)  ([█▏▎▍▌▋▊▉]+)$", line) for line in lines) if m}
        self.assertGreater(len(bars), 5)
        most = max(bars.values())
        self.assertEqual(most[1], "█" * 30)
        for number, bar in bars.values():
            eighths = sum(8 if c == "█" else " ▏▎▍▌▋▊▉".index(c) for c in bar)
            self.assertAlmostEqual(eighths / 240, number / most[0], delta=1 / 240)
        month = next(line for line in lines if line.startswith("by month"))
        self.assertRegex(month, r"\d{4}-\d\d [▁▂▃▄▅▆▇█ ]+ \d{4}-\d\d, \d+ of them in \d{4}-\d\d")


if __name__ == "__main__":
    unittest.main(verbosity=2)
