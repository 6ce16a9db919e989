#include <tarikh/store/store.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <numeric>

#include <tarikh/analysis/analysis.h>
#include <tarikh/base/hash.h>
#include <tarikh/merge/report_id.h>

#include "derived.h"
#include "migrate.h"
#include "numbering.h"
#include "presence.h"
#include "roads.h"
#include "schema.h"
#include "shelf.h"
#include "sqlite.h"

namespace tarikh::store {
namespace {

void identify(Entry& entry, const analysis::Analysis& analysis, std::string_view canonical) {
    entry.document = analysis.document.id;
    entry.key = base::content_id({canonical});
    std::string text;
    for (const analysis::Sentence& sentence : analysis.sentences) text += sentence.text + '\n';
    const bool none_given = text.size() == analysis.sentences.size();
    const analysis::DocumentInfo& info = analysis.document;
    entry.text = none_given ? std::string()
                            : base::content_id({info.id, info.lang, info.title, info.date, info.source, info.url, text});
}

/// Throws unless this is a store of ours that we can read; tells its version.
int version_of(const Database& database) {
    const std::int64_t application = database.number("PRAGMA application_id");
    const std::int64_t version = database.number("PRAGMA user_version");
    if (application == 0 && version == 0 && database.number("SELECT count(*) FROM sqlite_master") == 0)
        throw base::IoError(database.path() + ": is empty, not a Tarikh store");
    if (application != application_id)
        throw base::IoError(database.path() + ": is a database of another program, not a Tarikh store");
    if (version > schema_version)
        throw base::IoError(database.path() + ": was made by a newer version of Tarikh (store version " +
                            std::to_string(version) + "; this one reads up to " + std::to_string(schema_version) + ")");
    return static_cast<int>(version);
}

/// A file that is not there yet, or was left empty by a run killed before its first commit.
void make_if_empty(Database& database) {
    if (database.number("SELECT count(*) FROM sqlite_master") != 0) return;
    Transaction transaction(database);
    if (database.number("SELECT count(*) FROM sqlite_master") != 0) return;  // another program was quicker
    database.run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
    database.run(truth_schema);
    database.run(derived_schema);
    transaction.commit();
}

std::string merged_by() { return std::to_string(merge::rules_version) + "." + std::to_string(derived_layout); }

}  // namespace

std::string prepare(Entry& entry) {
    std::string why;
    const std::optional<analysis::Analysis> analysis = analysis::from_json(entry.json, why);
    if (!analysis) return why;
    identify(entry, *analysis, analysis::to_json(*analysis));
    return {};
}

Entry entry_of(const analysis::Analysis& analysis, std::string input) {
    Entry entry{analysis::to_json(analysis), std::move(input), {}, {}, {}};
    identify(entry, analysis, entry.json);
    return entry;
}

struct Store::Impl {
    Impl(const std::string& path, Database::Mode mode, int patience) : presence{path}, database{path, mode, patience} {
        database.run("PRAGMA cache_size = -65536; PRAGMA mmap_size = 17179869184; PRAGMA temp_store = MEMORY");
    }
    Presence presence;  // before the database: its file must be closed after SQLite's
    Database database;
    bool reading = false;
    std::optional<Lore> given;  ///< what prepare() was given

    std::string state(std::string_view name) const {
        Statement statement = database.prepare("SELECT value FROM state WHERE name = ?1");
        statement.bind(name);
        return statement.step() ? std::string(statement.text(0)) : std::string();
    }
    void set_state(std::string_view name, std::string_view value) {
        database.prepare("INSERT OR REPLACE INTO state VALUES(?1, ?2)")(name, value);
    }

    std::vector<merge::Judgement> judgements() const {
        std::vector<merge::Judgement> all;
        Statement said = database.prepare("SELECT verdict, a, b FROM judgements WHERE turns % 2 = 1 ORDER BY a, b, verdict");
        while (said.step()) all.push_back({said.text(0) == "same", std::string(said.text(1)), std::string(said.text(2))});
        return all;
    }

    merge::Witness witness(std::string_view key, std::string_view json) const {
        std::string why;
        std::optional<analysis::Analysis> analysis = analysis::from_json(json, why);
        if (!analysis) throw base::IoError(database.path() + ": is damaged: an analysis cannot be read: " + why);
        return {std::string(key), std::move(*analysis)};
    }

    merge::Timeline merged(const Lore& lore) const {
        merge::Merging merging(lore.fold, judgements());
        Statement rows = database.prepare("SELECT key, analysis FROM documents");
        while (rows.step()) merging.add(witness(rows.text(0), rows.text(1)));
        return merging.told();
    }

    /// The same, but only documents that have no gist yet are read, and only what has to do with them is weighed.
    merge::Timeline merged_by_gists(const Lore& lore) {
        have_gists_of(lore);
        merge::Merging merging(lore.fold, judgements());
        Statement keep = database.prepare("INSERT OR REPLACE INTO gist VALUES(?1, ?2)");
        Statement analysis = database.prepare("SELECT analysis FROM documents WHERE key = ?1");
        Statement rows = database.prepare("SELECT d.key, g.bytes, w.bytes FROM documents d LEFT JOIN gist g ON g.key = d.key LEFT JOIN weights w ON w.key = d.key");
        while (rows.step()) {
            if (merging.add_gist(rows.blob(1), rows.blob(2))) continue;
            const std::string key(rows.text(0));
            analysis.bind(key).step();
            merging.add(witness(key, analysis.text(0)));
            analysis.reset();
            keep(key, Statement::as_blob(merging.gist()));
        }
        rows.reset();
        merge::Timeline timeline = merging.told();
        if (merging.kept().anew) database.run("DELETE FROM weights");
        Statement weighed = database.prepare("INSERT OR REPLACE INTO weights VALUES(?1, ?2)");
        for (const auto& [key, bytes] : merging.kept().weights) weighed(key, Statement::as_blob(bytes));
        return timeline;
    }

    void have_gists_of(const Lore& lore) {
        const std::string made_by = merged_by() + ' ' + lore.version;
        database.run(gist_schema);
        if (state("gists") != made_by) database.run("DELETE FROM gist; DELETE FROM weights");
        set_state("gists", made_by);
        if (database.number("SELECT EXISTS(SELECT 1 FROM gist WHERE key NOT IN (SELECT key FROM documents))"))
            database.run("DELETE FROM gist WHERE key NOT IN (SELECT key FROM documents); DELETE FROM weights");
    }

    /// Of documents of which a person says something else than before.
    void forget_gists(std::string_view a, std::string_view b) {
        if (!derived_by_us()) return;  // they are all made anew
        database.run(gist_schema);
        database.prepare("DELETE FROM gist WHERE key IN (SELECT a.key FROM report r JOIN article a ON a.number = r.document WHERE r.id IN (?1, ?2))")(merge::bare_id(a), merge::bare_id(b));
        database.run("DELETE FROM weights");
    }

    bool derived_by_us() const { return state("rules") == merged_by(); }
    bool stale() const { return state("stale") != "no" || !derived_by_us(); }

    /// Merges in the transaction that also reads the documents, so that nothing can be added between.
    void merge_and_keep(const Lore& lore) {
        Transaction transaction(database);
        const merge::Timeline timeline = merged_by_gists(lore);
        const bool comparable = derived_by_us() && state("lore") == lore.version;
        if (!comparable || !renew_derived(database, timeline, lore)) write_derived(database, timeline, lore, numbered_anew(timeline));
        note(timeline, lore);
        transaction.commit();
    }

    /// All of it again under the numbers that the things have.
    void write_again(const Lore& lore) {
        Transaction transaction(database);
        const merge::Timeline timeline = merged(lore);
        write_derived(database, timeline, lore, numbers_at_hand(timeline));
        note(timeline, lore);
        transaction.commit();
    }
    merge::Numbering numbers_at_hand(const merge::Timeline& timeline) const {
        std::optional<merge::Numbering> numbering = numbered_as_before(database, timeline);
        return numbering ? std::move(*numbering) : numbered_anew(timeline);
    }

    void note(const merge::Timeline& timeline, const Lore& lore) {
        std::int32_t longest = 0;
        for (const merge::Event& event : timeline.events)
            if (event.when.known()) longest = std::max(longest, event.when.last - event.when.first);
        set_state("longest", std::to_string(longest));
        set_state("events", std::to_string(timeline.events.size()));
        set_state("lore", lore.version);
        set_state("stale", "no");
        set_state("rules", merged_by());
    }

    void begin_reading() {
        if (!reading) database.run("BEGIN");
        reading = true;
        state("stale");  // the first look takes the lock
    }
    void end_reading() {
        if (reading) database.run("COMMIT");
        reading = false;
    }

    /// Where the file cannot be written to, what is derived is kept in memory, for this run.
    void derive_aside(const Lore& lore) {
        const merge::Timeline timeline = merged(lore);
        const merge::Numbering numbering = derived_by_us() ? numbers_at_hand(timeline) : numbered_anew(timeline);
        aside = std::make_unique<Database>(":memory:", Database::Mode::create, 0);
        aside->run(truth_schema);
        write_derived(*aside, timeline, lore, numbering);
        aside->prepare("INSERT OR REPLACE INTO state VALUES('events', ?1)")(static_cast<std::int64_t>(timeline.events.size()));
    }
    const Database& asked() const { return aside ? *aside : database; }
    std::unique_ptr<Database> aside;

    /// What was said, and taken back, and said again: each is a turn, and an odd number of them stands. The union of two
    /// stores takes the greater number, so that the later turn holds, whatever the order of merging.
    bool turn(const merge::Judgement& judgement, bool stands) {
        const auto& [a, b] = std::minmax(judgement.a, judgement.b);
        const std::string_view verdict = judgement.same ? "same" : "different";
        Statement known = database.prepare("SELECT turns FROM judgements WHERE verdict = ?1 AND a = ?2 AND b = ?3");
        known.bind(verdict, a, b);
        const std::int64_t turns = known.step() ? known.number(0) : 0;
        known.reset();
        if ((turns % 2 == 1) == stands) return false;
        database.prepare("INSERT OR REPLACE INTO judgements VALUES(?1, ?2, ?3, ?4)")(verdict, a, b, turns + 1);
        forget_gists(a, b);
        set_state("stale", "yes");
        return true;
    }

    /// The number of this run, from its first addition on.
    std::int64_t build() {
        if (build_ != 0) return build_;
        database.run("INSERT INTO builds(made_at) VALUES(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
        return build_ = database.number("SELECT max(number) FROM builds");
    }
    std::int64_t build_ = 0;
};

Store::Store(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::open(const std::string& path, Mode mode, int patience) {
    const Database::Mode database_mode = mode == Mode::read    ? Database::Mode::read
                                         : mode == Mode::write ? Database::Mode::write
                                                               : Database::Mode::create;
    auto impl = std::make_unique<Impl>(path, database_mode, patience);
    if (mode != Mode::read) impl->presence.announce();
    if (mode == Mode::create) make_if_empty(impl->database);
    if (const int version = version_of(impl->database); version < schema_version) migrate(impl->database, version);
    return Store(std::move(impl));
}

bool Store::has_input(std::string_view input) const {
    if (input.empty()) return false;
    Statement statement = impl_->database.prepare("SELECT 1 FROM documents WHERE input = ?1");
    statement.bind(input);
    return statement.step();
}

Added Store::add(std::span<const Entry> entries) {
    Added added;
    release();
    Transaction transaction(impl_->database);
    Statement known = impl_->database.prepare("SELECT 1 FROM documents WHERE key = ?1");
    Statement known_input = impl_->database.prepare("UPDATE documents SET input = ?2 WHERE key = ?1 AND input IS NOT ?2");
    Statement older = impl_->database.prepare(
        "DELETE FROM documents WHERE document = ?1 AND text_key = ?2 AND input IS NOT NULL RETURNING 1");
    Statement insert = impl_->database.prepare("INSERT INTO documents VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Entry prepared;
        const Entry* entry = &entries[i];
        if (entry->key.empty()) {
            prepared = *entry;
            if (const std::string why = store::prepare(prepared); !why.empty()) {
                added.refused.push_back("entry " + std::to_string(i + 1) + ": " + why);
                continue;
            }
            entry = &prepared;
        }
        const bool is_known = known.bind(entry->key).step();
        known.reset();
        if (is_known) {
            if (!entry->input.empty()) known_input(entry->key, entry->input);
            ++added.unchanged;
            continue;
        }
        // Only what we analysed ourselves gives way to our newer analysis; of others' all are kept, whatever the order.
        bool replaces = false;
        if (!entry->text.empty() && !entry->input.empty()) {
            older.bind(entry->document, entry->text);
            while (older.step()) replaces = true;
            older.reset();
        }
        insert(entry->document, entry->key, entry->text, entry->input, entry->json, impl_->build());
        ++(replaces ? added.replaced : added.added);
    }
    if (added.added || added.replaced) impl_->set_state("stale", "yes");
    transaction.commit();
    return added;
}

Added Store::merge_from(const std::string& path) {
    Added added;
    release();
    std::error_code error;
    if (std::filesystem::equivalent(path, impl_->database.path(), error)) return added;
    const Store other = open(path, Mode::read);
    Transaction transaction(impl_->database);
    Statement insert = impl_->database.prepare("INSERT INTO documents VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    Statement known = impl_->database.prepare("SELECT 1 FROM documents WHERE key = ?1");
    Statement rows = other.impl_->database.prepare("SELECT document, key, text_key, input, analysis FROM documents");
    while (rows.step()) {
        const bool is_known = known.bind(rows.text(1)).step();
        known.reset();
        if (is_known) {
            ++added.unchanged;
            continue;
        }
        insert.bind(rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), impl_->build());
        while (insert.step()) {}
        insert.reset();
        ++added.added;
    }
    bool judged = false;
    Statement judgement = impl_->database.prepare(
        "INSERT INTO judgements VALUES(?1, ?2, ?3, ?4) ON CONFLICT(verdict, a, b) DO UPDATE "
        "SET turns = excluded.turns WHERE excluded.turns > turns RETURNING 1");
    Statement said = other.impl_->database.prepare("SELECT verdict, a, b, turns FROM judgements");
    while (said.step()) {
        judgement.bind(said.text(0), said.text(1), said.text(2), said.number(3));
        const bool turned = judgement.step();
        judgement.reset();
        if (!turned) continue;
        judged = true;
        impl_->forget_gists(said.text(1), said.text(2));
    }
    if (added.added || judged) impl_->set_state("stale", "yes");
    transaction.commit();
    return added;
}

bool Store::judge(const merge::Judgement& judgement) {
    release();
    Transaction transaction(impl_->database);
    const bool opposite = impl_->turn({!judgement.same, judgement.a, judgement.b}, false);
    const bool changed = impl_->turn(judgement, true) || opposite;
    transaction.commit();
    return changed;
}

bool Store::retract(const merge::Judgement& judgement) {
    release();
    Transaction transaction(impl_->database);
    const bool changed = impl_->turn(judgement, false);
    transaction.commit();
    return changed;
}

std::vector<merge::Judgement> Store::judgements() const { return impl_->judgements(); }

bool Store::stale() const { return impl_->stale(); }

void Store::finish(const Lore& lore) {
    release();
    if (stale()) impl_->merge_and_keep(lore);
}

bool Store::prepare(const Lore& lore) {
    Impl& impl = *impl_;
    impl.end_reading();
    impl.given = lore;
    bool all_there = true;
    if (impl.stale()) {
        if (impl.derived_by_us() && impl.presence.others_are_building()) {
            all_there = false;
        } else if (!impl.database.writable()) {
            impl.derive_aside(lore);
        } else {
            try {
                impl.merge_and_keep(lore);
            } catch (const base::IoError&) {
                impl.derive_aside(lore);  // another program is writing, or the disk is full: answer without keeping
            }
        }
    }
    impl.begin_reading();
    return all_there;
}

void Store::release() { impl_->end_reading(); }

std::vector<std::uint32_t> Store::numbers(const std::string& sql, const std::vector<Value>& values) const {
    std::vector<std::uint32_t> all;
    Statement statement = impl_->asked().prepare(sql.c_str());
    statement.bind_all(values);
    while (statement.step()) all.push_back(static_cast<std::uint32_t>(statement.number(0)));
    return all;
}

std::vector<std::vector<std::string>> Store::rows(const std::string& sql, const std::vector<Value>& values) const {
    std::vector<std::vector<std::string>> all;
    Statement statement = impl_->asked().prepare(sql.c_str());
    statement.bind_all(values);
    while (statement.step()) {
        std::vector<std::string>& row = all.emplace_back();
        for (int i = 0; i < statement.columns(); ++i) row.emplace_back(statement.text(i));
    }
    return all;
}

std::size_t Store::event_count() const {
    return static_cast<std::size_t>(impl_->asked().number("SELECT value FROM state WHERE name = 'events'"));
}

merge::Excerpt Store::excerpt(merge::Wanted wanted) {
    try {
        DatabaseShelf shelf(impl_->asked());
        return merge::excerpt(shelf, wanted);
    } catch (const base::IoError&) {
        if (!impl_->given || impl_->aside) throw;
    }
    // Hurt: the analyses are the truth, merge them again, under the numbers that were asked for.
    impl_->end_reading();
    if (impl_->database.writable()) impl_->write_again(*impl_->given);
    else impl_->derive_aside(*impl_->given);
    impl_->begin_reading();
    DatabaseShelf shelf(impl_->asked());
    return merge::excerpt(shelf, std::move(wanted));
}

std::vector<Waypoint> Store::path(Waypoint from, Waypoint to, unsigned limit) const {
    const DatabaseRoads roads(impl_->asked());
    const auto vertex = [&](const Waypoint& point) {
        return point.kind == graph::VertexKind::event   ? point.number
               : point.kind == graph::VertexKind::actor ? roads.actor(point.number)
                                                        : roads.place(point.number);
    };
    std::vector<Waypoint> way;
    for (const graph::Step& step : graph::shortest_path(roads, vertex(from), vertex(to), limit))
        way.push_back({roads.kind(step.to), roads.number(step.to), step.kind, step.forward});
    return way;
}

merge::Timeline Store::load(const Lore& lore) {
    prepare(lore);
    merge::Wanted all;
    const auto every = [&](std::vector<std::uint32_t>& numbers, const char* table) {
        numbers = this->numbers(std::string("SELECT number FROM ") + table + " ORDER BY number");
    };
    every(all.events, "event");
    every(all.actors, "actor");
    every(all.places, "place");
    every(all.documents, "article");
    merge::Timeline timeline = excerpt(std::move(all)).timeline;
    release();
    return timeline;
}

void Store::keep(const merge::Timeline& timeline, const Lore& lore) {
    release();
    Transaction transaction(impl_->database);
    write_derived(impl_->database, timeline, lore, numbered_anew(timeline));
    impl_->note(timeline, lore);
    transaction.commit();
}

std::size_t Store::document_count() const {
    return static_cast<std::size_t>(impl_->database.number("SELECT count(*) FROM documents"));
}

void Store::for_each_analysis(const std::function<void(std::string_view json)>& visit) const {
    Statement rows = impl_->database.prepare("SELECT analysis FROM documents ORDER BY document, key");
    while (rows.step()) visit(rows.text(0));
}

std::string Store::analysis_of(std::string_view document_id) const {
    Statement rows = impl_->database.prepare("SELECT analysis FROM documents WHERE document = ?1 ORDER BY key");
    rows.bind(document_id);
    return rows.step() ? std::string(rows.text(0)) : std::string();
}

}  // namespace tarikh::store
