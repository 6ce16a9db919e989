#!/usr/bin/env python3
"""Twelve questions that people ask of a timeline, put to the program as they would type them; the answers were written by hand
from the corpus in news.py. And every command on the page of questions does run.

usage: questions.py TARIKH PAGE.md
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import news

ASSAULT, ACCUSE, BERLIN, SANCTION = "2025-03-01 assault", "2025-03-02 accuse", "2025-03-05 consult", "2025-03-07 sanction"
AID, ENVOYS, PROTEST, AGAIN, TRUCE, RESERVES = ("2025-03-10 aid", "2025-03-20 consult", "2025-03 protest", "2025-04-02 consult", "2025-04-10 agree",
                                                "2025-03-05 mobilize")

# The question, the command, the events of the answer in order. {assault} is the id of that event.
EVENTS = [
    ("1 one actor in a period", ["query", "DB", "actor:France date:2025-03"], [ACCUSE, BERLIN, SANCTION, ENVOYS]),
    ("1 the same in the other language", ["query", "DB", "actor:فرنسا date:2025-03"], [ACCUSE, BERLIN, SANCTION, ENVOYS]),
    ("1 possibly then", ["query", "DB", "actor:Germany date~:2025-03"], [BERLIN, RESERVES]),
    ("2 at a place", ["query", "DB", "place:Kyiv"], [ASSAULT]),
    ("2 in a country", ["query", "DB", "place:Ukraine"], [ASSAULT, AID]),
    ("2 near a place", ["query", "DB", "near:Kyiv,500km"], [ASSAULT, AID]),
    ("2 nearer", ["query", "DB", "near:Kyiv,100km"], [ASSAULT]),
    ("3 both of two", ["query", "DB", "actor:France actor:Germany"], [BERLIN, AGAIN]),
    ("3 in this order", ["query", "DB", "source:France target:Russia"], [ACCUSE, SANCTION]),
    ("4 within three days of it", ["query", "DB", "around:{assault},3d"], [ASSAULT, ACCUSE]),
    ("4 the events before and after it", ["query", "DB", "around:{sanction},1"], [RESERVES, SANCTION, AID]),
    ("5 what led to it", ["query", "DB", "cause_of:{sanction}"], [ASSAULT, ACCUSE, BERLIN]),
    ("5 what it led to", ["query", "DB", "result_of:{accuse}"], [BERLIN, SANCTION]),
    ("9 told by one outlet only", ["query", "DB", "outlets:1 date:2025-03"], [PROTEST, BERLIN, SANCTION, AID, ENVOYS]),
    ("9 by at least two", ["query", "DB", "outlets:>=2"], [ASSAULT, ACCUSE]),
    ("9 by at least three independent ones", ["query", "DB", "sources:>=3"], [ASSAULT]),
    ("10 disputed", ["query", "DB", "disputed:yes"], [ASSAULT]),
    ("11 certainly before", ["query", "DB", "before:{sanction}"], [ASSAULT, ACCUSE, BERLIN]),
    ("11 possibly before", ["query", "DB", "before~:{sanction}"], [PROTEST, ASSAULT, ACCUSE, BERLIN, RESERVES]),
    ("11 possibly during", ["query", "DB", "during~:{sanction}"], [PROTEST]),
    ("11 certainly during", ["query", "DB", "during:{protest}"], [ASSAULT, ACCUSE, BERLIN, SANCTION, AID, ENVOYS]),
    ("words, as people type them", ["query", "DB", "missile"], [ASSAULT]),
    ("a name with particles before it", ["query", "DB", '"كييف"'], [ASSAULT, AID]),
    ("with vowels", ["query", "DB", "صَوارِيخ"], [ASSAULT]),
]

# The lines of the answer, ids left out.
LINES = [
    ("6 how they are connected", ["path", "DB", "Germany", "Russia"], """\
Germany country:DEU
<-target-
2025-03-05 consult Meeting: France → Germany · Berlin
"France and Germany met in Berlin to agree on an answer."
<-causes-
2025-03-02 accuse Accusation: France → Russia
"After France had accused Russia, it called its neighbours."
-target->
Russia country:RUS
"""),
    ("7 who meets whom most", ["query", "DB", "type:consult", "--group-by", "pair"], "Germany – France 2\nFrance – Ukraine 1\n"),
    ("8 by type", ["query", "DB", "date:2025-03", "--group-by", "type", "--limit", "2"], "consult 2\naccuse 1\n"),
    ("8 by month", ["query", "DB", "", "--group-by", "month"], "2025-03 8\n2025-04 1\n"),
    ("8 by place", ["query", "DB", "date:2025", "--group-by", "place", "--limit", "3"], "- 2\nParis 2\nBerlin 1\n"),
    ("8 by type and month", ["query", "DB", "actor:Germany", "--group-by", "type,month"], "consult 2025-03 1\nconsult 2025-04 1\nmobilize 2025-03 1\n"),
    ("10 the competing values", ["match", "DB", "MATCH (e:Event) WHERE e.disputed UNWIND e.killed_claims AS c RETURN c.least AS killed, c.support AS support ORDER BY killed"],
     "killed support\n5 1\n7 1\n"),
    ("12 what is new", None, ""),
]

failures = []


def same(what, got, expected):
    print(("ok     " if got == expected else "FAILED ") + what)
    if got != expected:
        failures.append(what)
        print(f"  expected {expected!r}\n  got      {got!r}")


def main():
    tarikh, page = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "s.tarikh")

        def run(*command):
            done = subprocess.run([tarikh, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            if done.returncode != 0:
                failures.append(" ".join(command))
                print(done.stderr.decode())
            return done.stdout.decode()

        def build(number):
            path = os.path.join(folder, f"{number}.jsonl")
            with open(path, "w", encoding="utf-8") as out:
                for analysis in news.analyses(number):
                    out.write(json.dumps(analysis, ensure_ascii=False) + "\n")
            run("build", path, "-o", store)

        build(1)
        ids = {}
        for line in run("query", store, "--format", "jsonl").splitlines():
            event = json.loads(line)
            ids.setdefault(event["type"], event["id"])

        def filled(command):
            return [store if word == "DB" else re.sub(r"\{(\w+)\}", lambda name: ids[name[1]], word) for word in command]

        def events(output):
            return [" ".join(line.split()[:2]) for line in output.splitlines()]

        def lines(output):
            told = re.sub(r" e:\S+", "", re.sub(r"[ \t]+", " ", output))
            return "".join(line.strip() + "\n" for line in told.splitlines())

        for what, command, expected in EVENTS:
            got = events(run(*filled(command)))
            # What happened on one day stands in the order of ids.
            same(what, sorted(got), sorted(expected))
            days = [(e.split()[0] + "-01")[:10] for e in got]  # a month by its first day
            same(what + ": oldest first", days, sorted(days))
        for what, command, expected in LINES:
            if command:
                same(what, lines(run(*filled(command))), expected)
        shown = lines(run("show", store, ids["sanction"]))
        same("5 show tells what led to it", "led to by 2025-03-05 consult" in shown, True)
        same("10 show tells both values", "killed 5 (1 document); 7 (1 document)" in lines(run("show", store, ids["assault"])) or
             "killed 7 (1 document); 5 (1 document)" in lines(run("show", store, ids["assault"])), True)

        with open(page, encoding="utf-8") as text:
            commands = [line.strip() for line in text if line.startswith("    tarikh ")]
        same("the page has commands", len(commands) > 20, True)
        for command in commands:
            words = shlex.split(command.replace("war.tarikh", store).replace("e:7k3f", ids["assault"]))
            if words[1] not in ("build", "merge"):
                same("page: " + command, subprocess.run([tarikh, *words[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False).returncode, 0)

        build(2)
        new = run("query", store, "--since-build", "last").splitlines()
        same("12 what is new since the last build", [line.split()[1] + " " + line[line.rindex("["):] for line in new], ["sanction [more reports]", "agree [new]"])
        same("12 nothing is new after it", run("query", store, "--since-build", "3"), "")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
