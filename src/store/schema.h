#pragma once
// The schema of a store, version 2; told to people in schemas/store.md.

namespace tarikh::store {

inline constexpr int application_id = 0x54524B48;  // "TRKH"
inline constexpr int schema_version = 2;
/// Rises with every change to what is derived: a store that bears another is merged anew.
inline constexpr int derived_layout = 5;

/// The truth: what was read and what people said of it.
inline constexpr const char* truth_schema = R"sql(
CREATE TABLE documents(
  document TEXT NOT NULL,
  key TEXT NOT NULL PRIMARY KEY,
  text_key TEXT,
  input TEXT,
  analysis TEXT NOT NULL,
  build INTEGER NOT NULL DEFAULT 0);
CREATE INDEX documents_by_id ON documents(document);
CREATE INDEX documents_by_input ON documents(input) WHERE input IS NOT NULL;
CREATE TABLE judgements(
  verdict TEXT NOT NULL CHECK(verdict IN ('same', 'different')),
  a TEXT NOT NULL, b TEXT NOT NULL,
  turns INTEGER NOT NULL,
  PRIMARY KEY(verdict, a, b)) WITHOUT ROWID;
CREATE TABLE builds(number INTEGER PRIMARY KEY, made_at TEXT NOT NULL);
CREATE TABLE state(name TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID;
INSERT INTO state VALUES('stale', 'no');
)sql";

/// What each analysis gives to merging, worked out once: by the key of its document. It stays as long as the rules, the
/// knowledge and what people said of its reports.
inline constexpr const char* gist_schema =
    "CREATE TABLE IF NOT EXISTS gist(key TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL);"
    "CREATE TABLE IF NOT EXISTS weights(key TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL)";

/// What follows from it: each merge renews what it changes. Tables in the singular join by numbers; the views in the
/// plural are for people.
inline constexpr const char* derived_schema = R"sql(
CREATE TABLE event(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT, mode TEXT, plover TEXT, cameo TEXT, modality TEXT,
  first INTEGER, last INTEGER, precision TEXT, basis TEXT, place INTEGER,
  killed_min INTEGER, killed_max INTEGER, injured_min INTEGER, injured_max INTEGER,
  disputed INTEGER, confidence REAL, witnesses INTEGER, outlets INTEGER, reports INTEGER,
  build INTEGER, last_build INTEGER, title TEXT, title_lang TEXT);
CREATE TABLE alias(id TEXT NOT NULL, event INTEGER NOT NULL);
CREATE TABLE participant(
  event INTEGER NOT NULL, role TEXT NOT NULL, actor INTEGER NOT NULL, support INTEGER, rank INTEGER,
  PRIMARY KEY(event, role, actor)) WITHOUT ROWID;
CREATE TABLE at(
  event INTEGER NOT NULL, place INTEGER NOT NULL, support INTEGER,
  PRIMARY KEY(event, place)) WITHOUT ROWID;
CREATE TABLE figure(event INTEGER NOT NULL, field TEXT NOT NULL, value TEXT, low INTEGER, high INTEGER, support INTEGER);
CREATE TABLE relation(from_event INTEGER NOT NULL, to_event INTEGER NOT NULL, type TEXT, support INTEGER);
CREATE TABLE actor(number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT, code TEXT, kind TEXT, mentions INTEGER);
CREATE TABLE place(number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT, country TEXT, lat REAL, lon REAL, mentions INTEGER);
CREATE TABLE enclosed(place INTEGER NOT NULL, by_id TEXT NOT NULL);
CREATE TABLE name(number INTEGER PRIMARY KEY, actor INTEGER, place INTEGER, name TEXT, lang TEXT, rank INTEGER);
CREATE TABLE article(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, key TEXT NOT NULL, lang TEXT, title TEXT, date TEXT, source TEXT, url TEXT,
  copy_of INTEGER, build INTEGER);
CREATE TABLE sentence(
  document INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER, "end" INTEGER, text TEXT,
  PRIMARY KEY(document, number)) WITHOUT ROWID;
CREATE TABLE report(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, event INTEGER NOT NULL, document INTEGER NOT NULL, sentence INTEGER,
  type TEXT, modality TEXT, trigger_start INTEGER, trigger_end INTEGER, "trigger" TEXT, lemma TEXT,
  first INTEGER, last INTEGER, basis TEXT,
  killed_min INTEGER, killed_max INTEGER, injured_min INTEGER, injured_max INTEGER,
  by_actor TEXT, by_code TEXT, by_verb TEXT, confidence REAL, rule TEXT);
CREATE TABLE claim(
  report INTEGER NOT NULL, id TEXT NOT NULL, role TEXT, start INTEGER, "end" INTEGER, text TEXT,
  actor INTEGER, place INTEGER, code TEXT, inherited INTEGER);
CREATE VIRTUAL TABLE search USING fts5(words, stems, lemmas, content = '', tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE name_search USING fts5(name, content = '', tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE road(vertex INTEGER PRIMARY KEY, degree INTEGER NOT NULL, steps BLOB NOT NULL);
CREATE TABLE packed_event(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE packed_actor(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE packed_place(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE packed_document(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);

CREATE VIEW events AS
SELECT e.number, e.id, e.type, e.modality, date(e.first * 86400, 'unixepoch') AS begin, date(e.last * 86400, 'unixepoch') AS "end",
  e.precision, e.basis,
  (SELECT group_concat(name, ', ') FROM (SELECT coalesce(a.name, a.id) AS name FROM participant p
     JOIN actor a ON a.number = p.actor WHERE p.event = e.number AND p.role = 'source' ORDER BY p.rank)) AS sources,
  (SELECT group_concat(name, ', ') FROM (SELECT coalesce(a.name, a.id) AS name FROM participant p
     JOIN actor a ON a.number = p.actor WHERE p.event = e.number AND p.role = 'target' ORDER BY p.rank)) AS targets,
  pl.name AS place, pl.id AS place_id, pl.country, e.killed_min, e.killed_max, e.injured_min, e.injured_max,
  e.disputed, e.confidence, e.witnesses, e.outlets, e.title
FROM event e LEFT JOIN place pl ON pl.number = e.place;
CREATE VIEW reports AS
SELECT r.id, e.id AS event, d.id AS document, d.source AS outlet, s.text, r.type, r.modality, r."trigger", r.lemma,
  date(r.first * 86400, 'unixepoch') AS begin, date(r.last * 86400, 'unixepoch') AS "end", r.basis,
  r.killed_min, r.killed_max, r.injured_min, r.injured_max, r.by_actor, r.by_code, r.by_verb, r.confidence, r.rule
FROM report r JOIN event e ON e.number = r.event JOIN article d ON d.number = r.document
  LEFT JOIN sentence s ON s.document = r.document AND s.number = r.sentence;
CREATE VIEW participants AS
SELECT e.id AS event, p.role, a.id AS actor, a.name, a.code, p.support
FROM participant p JOIN event e ON e.number = p.event JOIN actor a ON a.number = p.actor WHERE p.role <> 'participant';
CREATE VIEW claims AS
SELECT c.id, r.id AS report, c.role, c.start, c."end", c.text, a.id AS actor, p.id AS place, c.code, c.inherited
FROM claim c JOIN report r ON r.number = c.report LEFT JOIN actor a ON a.number = c.actor LEFT JOIN place p ON p.number = c.place;
CREATE VIEW alternatives AS
SELECT e.id AS event, f.field, f.value, f.support FROM figure f JOIN event e ON e.number = f.event
WHERE (SELECT count(*) FROM figure g WHERE g.event = f.event AND g.field = f.field) > 1;
CREATE VIEW aliases AS SELECT a.id AS alias, e.id AS event FROM alias a JOIN event e ON e.number = a.event;
CREATE VIEW relations AS
SELECT r.type, f.id AS from_event, t.id AS to_event, r.support
FROM relation r JOIN event f ON f.number = r.from_event JOIN event t ON t.number = r.to_event;
CREATE VIEW actors AS SELECT id, name, code, kind, mentions FROM actor;
CREATE VIEW places AS SELECT id, name, country, lat, lon, mentions FROM place;
CREATE VIEW names AS
SELECT coalesce(a.id, p.id) AS id, n.name, n.lang, n.rank
FROM name n LEFT JOIN actor a ON a.number = n.actor LEFT JOIN place p ON p.number = n.place WHERE n.rank > 0;
CREATE VIEW articles AS
SELECT d.id, d.key, d.lang, d.title, d.date, d.source, d.url, o.id AS copy_of
FROM article d LEFT JOIN article o ON o.number = d.copy_of;
)sql";

/// Made after the rows, which is quicker.
inline constexpr const char* derived_indexes = R"sql(
CREATE INDEX event_by_id ON event(id);
CREATE INDEX event_by_day ON event(first);
CREATE INDEX event_by_type ON event(type);
CREATE INDEX alias_by_id ON alias(id);
CREATE INDEX participant_by_actor ON participant(actor, event, role);
CREATE INDEX at_by_place ON at(place, event, support);
CREATE INDEX figure_by_event ON figure(event);
CREATE INDEX relation_from ON relation(from_event, to_event, type);
CREATE INDEX relation_to ON relation(to_event, from_event, type);
CREATE INDEX actor_by_id ON actor(id);
CREATE INDEX actor_by_code ON actor(code);
CREATE INDEX place_by_id ON place(id);
CREATE INDEX place_by_country ON place(country);
CREATE INDEX enclosed_by_id ON enclosed(by_id);
CREATE INDEX name_of_actor ON name(actor, rank);
CREATE INDEX name_of_place ON name(place, rank);
CREATE INDEX article_by_id ON article(id);
CREATE INDEX article_by_source ON article(source);
CREATE INDEX report_by_event ON report(event);
CREATE INDEX report_by_document ON report(document);
CREATE INDEX report_by_id ON report(id);
CREATE INDEX report_by_quoted ON report(by_actor, by_code) WHERE by_actor IS NOT NULL;
CREATE INDEX claim_by_report ON claim(report);
CREATE INDEX claim_by_role ON claim(role, text) WHERE role NOT IN ('source', 'target', 'place', 'time');
)sql";

/// Everything that ever was derived, in this version or an earlier one: views first.
inline constexpr const char* derived_names[] = {
    "events_view", "events", "reports", "participants", "claims", "alternatives", "aliases", "relations", "actors", "places", "names",
    "articles", "event", "alias", "participant", "at", "figure", "relation", "actor", "place", "enclosed", "name", "article", "sentence",
    "report", "claim", "search", "name_search", "packed_event", "packed_actor", "packed_place", "packed_document", "road", "snapshot"};

}  // namespace tarikh::store
