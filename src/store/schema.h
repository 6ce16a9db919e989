#pragma once
// The schema of a store, version 1; told to people in schemas/store.md.

namespace tarikh::store {

inline constexpr int application_id = 0x54524B48;  // "TRKH"
inline constexpr int schema_version = 1;

/// The truth: what was read and what people said of it.
inline constexpr const char* truth_schema = R"sql(
CREATE TABLE documents(
  document TEXT NOT NULL,
  key TEXT NOT NULL PRIMARY KEY,
  text_key TEXT,
  input TEXT,
  analysis TEXT NOT NULL);
CREATE INDEX documents_by_id ON documents(document);
CREATE INDEX documents_by_input ON documents(input) WHERE input IS NOT NULL;
CREATE TABLE judgements(
  verdict TEXT NOT NULL CHECK(verdict IN ('same', 'different')),
  a TEXT NOT NULL, b TEXT NOT NULL,
  retracted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(verdict, a, b)) WITHOUT ROWID;
CREATE TABLE state(name TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID;
INSERT INTO state VALUES('stale', 'no');
)sql";

/// What follows from it: emptied and filled anew by each merge.
inline constexpr const char* derived_schema = R"sql(
CREATE TABLE events(
  id TEXT NOT NULL, type TEXT, mode TEXT, plover TEXT, cameo TEXT, modality TEXT,
  begin TEXT, "end" TEXT, precision TEXT, basis TEXT, place TEXT,
  killed_min INTEGER, killed_max INTEGER, injured_min INTEGER, injured_max INTEGER,
  disputed INTEGER, confidence REAL, witnesses INTEGER, title TEXT, title_lang TEXT);
CREATE TABLE aliases(alias TEXT NOT NULL, event TEXT NOT NULL);
CREATE TABLE participants(event TEXT NOT NULL, role TEXT, actor TEXT NOT NULL, support INTEGER);
CREATE TABLE actors(id TEXT NOT NULL, name TEXT, code TEXT, kind TEXT, mentions INTEGER);
CREATE TABLE places(id TEXT NOT NULL, name TEXT, country TEXT, lat REAL, lon REAL, mentions INTEGER);
CREATE TABLE names(id TEXT NOT NULL, name TEXT, lang TEXT, rank INTEGER);
CREATE TABLE articles(
  id TEXT NOT NULL, key TEXT NOT NULL, lang TEXT, title TEXT, date TEXT, source TEXT, url TEXT, copy_of TEXT);
CREATE TABLE reports(
  id TEXT NOT NULL, event TEXT NOT NULL, document TEXT NOT NULL, sentence INTEGER, text TEXT,
  type TEXT, modality TEXT, trigger_start INTEGER, trigger_end INTEGER, trigger TEXT, lemma TEXT,
  begin TEXT, "end" TEXT, basis TEXT,
  killed_min INTEGER, killed_max INTEGER, injured_min INTEGER, injured_max INTEGER,
  by_actor TEXT, by_code TEXT, by_verb TEXT, confidence REAL, rule TEXT);
CREATE TABLE claims(
  id TEXT NOT NULL, report TEXT NOT NULL, role TEXT, start INTEGER, "end" INTEGER, text TEXT,
  actor TEXT, place TEXT, code TEXT, inherited INTEGER);
CREATE TABLE alternatives(event TEXT NOT NULL, field TEXT NOT NULL, value TEXT, support INTEGER);
CREATE TABLE relations(type TEXT, from_event TEXT NOT NULL, to_event TEXT NOT NULL, support INTEGER);
CREATE TABLE snapshot(part INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(event UNINDEXED, folded, tokenize = "unicode61 remove_diacritics 0");

CREATE VIEW events_view AS
SELECT e.id, e.type, e.modality, e.begin, e."end", e.precision,
  (SELECT group_concat(name, ', ') FROM (SELECT coalesce(a.name, a.id) AS name FROM participants p
     JOIN actors a ON a.id = p.actor WHERE p.event = e.id AND p.role = 'source' ORDER BY p.rowid)) AS sources,
  (SELECT group_concat(name, ', ') FROM (SELECT coalesce(a.name, a.id) AS name FROM participants p
     JOIN actors a ON a.id = p.actor WHERE p.event = e.id AND p.role = 'target' ORDER BY p.rowid)) AS targets,
  pl.name AS place, pl.country, e.killed_min, e.killed_max, e.injured_min, e.injured_max,
  e.disputed, e.confidence, e.witnesses, e.title
FROM events e LEFT JOIN places pl ON pl.id = e.place;
)sql";

/// Made after the rows, which is quicker.
inline constexpr const char* derived_indexes = R"sql(
CREATE INDEX events_by_id ON events(id);
CREATE INDEX events_by_day ON events(begin);
CREATE INDEX aliases_by_alias ON aliases(alias);
CREATE INDEX participants_by_event ON participants(event);
CREATE INDEX participants_by_actor ON participants(actor);
CREATE INDEX actors_by_id ON actors(id);
CREATE INDEX places_by_id ON places(id);
CREATE INDEX reports_by_event ON reports(event);
CREATE INDEX claims_by_report ON claims(report);
)sql";

inline constexpr const char* drop_derived = R"sql(
DROP VIEW IF EXISTS events_view;
DROP TABLE IF EXISTS events; DROP TABLE IF EXISTS aliases; DROP TABLE IF EXISTS participants;
DROP TABLE IF EXISTS actors; DROP TABLE IF EXISTS places; DROP TABLE IF EXISTS names;
DROP TABLE IF EXISTS articles; DROP TABLE IF EXISTS reports; DROP TABLE IF EXISTS claims;
DROP TABLE IF EXISTS alternatives; DROP TABLE IF EXISTS relations; DROP TABLE IF EXISTS snapshot;
DROP TABLE IF EXISTS search;
)sql";

}  // namespace tarikh::store
