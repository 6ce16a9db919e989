#include <tarikh/store/store.h>

#include <exception>
#include <filesystem>

#include <tarikh/analysis/analysis.h>
#include <tarikh/base/hash.h>

#include "derived.h"
#include "schema.h"
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

void say_whose(Database& database) {
    const std::int64_t application = database.number("PRAGMA application_id");
    const std::int64_t version = database.number("PRAGMA user_version");
    if (application == 0 && version == 0 && database.number("SELECT count(*) FROM sqlite_master") == 0)
        throw base::IoError(database.path() + ": is empty, not a Tarikh store");
    if (application != application_id)
        throw base::IoError(database.path() + ": is a database of another program, not a Tarikh store");
    if (version > schema_version)
        throw base::IoError(database.path() + ": was made by a newer version of Tarikh (store version " +
                            std::to_string(version) + "; this one reads up to " + std::to_string(schema_version) + ")");
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

std::string merged_by() { return std::to_string(merge::rules_version); }

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
    Impl(const std::string& path, Database::Mode mode, int patience) : database{path, mode, patience} {
        database.run("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    }
    Database database;

    std::string state(std::string_view name) const {
        Statement statement = database.prepare("SELECT value FROM state WHERE name = ?1");
        statement.bind(name);
        return statement.step() ? std::string(statement.text(0)) : std::string();
    }
    void set_state(std::string_view name, std::string_view value) {
        database.prepare("INSERT OR REPLACE INTO state VALUES(?1, ?2)")(name, value);
    }

    merge::Timeline merged(const merge::Folding& fold) const {
        std::vector<merge::Witness> witnesses;
        Statement rows = database.prepare("SELECT key, analysis FROM documents ORDER BY document, key");
        while (rows.step()) {
            std::string why;
            std::optional<analysis::Analysis> analysis = analysis::from_json(rows.text(1), why);
            if (!analysis) throw base::IoError(database.path() + ": is damaged: an analysis cannot be read: " + why);
            witnesses.push_back({std::string(rows.text(0)), std::move(*analysis)});
        }
        std::vector<merge::Judgement> judgements;
        Statement said = database.prepare("SELECT verdict, a, b FROM judgements WHERE NOT retracted");
        while (said.step())
            judgements.push_back({said.text(0) == "same", std::string(said.text(1)), std::string(said.text(2))});
        return merge::fuse(std::move(witnesses), fold, judgements);
    }

    /// Merges in the transaction that also reads the documents, so that nothing can be added between.
    merge::Timeline merge_and_keep(const merge::Folding& fold) {
        Transaction transaction(database);
        merge::Timeline timeline = merged(fold);
        write_derived(database, timeline, fold);
        set_state("stale", "no");
        set_state("rules", merged_by());
        transaction.commit();
        return timeline;
    }

    void judge(const merge::Judgement& judgement, bool retracted) {
        const auto& [a, b] = std::minmax(judgement.a, judgement.b);
        Transaction transaction(database);
        // Taking back is a claim too: once taken back in one store, it is so in every store merged with it.
        database.prepare("INSERT INTO judgements VALUES(?1, ?2, ?3, ?4) ON CONFLICT(verdict, a, b) DO UPDATE "
                         "SET retracted = excluded.retracted")(judgement.same ? "same" : "different", a, b, int{retracted});
        set_state("stale", "yes");
        transaction.commit();
    }
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
    if (mode == Mode::create) make_if_empty(impl->database);
    say_whose(impl->database);
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
    Transaction transaction(impl_->database);
    Statement known = impl_->database.prepare("SELECT 1 FROM documents WHERE key = ?1");
    Statement known_input = impl_->database.prepare("UPDATE documents SET input = ?2 WHERE key = ?1 AND input IS NOT ?2");
    Statement older = impl_->database.prepare(
        "DELETE FROM documents WHERE document = ?1 AND text_key = ?2 AND input IS NOT NULL RETURNING 1");
    Statement insert = impl_->database.prepare("INSERT INTO documents VALUES(?1, ?2, ?3, ?4, ?5)");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Entry prepared;
        const Entry* entry = &entries[i];
        if (entry->key.empty()) {
            prepared = *entry;
            if (const std::string why = prepare(prepared); !why.empty()) {
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
        insert(entry->document, entry->key, entry->text, entry->input, entry->json);
        ++(replaces ? added.replaced : added.added);
    }
    if (added.added || added.replaced) impl_->set_state("stale", "yes");
    transaction.commit();
    return added;
}

Added Store::merge_from(const std::string& path) {
    Added added;
    std::error_code error;
    if (std::filesystem::equivalent(path, impl_->database.path(), error)) return added;
    const Store other = open(path, Mode::read);
    Transaction transaction(impl_->database);
    Statement insert = impl_->database.prepare("INSERT OR IGNORE INTO documents VALUES(?1, ?2, ?3, ?4, ?5) RETURNING 1");
    Statement rows = other.impl_->database.prepare("SELECT document, key, text_key, input, analysis FROM documents");
    while (rows.step()) {
        insert.bind(rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4));
        bool is_new = false;
        while (insert.step()) is_new = true;
        insert.reset();
        ++(is_new ? added.added : added.unchanged);
    }
    bool judged = false;
    Statement judgement = impl_->database.prepare(
        "INSERT INTO judgements VALUES(?1, ?2, ?3, ?4) ON CONFLICT(verdict, a, b) DO UPDATE "
        "SET retracted = max(retracted, excluded.retracted)");
    Statement said = other.impl_->database.prepare("SELECT verdict, a, b, retracted FROM judgements");
    while (said.step()) {
        judgement(said.text(0), said.text(1), said.text(2), said.number(3));
        judged = true;
    }
    if (added.added || judged) impl_->set_state("stale", "yes");
    transaction.commit();
    return added;
}

void Store::judge(const merge::Judgement& judgement) { impl_->judge(judgement, false); }
void Store::retract(const merge::Judgement& judgement) { impl_->judge(judgement, true); }

bool Store::stale() const { return impl_->state("stale") != "no" || impl_->state("rules") != merged_by(); }

void Store::finish(const merge::Folding& fold) {
    if (stale()) impl_->merge_and_keep(fold);
}

merge::Timeline Store::load(const merge::Folding& fold) {
    if (!stale()) {
        try {
            return read_snapshot(impl_->database);
        } catch (const std::exception&) {
            // Written by another version, or hurt: the analyses are the truth, merge them again.
        }
    }
    if (!impl_->database.writable()) return impl_->merged(fold);
    try {
        return impl_->merge_and_keep(fold);
    } catch (const base::IoError&) {
        return impl_->merged(fold);  // another program is writing, or the disk is full: answer without keeping
    }
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
