"""A small corpus, written by hand: what some outlets tell of a few weeks. One line an event:

    TYPE SOURCES > TARGETS @ PLACE on DAY[/DAY] killed N | sentence

A document is (day it was built, id, language, day of publication, outlet, events, relations between them by number).
"""
import hashlib

PLACES = {  # id, country, latitude, longitude
    "Kyiv": ("place:kyiv", "UKR", 50.45, 30.52), "Kharkiv": ("place:kharkiv", "UKR", 49.99, 36.23),
    "Paris": ("place:paris", "FRA", 48.86, 2.35), "Lyon": ("place:lyon", "FRA", 45.76, 4.84),
    "Berlin": ("place:berlin", "DEU", 52.52, 13.40), "Istanbul": ("place:istanbul", "TUR", 41.01, 28.95),
}
COUNTRIES = {"RUS": "Russia", "UKR": "Ukraine", "FRA": "France", "DEU": "Germany", "USA": "United States", "TUR": "Turkey"}

NEWS = [
    (1, "a1", "en", "2025-03-02", "Morning Post", ["assault RUS > UKR @ Kyiv on 2025-03-01 killed 5 | Missiles struck Kyiv before dawn and killed five people."], []),
    (1, "a2", "ar", "2025-03-02", "Al-Khabar", ["assault RUS > UKR @ Kyiv on 2025-03-01 killed 7 | سقطت صواريخ روسية على كييف فجرا وقتلت سبعة."], []),
    (1, "a3", "en", "2025-03-03", "Evening Mail", [
        "assault RUS > UKR @ Kyiv on 2025-03-01 | The missiles on Kyiv drew anger in Paris.",
        "accuse FRA > RUS on 2025-03-02 | France accused Russia of a crime over it."], [("causes", 0, 1)]),
    (1, "a4", "en", "2025-03-08", "Morning Post", [
        "accuse FRA > RUS on 2025-03-02 | After France had accused Russia, it called its neighbours.",
        "consult FRA > DEU @ Berlin on 2025-03-05 | France and Germany met in Berlin to agree on an answer.",
        "sanction FRA > RUS on 2025-03-07 | France then froze Russian funds."], [("causes", 0, 1), ("causes", 1, 2)]),
    (1, "a5", "en", "2025-03-21", "Evening Mail", ["consult FRA > UKR @ Paris on 2025-03-20 | France received the Ukrainian envoys in Paris."], []),
    (1, "a6", "en", "2025-04-01", "Lyon Echo", ["protest farmers @ Lyon on 2025-03-01/2025-03-31 | Farmers blocked Lyon several times in March."], []),
    (1, "a7", "ar", "2025-03-11", "Al-Khabar", ["aid USA > UKR @ Kharkiv on 2025-03-10 | أرسلت الولايات المتحدة مولدات إلى خاركيف وبكييف مخزن لها."], []),
    (1, "a8", "en", "2025-04-03", "Morning Post", ["consult FRA > DEU @ Paris on 2025-04-02 | Germany's envoys came to Paris again."], []),
    (1, "a9", "en", "2025-03-05", "Evening Mail", ["mobilize DEU | Germany is calling up reserves."], []),
    (2, "b1", "en", "2025-04-11", "Evening Mail", ["agree RUS > UKR @ Istanbul on 2025-04-10 | Russia and Ukraine signed a truce in Istanbul."], []),
    (2, "b2", "ar", "2025-04-11", "Al-Khabar", ["sanction FRA > RUS on 2025-03-07 | جمدت فرنسا أموالا روسية في الشهر الماضي."], []),
]


def event(document, number, line):
    told, sentence = line.split(" | ")
    words = told.split()
    start = number * 200
    out = {"id": hashlib.sha256(f"{document}{number}".encode()).hexdigest()[:26], "type": words[0], "sentence": number, "modality": "asserted",
           "confidence": 0.8, "trigger": {"start": start, "end": start + 4, "text": words[0], "lemma": words[0]}, "arguments": []}
    role, at = "source", start + 5

    def argument(**more):
        nonlocal at
        out["arguments"].append({"start": at, "end": at + 1, **more})
        at += 2

    step = iter(words[1:])
    for word in step:
        if word == ">":
            role = "target"
        elif word == "@":
            name = next(step)
            argument(role="place", text=name, entity=PLACES[name][0], country=PLACES[name][1])
        elif word == "on":
            days = next(step).split("/")
            argument(role="time", text=days[0], value=days[0], begin=days[0], end_date=days[-1])
        elif word == "killed":
            count = int(next(step))
            out["killed"] = {"min": count, "max": count}
        elif word in COUNTRIES:
            argument(role=role, text=COUNTRIES[word], entity="country:" + word, code=word)
        else:
            argument(role=role, text=word)
    return out, sentence


def analyses(build):
    for built, document, lang, published, outlet, lines, relations in NEWS:
        if built != build:
            continue
        told = [event(document, number, line) for number, line in enumerate(lines)]
        events = [e for e, _ in told]
        arguments = [a for e in events for a in e["arguments"]]
        yield {
            "tarikh": "1", "document": {"id": document, "lang": lang, "title": "", "date": published, "source": outlet, "url": ""},
            "sentences": [{"start": n * 200, "end": n * 200 + 199, "text": text} for n, (_, text) in enumerate(told)],
            "actors": [{"start": a["start"], "end": a["end"], "text": a["text"], "entity": a.get("entity"), "name": a["text"], "code": a.get("code"), "kind": "country"}
                       for a in arguments if a["role"] in ("source", "target")],
            "places": [{"start": a["start"], "end": a["end"], "text": a["text"], "entity": a["entity"], "name": a["text"], "country": a["country"],
                        "lat": PLACES[a["text"]][2], "lon": PLACES[a["text"]][3]} for a in arguments if a["role"] == "place"],
            "times": [], "events": events,
            "relations": [{"type": kind, "from": events[a]["id"], "to": events[b]["id"]} for kind, a, b in relations],
        }
