#!/usr/bin/env python3
"""Stories that several outlets tell in both languages, made up and annotated: what merging makes of them must not get worse.

usage: stories.py TARIKH TOOLS STORIES

Once from annotations, once from the text alone; the floors are B-cubed F over all reports, over those that several documents
tell, and over those told in both languages (tools/score_merge).
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FLOORS = {"annotations": (0.96, 0.96, 0.96), "text": (0.855, 0.8, 0.8)}


def raw(folder):
    for path in sorted(folder.glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        text = "\n".join(sentence["text"] for sentence in doc["sentences"])
        yield json.dumps({"id": doc["doc"], "lang": doc["lang"], "date": doc["date"], "text": text}) + "\n"


def main():
    tarikh, tools, stories = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    inputs = {"annotations": subprocess.run([tools / "gold_analyses", stories, "--tarikh", tarikh], check=True, stdout=subprocess.PIPE).stdout,
              "text": "".join(raw(stories)).encode()}
    failed = False
    for name, lines in inputs.items():
        with tempfile.TemporaryDirectory() as place:
            news, store = pathlib.Path(place, "news.jsonl"), pathlib.Path(place, "news.tarikh")
            news.write_bytes(lines)
            subprocess.run([tarikh, "build", news, "-o", store], check=True, stderr=subprocess.DEVNULL)
            told = subprocess.run([tools / "score_merge", store, stories], check=True, stdout=subprocess.PIPE, text=True).stdout
        scores = [float(f) for f in re.findall(r"B-cubed .* F ([0-9.]+)", told)]
        low = len(scores) != 3 or any(score < floor for score, floor in zip(scores, FLOORS[name]))
        failed |= low
        print(f"{'FAILED' if low else 'ok    '} from {name}: {scores}, at least {FLOORS[name]}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
