#!/usr/bin/env python3
"""The examples of the rules of times as a corpus, and the words of their lists as a dictionary, for libFuzzer.

    seeds.py LANG_FOLDER CORPUS_FOLDER DICTIONARY"""
import json
import pathlib
import sys


def main():
    languages, corpus, dictionary = (pathlib.Path(argument) for argument in sys.argv[1:4])
    corpus.mkdir(parents=True, exist_ok=True)
    words = set()
    for which, folder in enumerate(sorted(path.parent for path in languages.glob("*/times.json"))):
        times = json.loads((folder / "times.json").read_text(encoding="utf-8"))
        for entries in times["lists"].values():
            for entry in entries:
                words.update([entry] if isinstance(entry, str) else entry["forms"])
        for number, rule in enumerate(times["rules"]):
            for example in rule["examples"]:
                head = bytes([which, 77, number % 256])
                (corpus / f"{folder.name}-{number}-{len(example['text'])}").write_bytes(head + example["text"].encode())
    with dictionary.open("w", encoding="ascii") as out:
        for word in sorted(words):
            out.write('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n')


if __name__ == "__main__":
    main()
