#!/usr/bin/env python3
"""Kills `tarikh build` at random moments and checks that nothing is lost.

  kill_test.py TARIKH [--articles N] [--kills K] [--seed S] [--jobs J] [--keep]

Makes N short articles in two languages, builds a store from them in peace, and another one with K kills (SIGKILL) on the
way, each time started again. The two exports must be the same, byte for byte. Exit code 0 if they are.
"""
import argparse, json, os, random, shutil, signal, subprocess, sys, tempfile, time

CITIES = [("كييف", "Kyiv"), ("بيروت", "Beirut"), ("القاهرة", "Cairo"), ("باريس", "Paris"), ("مسقط", "Muscat"),
          ("الخرطوم", "Khartoum"), ("بغداد", "Baghdad"), ("دمشق", "Damascus"), ("أنقرة", "Ankara"), ("جنيف", "Geneva")]
STATES = [("فرنسا", "France"), ("روسيا", "Russia"), ("أوكرانيا", "Ukraine"), ("لبنان", "Lebanon"), ("مصر", "Egypt"),
          ("إيران", "Iran"), ("تركيا", "Turkey"), ("العراق", "Iraq"), ("ألمانيا", "Germany"), ("إيطاليا", "Italy")]
ARABIC = ["قتل {n} أشخاص وأصيب {m} آخرون في هجوم على {city} أمس.",
          "التقى وزير خارجية {a} نظيره من {b} في {city} يوم {day}.",
          "دعت {a} اليوم {b} إلى وقف إطلاق النار.",
          "أدانت {a} الهجوم الذي استهدف {city} وأسفر عن مقتل {n} أشخاص.",
          "تظاهر المئات في {city} احتجاجا على سياسات {a}.",
          "أعلنت {a} أنها سترسل مساعدات إنسانية إلى {b}."]
ENGLISH = ["At least {n} people were killed and {m} wounded in an attack on {city} on {day}.",
           "The foreign minister of {a} met his counterpart from {b} in {city} on {day}.",
           "{a} called on {b} to accept a ceasefire.",
           "{a} condemned the attack that hit {city} and killed {n} people.",
           "Hundreds protested in {city} against the policy of {a}.",
           "{a} will send humanitarian aid to {b}, officials said."]
DAYS = [("الاثنين", "Monday"), ("الثلاثاء", "Tuesday"), ("الأربعاء", "Wednesday"), ("الخميس", "Thursday")]


def articles(count, seed):
    rng = random.Random(seed)
    for i in range(count):
        arabic = rng.random() < 0.5
        which = 0 if arabic else 1
        sentences = []
        for _ in range(rng.randint(2, 4)):
            a, b = rng.sample(STATES, 2)
            sentences.append(rng.choice(ARABIC if arabic else ENGLISH).format(
                n=rng.randint(3, 40), m=rng.randint(5, 90), city=rng.choice(CITIES)[which], a=a[which], b=b[which],
                day=rng.choice(DAYS)[which]))
        yield {"id": f"article-{i:06d}", "text": "\n".join(sentences), "lang": "ar" if arabic else "en",
               "date": f"2025-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}", "source": f"outlet {rng.randint(1, 30)}"}


def run(command, timeout=None):
    """Exit code, or None if it was killed after `timeout` seconds."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    try:
        _, errors = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return None
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}\n{errors.decode(errors='replace')}")
    return 0


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("tarikh")
    options.add_argument("--articles", type=int, default=10000)
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=0)
    options.add_argument("--keep", action="store_true", help="leave the folder with the stores")
    given = options.parse_args()
    folder = tempfile.mkdtemp(prefix="tarikh-kill-")
    path = lambda name: os.path.join(folder, name)
    try:
        with open(path("news.jsonl"), "w", encoding="utf-8") as out:
            for article in articles(given.articles, given.seed):
                out.write(json.dumps(article, ensure_ascii=False) + "\n")
        jobs = ["--jobs", str(given.jobs)] if given.jobs else []
        build = lambda store: [given.tarikh, "build", path("news.jsonl"), "-o", path(store)] + jobs

        started = time.time()
        run(build("whole.tarikh"))
        whole = time.time() - started
        print(f"in peace: {given.articles} articles in {whole:.1f} s")

        rng = random.Random(given.seed + 1)
        killed = 0
        for _ in range(given.kills):
            # Runs get shorter as less is left to do: sometimes early, sometimes late in what remains.
            if run(build("killed.tarikh"), timeout=rng.uniform(0.02, max(0.05, whole / 3))) is None:
                killed += 1
        run(build("killed.tarikh"))
        print(f"killed {killed} times")

        for store in ("whole", "killed"):
            run([given.tarikh, "export", path(store + ".tarikh"), "--to", "jsonl", "-o", path(store + ".jsonl")])
        with open(path("whole.jsonl"), "rb") as a, open(path("killed.jsonl"), "rb") as b:
            one, other = a.read(), b.read()
        if not one or one != other:
            sys.exit("the exports differ" if one else "the export is empty")
        if killed == 0:
            sys.exit("no run was killed: give more articles")
        print(f"the same export: {len(one)} bytes")
    finally:
        if given.keep:
            print(folder)
        else:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
