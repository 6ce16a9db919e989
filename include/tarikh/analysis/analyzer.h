#pragma once
// The whole story in one function: Document -> Analysis.
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/document/document.h>
#include <tarikh/lang/series.h>

namespace tarikh::analysis {

/// All compiled knowledge, read-only, shared by every thread.
class Knowledge {
public:
    /// What is built into the binary: opening it costs next to nothing.
    static std::shared_ptr<const Knowledge> built_in();
    /// The built-in knowledge with the files of a folder laid over it (laid out like src/lang and src/world:
    /// "ar/frames/mine.json"). Throws base::DataError or base::IoError.
    static std::shared_ptr<const Knowledge> with_folder(const std::string& folder);

    /// Content hash of the knowledge: same version and same document, same analysis.
    std::string_view version() const;

    /// What a name typed by a user may mean, in any language ("France", "فرنسا", "FRA", "country:FRA"): entity ids,
    /// ascending; empty if it is no name we know.
    std::vector<std::string> entities_named(std::string_view name) const;
    /// Display name of an entity in a language ("ar", "en"); empty if unknown.
    std::string entity_name(std::string_view entity, std::string_view lang) const;
    /// Code of an entity ("FRA", "NATO"); empty if unknown or it has none.
    std::string entity_code(std::string_view entity) const;
    /// Id of the place or region that a place lies in, of the body that a body is part of; empty if none is known.
    std::string entity_encloser(std::string_view entity) const;
    /// Degrees north and east; nullopt if they are not known.
    std::optional<std::pair<double, double>> entity_point(std::string_view entity) const;
    /// Folds a text for searching: the spellings of both languages, clitics left on.
    std::string folded(std::string_view text) const;
    /// The words of a name as they sound, in whatever script they are written: a few consonants each.
    std::string sounds(std::string_view name) const;
    /// Which of a series the folded words [first, last) of a sentence tell of.
    lang::Turn turn(std::span<const std::string_view> words, std::size_t first, std::size_t last) const;

    struct Impl;
    const Impl& impl() const { return *impl_; }
    ~Knowledge();

private:
    Knowledge();
    std::unique_ptr<Impl> impl_;
};

/// Analyses documents one after another. Not thread-safe: make one a thread. Pure: what it says of a
/// document depends on the document and the knowledge alone.
class Analyzer {
public:
    explicit Analyzer(std::shared_ptr<const Knowledge> knowledge);
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;

    Analysis analyze(const document::Document& document);

    /// The same, telling for every sentence its words, phrases, mentions, the frames that matched and the
    /// candidates refused with the reason, in plain words, one line each.
    std::string explain(const document::Document& document);

    /// The words of a document as CoNLL-U, ending in an empty line a sentence; "" for a language that is not read.
    std::string words(const document::Document& document);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tarikh::analysis
