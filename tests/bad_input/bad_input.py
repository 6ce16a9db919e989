#!/usr/bin/env python3
"""Runs the built tarikh on every kind of bad input and looks at what it says, how it ends, and what is left.

usage: bad_input.py PATH-OF-TARIKH
"""
import contextlib
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest

TARIKH = os.path.abspath(sys.argv.pop(1))
GOOD = json.dumps({"id": "good", "date": "2025-09-02", "text": "The French president met the German chancellor in Paris on Monday."}) + "\n"


def tarikh(*arguments, data=None, stdout=subprocess.PIPE, before=None):
    # No limit on data: what is inherited from the test runner may be text or closed.
    return subprocess.run([TARIKH, *arguments], input=data, stdin=None if data is not None else subprocess.DEVNULL,
                          stdout=stdout, stderr=subprocess.PIPE, preexec_fn=before, timeout=280, check=False)


def content(path):
    with open(path, "rb") as handle:
        return handle.read()


def file_size_limit(size):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that the write fails as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


class BadInput(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="tarikh-bad-")
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, what):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as handle:
            handle.write(what if isinstance(what, bytes) else what.encode())
        return path

    def path(self, name):
        return os.path.join(self.folder, name)

    def said(self, result, code, *words):
        """The exit code, and words that stand in the messages; no message is a crash of ours."""
        messages = result.stderr.decode("utf-8", "replace")
        self.assertEqual(result.returncode, code, messages)
        for word in words:
            self.assertIn(word, messages)
        for crash in ("Sanitizer", "runtime error", "Assertion", "terminate called"):
            self.assertNotIn(crash, messages)
        return messages

    def documents(self, store):
        result = tarikh("stats", store)
        self.said(result, 0)
        return int(result.stdout.split()[1])

    # One row: what the file holds, its name, the exit code, words of the message, and how many lines come out.
    rows = [
        ("invalid UTF-8 is mended and told", "a.txt", b"Talks in caf\xe9 Paris.", 0, ["a.txt: not valid UTF-8"], 1),
        ("invalid UTF-8 in a line", "a.jsonl", b'{"text":"caf\xe9"}\n' + GOOD.encode(), 0, ["a.jsonl:1: not valid UTF-8"], 2),
        ("an empty file", "a.txt", b"", 3, ["a.txt: the file is empty"], 0),
        ("nothing but blanks", "a.txt", b" \n\n", 3, ["a.txt: there is no text in it"], 0),
        ("a line cut short", "a.jsonl", GOOD + '{"id":"x","text":"Ceasef', 3, ["a.jsonl:2: ", "closing quotation mark"], 1),
        ("a line cut short between good ones", "a.jsonl", GOOD + '{"text":\n' + GOOD, 3, ["a.jsonl:2: "], 2),
        ("an object without text", "a.jsonl", '{"id":"x","title":"t"}\n' + GOOD, 3, ['a.jsonl:1: the object has no "text"'], 1),
        ("text that is no string", "a.jsonl", '{"text":["x"]}\n' + GOOD, 3, ['a.jsonl:1: "text" is not a string'], 1),
        ("an impossible date", "a.jsonl", '{"text":"Talks.","date":"2025-02-30"}\n', 0, ["a.jsonl:1: ", '"2025-02-30" is no day'], 1),
        ("an impossible date in front matter", "a.txt", "date: 2025-02-30\n\nTalks.", 0, ["a.txt: ", '"2025-02-30" is no day'], 1),
        ("a binary file", "a.txt", bytes(range(256)) * 40, 3, ["a.txt: this is a binary file"], 0),
        ("a picture by name of text", "a.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 3, ["a.html: this is a binary file"], 0),
        ("a PDF", "a.txt", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", 3, ["a.txt: this is a PDF file"], 0),
        ("damaged gzip", "a.txt.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\3garbage garbage garbage", 3, ["a.txt.gz: ", "damaged"], 0),
        ("an analysis that is none", "a.jsonl", '{"tarikh":"1","document":{}}\n' + GOOD, 3, ["a.jsonl:1: ", "analysis"], 1),
        ("a file name with control characters", "a\x1b[31m.txt", b"", 3, ["a\\x1b[31m.txt: the file is empty"], 0),
    ]

    def test_extract(self):
        for what, name, bad, code, words, lines in self.rows:
            with self.subTest(what):
                result = tarikh("extract", self.write(name, bad))
                self.said(result, code, *words)
                out = result.stdout.decode().splitlines()
                self.assertEqual(len(out), lines)
                for line in out:
                    self.assertIn("document", json.loads(line))

    def test_the_same_through_build_leaves_the_store_whole(self):
        store = self.path("x.tarikh")
        self.said(tarikh("build", self.write("good.jsonl", GOOD), "-o", store), 0)
        for what, name, bad, code, words, _ in self.rows:
            with self.subTest(what):
                self.said(tarikh("build", self.write(name, bad), "-o", store), code, *words)
                self.assertGreaterEqual(self.documents(store), 1)

    def test_a_line_of_50_megabytes(self):
        line = json.dumps({"id": "big", "text": "The river is long and the hills are green here. " * 1_070_000}) + "\n"
        self.assertGreater(len(line), 50_000_000)
        path = self.write("a.jsonl", line + GOOD)
        result = tarikh("stats", path)
        self.assertEqual(result.returncode, 1)  # and a file that is no store does not make us read it all
        result = tarikh("extract", path, "--jobs", "1", "-o", self.path("out.jsonl"))
        messages = self.said(result, result.returncode)
        self.assertIn(result.returncode, (0, 3))
        with open(self.path("out.jsonl"), encoding="utf-8") as out:
            ids = [json.loads(line)["document"]["id"] for line in out]
        if result.returncode == 3:
            self.assertIn("a.jsonl:1: ", messages)
        self.assertEqual(ids, ["good"] if result.returncode == 3 else ["big", "good"])

    def test_missing_files_and_empty_folders(self):
        good = self.write("good.jsonl", GOOD)
        result = tarikh("extract", self.path("none.txt"), good)
        self.said(result, 3, "none.txt: cannot be read: No such file or directory")
        self.assertEqual(len(result.stdout.splitlines()), 1)
        os.mkdir(self.path("empty"))
        self.said(tarikh("extract", self.path("empty")), 3, "empty: there is nothing to read in this folder")
        if os.geteuid() != 0:
            os.chmod(good, 0)
            self.said(tarikh("extract", good), 3, "good.jsonl: cannot be read: Permission denied")

    def test_standard_input(self):
        result = tarikh("extract", "-", data=GOOD.encode() + b"{")
        self.said(result, 3, "standard input:2: ")
        self.assertEqual(len(result.stdout.splitlines()), 1)
        self.said(tarikh("extract", "-", data=b""), 3, "standard input: the file is empty")

    def test_wrong_usage(self):
        store = self.path("x.tarikh")
        self.said(tarikh("build", self.write("good.jsonl", GOOD), "-o", store), 0)
        for arguments, words in [
            ([], "--help"), (["nonsense"], "--help"), (["extract"], "INPUT is required"), (["extract", "x", "--jobs", "0"], "--jobs"),
            (["extract", "x", "--date", "2025-02-30"], '"2025-02-30" is no day of the calendar'),
            (["query", store, "type:nonsense"], "nonsense"), (["query", store, "(type:assault"], "(type:assault"),
            (["query", store, "date:2025-02-30"], "2025-02-30"), (["query", store, "--format", "xml"], "xml"),
            (["match", store, "MATCH (a RETURN a"], '"RETURN" stands where'), (["match", store, "MATCH (a) RETURN b"], "nothing is called b"),
            (["match", store, "CREATE (:Event)"], "only reads"), (["match", store, "RETURN 1", "--param", "x"], "NAME=VALUE"),
            (["export", store, "--to", "xml"], '"xml"'),
            (["render", store, "-o", self.path("x.gif")], "x.gif"),
        ]:
            with self.subTest(arguments):
                result = tarikh(*arguments)
                self.said(result, 2, words)
                self.assertEqual(result.stdout, b"")

    def test_what_is_not_there(self):
        store = self.path("x.tarikh")
        self.said(tarikh("build", self.write("good.jsonl", GOOD), "-o", store), 0)
        for arguments in (["show", store, "e:nonsense"], ["path", store, "e:nonsense", "Nowhere"]):
            with self.subTest(arguments):
                self.said(tarikh(*arguments), 1, "e:nonsense")
        self.said(tarikh("match", store, "RETURN $day"), 1, "no value was given for $day")
        self.assertEqual(tarikh("match", store, "RETURN $day AS x", "--param", "day=2025-09", "--json").stdout, b'{"x":"2025-09"}\n')
        self.assertEqual(tarikh("match", store, "UNWIND [1, 22] AS x RETURN x, 'a\nb' AS y").stdout, b"x   y\n1   a b\n22  a b\n")
        self.said(tarikh("match", store, "UNWIND [1, 2] AS x RETURN x", "--rows", "1"), 0, "only the first 1 row")
        result = tarikh("query", store, "type:judicial")
        self.said(result, 0)
        self.assertEqual(result.stdout, b"")

    def test_no_store(self):
        good = self.write("good.jsonl", GOOD)
        fake = self.write("fake.tarikh", "this is no store, and long enough to be read as one " * 40)
        other = self.path("other.tarikh")
        with contextlib.closing(sqlite3.connect(other)) as db:
            db.execute("CREATE TABLE mine (x)")
            db.commit()
        for path in (fake, other, self.path("missing.tarikh"), self.folder, self.write("empty.tarikh", "")):
            kept = content(path) if os.path.isfile(path) else None
            for arguments in (["stats", path], ["query", path], ["match", path, "RETURN 1"], ["merge", path, "-o", self.path("out.tarikh")]):
                with self.subTest(arguments):
                    self.said(tarikh(*arguments), 1, os.path.basename(path))
            if path in (fake, other, self.folder):
                with self.subTest("build", path=path):
                    self.said(tarikh("build", good, "-o", path), 1, os.path.basename(path))
            if kept is not None:
                self.assertEqual(content(path), kept)
        self.assertFalse(os.path.exists(self.path("missing.tarikh")))

    def test_a_store_of_a_newer_version(self):
        good, store = self.write("good.jsonl", GOOD), self.path("x.tarikh")
        self.said(tarikh("build", good, "-o", store), 0)
        with contextlib.closing(sqlite3.connect(store)) as db:
            db.execute("PRAGMA user_version = 99")
            db.commit()
        for arguments in (["query", store], ["build", good, "-o", store], ["merge", store, "-o", self.path("y.tarikh")]):
            with self.subTest(arguments):
                self.said(tarikh(*arguments), 1, "x.tarikh", "newer")

    def test_a_full_disk(self):
        store = self.path("x.tarikh")
        self.said(tarikh("build", self.write("good.jsonl", GOOD), "-o", store), 0)
        before = tarikh("export", store, "--to", "jsonl").stdout
        more = self.write("more.jsonl", "".join(
            json.dumps({"id": f"m{i}", "date": "2025-09-03", "text": f"The army shelled town {i} on Tuesday, killing {i} soldiers. " * 20}) + "\n"
            for i in range(300)))
        full = tarikh("build", more, "-o", store, before=file_size_limit(os.path.getsize(store) + 20_000))
        self.said(full, 1, "x.tarikh")
        self.assertEqual(tarikh("export", store, "--to", "jsonl").stdout, before)
        self.said(tarikh("build", more, "-o", store), 0)  # with room again, the same build goes through
        self.assertEqual(self.documents(store), 301)

    def test_a_full_disk_at_the_first_build(self):
        store, good = self.path("x.tarikh"), self.write("good.jsonl", GOOD)
        self.said(tarikh("build", good, "-o", store, before=file_size_limit(20_000)), 1, "x.tarikh")
        self.said(tarikh("build", good, "-o", store), 0)
        self.assertEqual(self.documents(store), 1)

    def test_nobody_takes_the_results(self):
        good = self.write("good.jsonl", GOOD * 2000)
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                self.said(tarikh("extract", good, stdout=full), 1, "cannot write to standard output")
            self.said(tarikh("extract", good, "-o", "/dev/full"), 1, "cannot write /dev/full")
        reading, writing = os.pipe()
        os.close(reading)
        try:
            self.said(tarikh("extract", good, stdout=writing), 1, "cannot write to standard output")
        finally:
            os.close(writing)
        self.said(tarikh("extract", good, "-o", self.path("none/out.jsonl")), 1, "none/out.jsonl")
        kept = self.write("kept.jsonl", "kept")
        self.said(tarikh("extract", good, "-o", kept, before=file_size_limit(1000)), 1, "kept.jsonl")
        self.assertEqual(content(kept), b"kept")
        self.assertEqual([n for n in os.listdir(self.folder) if ".part" in n], [])

    def test_faulty_knowledge(self):
        good = self.write("good.jsonl", GOOD)
        os.makedirs(self.path("mine/en"))
        self.write("mine/en/times.json", '{"rules": [\n  {"rule": }]}')
        self.said(tarikh("extract", good, "--knowledge", self.path("mine")), 1, "times.json:2:")
        self.said(tarikh("extract", good, "--knowledge", self.path("nowhere")), 1, "nowhere")


if __name__ == "__main__":
    unittest.main()
