#!/usr/bin/env python3
"""The two laws, held against the program itself on real articles:

  1. the same bytes out with one thread and with four;
  2. one build, any order, any shards, any tree of merges, the same input twice: the same export.

usage: program.py TARIKH FOLDER
"""
import os
import random
import subprocess
import sys
import tempfile


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def main():
    tarikh, folder = sys.argv[1:]
    files = sorted(os.path.join(root, name) for root, _, names in os.walk(folder) for name in names if name.endswith(".txt"))
    assert len(files) >= 8, "too few samples"
    chance = random.Random(7)
    failures = []

    def same(what, a, b):
        print(("ok    " if a == b else "FAILED ") + what)
        if a != b:
            failures.append(what)

    with tempfile.TemporaryDirectory() as place:
        path = lambda name: os.path.join(place, name + ".tarikh")

        def export(store):
            return b"".join(run(tarikh, "export", store, "--to", form) for form in ("jsonl", "csv", "dot", "html", "sql", "turtle", "gexf", "neo4j"))

        def build(name, inputs, jobs=1):
            run(tarikh, "build", *inputs, "-o", path(name), "--jobs", str(jobs))
            return path(name)

        same("analyses: one thread and four", run(tarikh, "extract", "--jobs", "1", *files), run(tarikh, "extract", "--jobs", "4", *files))
        one = export(build("one", files))
        assert one.strip(), "an empty export proves nothing"
        same("build: four threads", one, export(build("four", files, 4)))
        same("build: the same input twice", one, export(build("one", files)))
        for turn in range(3):
            order = files[:]
            chance.shuffle(order)
            same(f"build: shuffled, {turn}", one, export(build(f"shuffled{turn}", order)))
        day_by_day = path("days")
        for name in files:
            run(tarikh, "build", name, "-o", day_by_day)
        same("build: one article a day", one, export(day_by_day))
        for turn in range(4):
            shards = [[] for _ in range(4)]
            for name in files:
                for shard in chance.sample(range(4), chance.choice((1, 1, 2))):
                    shards[shard].append(name)
            stores = [build(f"shard{turn}-{i}", shard) for i, shard in enumerate(shards) if shard]
            step = 0
            while len(stores) > 1:
                chance.shuffle(stores)
                merged = path(f"merged{turn}-{step}")
                run(tarikh, "merge", stores[0], stores[1], "-o", merged)
                stores = stores[2:] + [merged]
                step += 1
            same(f"merge: a random tree of overlapping shards, {turn}", one, export(stores[0]))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
