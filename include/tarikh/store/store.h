#pragma once
// One SQLite file that holds the analyses (the truth) and what was merged from them (derived, and always made
// anew). The only door to SQLite. The schema is told in schemas/store.md.
//
//     auto store = Store::open("war.tarikh", Store::Mode::write);
//     for (each batch of some 200)  store.add(batch);      // one transaction each
//     store.finish(folding);                               // merges, in one transaction
//     merge::Timeline timeline = store.load(folding);
//
// Killed at any moment, the file holds the last committed state, and the next run goes on from there.
// Every failure (no store, newer version, disk full, locked by another writer) is a base::IoError in clear words.
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/timeline.h>

namespace tarikh::store {

/// One document for the store.
struct Entry {
    std::string json;   ///< its analysis, as analysis::to_json writes it or as somebody else gave it
    /// What it was made from (hash of document and knowledge version): a later run that meets the same input
    /// asks has_input() and need not analyse again. May be empty.
    std::string input;

    // Worked out from the analysis by prepare(), which may run on another thread; else by add().
    std::string document, key, text;  ///< its id; content ids of the analysis and of the article
};

/// The work of add() that needs no store: pure, so any thread may do it. Returns the reason if it is no analysis.
std::string prepare(Entry& entry);
/// The same for an analysis at hand.
Entry entry_of(const analysis::Analysis& analysis, std::string input = {});

struct Added {
    std::size_t added = 0;      ///< documents that are new
    std::size_t unchanged = 0;  ///< there already
    std::size_t replaced = 0;   ///< same document and text, analysed anew by other knowledge
    std::vector<std::string> refused;  ///< "entry 3: no document.id": left out, with the reason
};

class Store {
public:
    /// read: must exist. write: must exist. create: made if it is not there.
    enum class Mode { read, write, create };

    /// `patience`: how many milliseconds to wait for another program that is writing.
    static Store open(const std::string& path, Mode mode, int patience = 10000);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    /// Was this input stored before? Quick: one look into an index.
    bool has_input(std::string_view input) const;

    /// Adds in one transaction. What is merged is stale until finish().
    Added add(std::span<const Entry> entries);

    /// All that another store knows: documents and judgements. One transaction.
    Added merge_from(const std::string& path);

    /// A person's word on two reports; `retract` takes it back.
    void judge(const merge::Judgement& judgement);
    void retract(const merge::Judgement& judgement);

    /// True while documents were added that finish() has not merged yet.
    bool stale() const;

    /// Merges everything anew if it is stale, in one transaction; does nothing otherwise.
    void finish(const merge::Folding& fold);

    /// What is merged. If a killed build left it stale, merges first (and keeps the result if the file can be written).
    merge::Timeline load(const merge::Folding& fold);

    std::size_t document_count() const;
    /// The analyses as they were given, ordered by document id.
    void for_each_analysis(const std::function<void(std::string_view json)>& visit) const;
    /// The analysis of one document; empty if there is none of that id.
    std::string analysis_of(std::string_view document_id) const;

private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::store
