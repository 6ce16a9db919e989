#pragma once
// One SQLite file that holds the analyses (the truth) and what was merged from them (derived, and always made
// anew). The only door to SQLite. The schema is told in schemas/store.md.
//
//     auto store = Store::open("war.tarikh", Store::Mode::write);
//     for (each batch of some 200)  store.add(batch);      // one transaction each
//     store.finish(lore);                                  // merges, in one transaction
//     store.prepare(lore);                                 // to ask: nothing is read that was not asked for
//     store.numbers("SELECT number FROM event WHERE type = ?1", {"assault"});
//     merge::Excerpt answer = store.excerpt({numbers});    // or store.load(lore), all of it
//
// Killed at any moment, the file holds the last committed state, and the next run goes on from there.
// A file of an older version is brought up to date when it is opened; one that may not be written to is told so.
// Every failure (no store, newer version, disk full, locked by another writer) is a base::IoError in clear words.
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/graph/timeline_graph.h>
#include <tarikh/merge/excerpt.h>
#include <tarikh/merge/fuse.h>
#include <tarikh/merge/timeline.h>
#include <tarikh/store/lore.h>

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

/// What stands for ?1, ?2 … in a question.
using Value = std::variant<std::int64_t, double, std::string>;

/// A step of a way through the store: how it was reached, and what is there, by its number.
struct Waypoint {
    graph::VertexKind kind = graph::VertexKind::event;
    std::uint32_t number = 0;
    graph::EdgeKind by = graph::EdgeKind::source;
    bool forward = true;
};

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

    /// A person's word on two reports (ids without "e:"); takes back the opposite word on the same two. `retract` takes
    /// it back. False if that changes nothing.
    bool judge(const merge::Judgement& judgement);
    bool retract(const merge::Judgement& judgement);
    /// Those that stand, by their ids.
    std::vector<merge::Judgement> judgements() const;

    /// True while documents were added that finish() has not merged yet.
    bool stale() const;

    /// Merges if it is stale, in one transaction; does nothing otherwise. What the new documents leave as it was is not
    /// written again.
    void finish(const Lore& lore);

    /// Makes ready for the questions below: what a killed build left stale is merged first (and kept if the file can be
    /// written). From here on until release() or its end this store answers from one state, whatever others write. False: another program
    /// is adding documents right now, and what it added is not merged yet; the answers are those from before.
    bool prepare(const Lore& lore);
    void release();

    /// A question in SQL to the tables told in schemas/store.md: the first column as numbers, or every cell as text (nothing
    /// is the empty text).
    std::vector<std::uint32_t> numbers(const std::string& sql, const std::vector<Value>& values = {}) const;
    std::vector<std::vector<std::string>> rows(const std::string& sql, const std::vector<Value>& values = {}) const;

    /// How many events there are: to know it none is read.
    std::size_t event_count() const;

    /// The events of these numbers, with all that they name.
    merge::Excerpt excerpt(merge::Wanted wanted);

    /// As graph::TimelineGraph::path, but reading only what lies on the way. Numbers of events, actors or places.
    std::vector<Waypoint> path(Waypoint from, Waypoint to, unsigned limit = 12) const;

    /// All that is merged: prepare() and an excerpt of everything.
    merge::Timeline load(const Lore& lore);

    /// Puts away a timeline that was made elsewhere, without documents that it could be merged from: to measure with.
    void keep(const merge::Timeline& timeline, const Lore& lore);

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
