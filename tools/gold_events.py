"""Annotated documents beside what `tarikh extract` told of them: which of our events meets which of the gold's.

A document is {"doc", "sentences": [{"text", "events": [{"type", "triggers", "modality", "source", "target"}]}]}; its text is its
sentences joined by line breaks."""
import json
import pathlib


def read(gold, analyses):
    """(annotated document, our analysis) of a folder and a file of JSON Lines."""
    with open(analyses, encoding="utf-8") as file:
        found = {a["document"]["id"]: a for a in map(json.loads, filter(str.strip, file))}
    for path in sorted(pathlib.Path(gold).glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        yield document, found.get(document["doc"], {"events": []})


def by_sentence(document, analysis):
    """(the gold's events, ours) of each sentence; the gold's with their sentence, where it starts, and the spots of their triggers."""
    base = 0
    for sentence in document["sentences"]:
        text = sentence["text"]
        gold = [dict(e, text=text, base=base, spots=[s for t in e["triggers"] for s in places_of(t, text, base)])
                for e in sentence.get("events", [])]
        yield gold, [e for e in analysis["events"] if base <= e["trigger"]["start"] < base + max(1, len(text))]
        base += len(text) + 1


def places_of(needle, text, base):
    """Where a phrase of the gold stands in its sentence: as a whole word where it can, else behind clitics, else anywhere."""
    found, at = [], text.find(needle) if needle else -1
    while at >= 0:
        front = at
        while front > 0 and text[front - 1].isalpha():
            front -= 1
        glued = text[front:at]
        behind = at + len(needle) < len(text) and text[at + len(needle)].isalpha()
        clitics = len(glued) <= 3 and all(c in "وفبلكسا" for c in glued)
        found.append(((0 if not glued else 1 if clitics else 2) + 3 * behind, base + at, base + at + len(needle)))
        at = text.find(needle, at + 1)
    best = min((rank for rank, _, _ in found), default=0)
    return [(start, end) for rank, start, end in found if rank <= max(best, 1)]


def common(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def alike(a, b):
    both = common(a, b)
    return both * 2 >= a[1] - a[0] + b[1] - b[0] - both


def met(gold, ours):
    """Pairs of events whose triggers overlap: those of one type first, as an event of the other type may stand on the same word."""
    pairs, taken, met = [], set(), set()
    for one_type in (True, False):
        for g, event in enumerate(gold):
            if g in met:
                continue
            for o, other in enumerate(ours):
                if o in taken or (other["type"] == event["type"]) != one_type:
                    continue
                span = (other["trigger"]["start"], other["trigger"]["end"])
                if any(common(span, spot) for spot in event["spots"]):
                    pairs.append((event, other))
                    taken.add(o)
                    met.add(g)
                    break
    return [(event, other) for event, other in pairs if event["type"] == other["type"]]
