#pragma once
// From one entry of a lexicon to all its written forms. Build-time work: each language brings its own
// inflector (src/lang/<code>/inflection.cpp); at run time only its forms remain (see lexicon.h).
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/json.h>
#include <tarikh/morphology/word.h>

namespace tarikh::morphology {

/// What a form may be joined to, as bits. A form that is only ever written before a bound pronoun
/// (مدرست in مدرسته) lacks `alone`.
namespace joins {
inline constexpr std::uint8_t alone = 1;        ///< may stand without an enclitic
inline constexpr std::uint8_t article = 2;      ///< takes the article ال
inline constexpr std::uint8_t preposition = 4;  ///< takes ب ل ك
inline constexpr std::uint8_t future = 8;       ///< takes the future's س
inline constexpr std::uint8_t pronoun = 16;     ///< takes a bound pronoun
inline constexpr std::uint8_t possessive = 32;  ///< takes the possessive 's
inline constexpr std::uint8_t question = 64;    ///< takes the question's أ
}  // namespace joins

/// One written form of a lexeme.
struct InflectedForm {
    std::string text;            ///< as written, no vowel marks, spelling not folded
    Features features;
    std::uint8_t joins = joins::alone;
    std::int16_t weight = 0;     ///< on top of the lexeme's own; see Reading::weight
    bool weighted = false;       ///< set by LexiconBuilder: its entry said a weight
};

/// A lexeme with all its forms. One entry may make several: a verb brings its participles and verbal
/// nouns, each with a lemma of its own.
struct Paradigm {
    std::string lemma;
    Pos pos = Pos::other;
    std::string verb;            ///< lemma of the verb it is the participle or verbal noun of; or empty
    std::int16_t weight = 0;
    std::vector<InflectedForm> forms;
};

/// Entries are objects with at least "lemma" and "pos" (UD's names). "weight" (default 0) makes all
/// readings of the entry likelier or less likely: ten points are about a factor of e.
class Inflector {
public:
    virtual ~Inflector() = default;
    /// The paradigm of the entry itself first. Throws base::DataError, at the entry's line, for an
    /// entry it cannot inflect; `file` is for that message.
    virtual std::vector<Paradigm> inflect(const base::Json& entry, std::string_view file) const = 0;
};

/// Throws base::DataError at the entry's lemma.
[[noreturn]] inline void refuse(const base::Json& entry, std::string_view file, const std::string& what) {
    const base::Json* lemma = entry.find("lemma");
    const base::Json& where = lemma == nullptr ? entry : *lemma;
    throw base::DataError({std::string{file}, where.line, where.column}, what);
}

}  // namespace tarikh::morphology
