"""What the makers of gazetteers share: spellings, what we know already, and the folder that is written."""
import json
import math
import pathlib
import re
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("ar", "en")
ARABIC = re.compile(r"^[ء-غف-ي][ء-غف-يً-ْ ]*$")
LATIN = re.compile(r"^[A-Z][A-Za-z'’ -]{3,}$")
# What a name of a region may bear besides itself: "Anbar Governorate", «محافظة الأنبار».
KINDS = {
    "ar": re.compile(r"^(?:محافظة|ولاية|إمارة|امارة|منطقة|مقاطعة|إقليم|اقليم|جهة|مديرية|قضاء|بلدية|كانتون|دائرة|أوبلاست|جمهورية|دولة|مدينة|شعبية) (?=\S{3})"),
    "en": re.compile(r"(?:^(?:Province|Governorate|State|Region|Wilaya|Provincia|Departamento) (?:of |de )?)|"
                     r"(?: (?:Governorate|Province|Oblast|Oblast'|Krai|Kray|Region|State|District|Prefecture|Department|County|Municipality|Wilaya|Emirate|Parish))$"),
}
# No name by themselves: "Northern Province", «المنطقة الشرقية».
DIRECTIONS = set("North South East West Northern Southern Eastern Western Central Centre Center Upper Lower Capital".split() +
                 "الشمالية الجنوبية الشرقية الغربية الوسطى الشمالي الجنوبي الشرقي الغربي الأوسط الشمال الجنوب الشرق الغرب الوسط العاصمة".split())
# What news means by the word is something else, though some town is called so (Corona, California).
NO_PLACES = {"كورونا"}
ARABIC_FOLDS = str.maketrans("أإآٱةىؤئ", "ااااهيوي")


def folded(name):
    """Near enough to how the program folds spellings: to see what is the same name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) and c != "ـ")
    return re.sub(r"[’'`‘ʿʾ.-]+", " ", plain.translate(ARABIC_FOLDS).casefold()).strip()


def bare(name, language):
    """A region's name without what sort of region it is."""
    rest = KINDS[language].sub("", name).strip()
    return name if rest in DIRECTIONS or not rest else rest


def unique(names):
    seen = set()
    return [n for n in names if n and not (folded(n) in seen or seen.add(folded(n)))]


def kilometres(a, b):
    lat = math.radians((a[0] + b[0]) / 2)
    return 111.2 * math.hypot(a[0] - b[0], ((a[1] - b[1] + 180) % 360 - 180) * math.cos(lat))


def country_codes(packages):
    """Alpha-2, as GeoNames has it, to our alpha-3: of the states that src/world knows."""
    ours = {e["id"].partition(":")[2] for e in json.loads((ROOT / "src/world/countries.json").read_text("utf-8"))["entities"]}
    iso = json.loads((pathlib.Path(packages) / "iso_3166-1.json").read_text("utf-8"))["3166-1"]
    return {c["alpha_2"]: c["alpha_3"] for c in iso if c["alpha_3"] in ours} | {"XK": "XKX"}


class Known:
    """The places of src/world: another source's place of one name, not far away, is the same."""

    def __init__(self):
        names = {}
        for language in LANGUAGES:
            for path in (ROOT / "src/lang" / language / "names").glob("*.json"):
                for entry in json.loads(path.read_text("utf-8")).get("names", []):
                    names.setdefault(entry["entity"], []).extend(entry.get("names", []) + entry.get("weak", []))
        self.by_name = {}
        for file in ("places", "regions"):
            for entity in json.loads((ROOT / f"src/world/{file}.json").read_text("utf-8"))["entities"]:
                for name in {folded(n) for n in names.get(entity["id"], []) + [entity["name"]]}:
                    self.by_name.setdefault((entity.get("country"), name), []).append(entity)

    def find(self, kind, country, names, point, reach):
        for name in names:
            for entity in self.by_name.get((country, folded(name)), []):
                if entity["id"].startswith(kind + ":") and ("lat" not in entity or kilometres((entity["lat"], entity["lon"]), point) <= reach):
                    return entity["id"]
        return None


class Folder:
    """A folder of knowledge in the making: world/gazetteer/NAME.json and <code>/gazetteer/NAME.json."""

    def __init__(self, root, name):
        self.root, self.name = pathlib.Path(root), name
        self.entities, self.names = [], {language: {} for language in LANGUAGES}

    def add(self, entity, names):
        """`entity` may be an id alone, of what the world has already; `names` are by language."""
        if not isinstance(entity, str):
            self.entities.append({k: v for k, v in entity.items() if v})
            entity = entity["id"]
        for language, list_ in names.items():
            if list_:
                known = self.names[language].setdefault(entity, [])
                known[:] = unique(known + list_)

    def write(self):
        rows = sorted(self.entities, key=lambda e: e["id"])
        self.put("world", {"entities": rows})
        for language, names in self.names.items():
            self.put(language, {"names": [{"entity": e, "names": n} for e, n in sorted(names.items())]})

    def put(self, folder, content):
        path = self.root / folder / "gazetteer" / f"{self.name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        (member, rows), = content.items()
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        path.write_text(f'{{"{member}": [\n{lines}\n]}}\n', "utf-8")
