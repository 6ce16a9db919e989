#!/usr/bin/env python3
"""Scores a store's merging against gold documents whose clusters run across documents.

  score_merge.py STORE GOLD... [--errors N]

GOLD is a file or a folder of *.json: {"doc", "sentences": [{"text", "events": [{"type", "triggers", "cluster", …}]}]}; a
document's text is its sentences joined by line breaks, and events of any document that bear one cluster are one happening.
A gold event counts where the store has a report of its type in that document whose trigger overlaps one of its triggers.
Printed: of all pairs of such happenings of two documents, how many the store rightly calls one (precision, recall, F).
"""
import argparse, collections, itertools, json, os, sqlite3


def gold_documents(paths):
    for path in paths:
        files = [os.path.join(path, name) for name in sorted(os.listdir(path)) if name.endswith(".json")] \
            if os.path.isdir(path) else [path]
        for name in files:
            with open(name, encoding="utf-8") as file:
                yield json.load(file)


def spans(text, trigger, base):
    at = text.find(trigger)
    while trigger and at >= 0:
        yield base + at, base + at + len(trigger)
        at = text.find(trigger, at + 1)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("store")
    options.add_argument("gold", nargs="+")
    options.add_argument("--errors", type=int, default=0, metavar="N")
    given = options.parse_args()

    reports = collections.defaultdict(list)
    rows = sqlite3.connect(given.store).execute(
        "SELECT document, type, trigger_start, trigger_end, event, text FROM reports")
    for document, kind, start, end, event, text in rows:
        reports[document].append((kind, start, end, event, text))

    found = collections.defaultdict(collections.Counter)  # (document, cluster) -> events of the store
    shown, total = {}, set()
    for document in gold_documents(given.gold):
        base = 0
        for sentence in document["sentences"]:
            for event in sentence["events"]:
                unit = (document["doc"], event["cluster"])
                total.add(unit)
                for trigger in event["triggers"]:
                    for start, end in spans(sentence["text"], trigger, base):
                        for kind, s, e, one, text in reports[document["doc"]]:
                            if kind == event["type"] and s < end and start < e:
                                found[unit][one] += 1
                                shown.setdefault(unit, f"{document['doc']} {kind} {trigger}: {text}")
            base += len(sentence["text"]) + 1

    event_of = {unit: min(events, key=lambda one: (-events[one], one)) for unit, events in found.items()}
    gold, ours = set(), set()
    for a, b in itertools.combinations(sorted(event_of), 2):
        if a[0] == b[0]:
            continue
        if a[1] == b[1]:
            gold.add((a, b))
        if event_of[a] == event_of[b]:
            ours.add((a, b))
    right = len(gold & ours)
    precision, recall = right / max(1, len(ours)), right / max(1, len(gold))
    print(f"happenings found {len(event_of)} of {len(total)}")
    print(f"pairs gold {len(gold)}, ours {len(ours)}, right {right}")
    print(f"precision {precision:.3f} recall {recall:.3f} F {2 * precision * recall / max(1e-9, precision + recall):.3f}")
    for name, pairs in (("wrongly one", ours - gold), ("wrongly apart", gold - ours)):
        for a, b in sorted(pairs)[:given.errors]:
            print(f"{name}:\n  {shown[a]}\n  {shown[b]}")


if __name__ == "__main__":
    main()
