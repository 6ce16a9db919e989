#include "person_names.h"

namespace tarikh::analysis {
namespace {

using mentions::HeadClass;
using morphology::Pos;

class Run {
public:
    Run(const Reading& r, const mentions::ActorHeads& heads) : r_{r}, heads_{heads} {
        std::size_t latin = 0, all = 0;
        for (const morphology::Word& w : r.analysed.words) {
            if (w.token->kind != text::TokenKind::word) continue;
            ++all;
            latin += static_cast<unsigned char>(w.token->text.front()) < 0x80 ? 1U : 0U;
        }
        cased_ = 2 * latin > all;
    }

    std::vector<base::WordRange> run() const {
        std::vector<base::WordRange> out;
        const auto size = static_cast<std::uint32_t>(r_.analysed.words.size());
        for (std::uint32_t w = 0; w < size;) {
            const base::WordRange name{w, end_of(w)};
            if (name.last != w && is_person(name)) out.push_back(name);
            w = name.last > w ? name.last : w + 1;
        }
        return out;
    }

private:
    const morphology::Word& word(std::uint32_t w) const { return r_.analysed.words[w]; }
    bool is_word(std::uint32_t w) const { return word(w).token->kind == text::TokenKind::word; }
    /// A known name, but for adjectives: المصري is a surname as well.
    bool taken(std::uint32_t w) const {
        return r_.name_of[w] != syntax::none && !r_.names[static_cast<std::size_t>(r_.name_of[w])].adjective;
    }
    bool proper(std::uint32_t w) const { return is_word(w) && !taken(w) && word(w).is(Pos::proper); }
    bool links(std::uint32_t w) const { return is_word(w) && !taken(w) && heads_.links_names(word(w).folded()); }
    bool given(std::uint32_t w) const { return proper(w) && static_cast<HeadClass>(r_.head_class[w]) == HeadClass::person; }
    static bool capital(char c) { return c >= 'A' && c <= 'Z'; }

    /// One past the name that begins with the word; the word itself if none does.
    std::uint32_t end_of(std::uint32_t first) const {
        if (!proper(first) && !links(first) && !fathered(first)) return first;
        std::uint32_t last = first + 1;
        bool wants_more = links(first);
        for (std::uint32_t w = last; w < r_.analysed.words.size() && word(w).sentence == word(first).sentence; ++w) {
            if (!is_word(w)) {
                // "Al-Ja'afari", "Stephen J. Townsend"
                const std::string_view mark = word(w).token->folded;
                if (word(w).token->space_before || (mark != "-" && mark != "." && mark != "'")) break;
                continue;
            }
            if (!belongs(w, last, wants_more)) break;
            wants_more = links(w);
            last = w + 1;
        }
        return wants_more ? first : last;
    }

    /// «الوليد بن عبد الملك»: what stands before such a link is a name, whatever else it may mean.
    bool fathered(std::uint32_t w) const {
        return is_word(w) && !taken(w) && word(w).is(Pos::noun) && r_.head_class[w] == 0 && w + 2 < r_.analysed.words.size() && links(w + 1) &&
               word(w + 1).sentence == word(w).sentence && end_of(w + 1) > w + 1 && !given(w + 2);
    }

    bool belongs(std::uint32_t w, std::uint32_t last, bool wants_more) const {
        if (wants_more) return !word(w).is(Pos::verb) || word(w)->guessed;
        if (last != w && word(last).token->folded == "." && word(last - 1).token->text.size() > 1) return false;
        if (links(w)) return w + 1 < r_.analysed.words.size() && is_word(w + 1) && word(w + 1).sentence == word(w).sentence;
        if (proper(w)) return word(w)->proclitics == 0 || word(w)->features.definite;
        // «محمود المصري», «صابر مسعد»: a surname may be an adjective, or unknown.
        if (taken(w) || word(w)->proclitics & ~morphology::proclitic::al) return false;
        return given(last - 1) && (word(w)->features.nisba || word(w)->guessed) && !word(w).is(Pos::verb);
    }

    bool is_person(base::WordRange name) const {
        std::uint32_t capitals = 0;
        bool body = false;
        for (std::uint32_t w = name.first; w < name.last; ++w) {
            if (given(w) || (links(w) && w + 1 < name.last && !capital(word(w).token->text.front()))) return true;
            const auto head = static_cast<HeadClass>(r_.head_class[w]);
            body |= head != HeadClass::none && head != HeadClass::person;
            const std::string_view text = word(w).token->text;
            const bool acronym = text.size() > 1 && capital(text[1]);
            capitals += is_word(w) && capital(text.front()) && !acronym && word(w)->guessed ? 1U : 0U;
        }
        return titled(name.first) || does(name) || (cased_ && capitals >= 2 && !body && !goes_on(name.last));
    }

    /// "Minister Ellwood", «السيدة ندية»
    bool titled(std::uint32_t first) const {
        if (first == 0 || word(first - 1).sentence != word(first).sentence || !proper(first)) return false;
        const std::uint32_t before = word(first - 1).token->folded == "." && first > 1 ? first - 2 : first - 1;
        const mentions::HeadInfo head = is_word(before) ? heads_.find(word(before)) : mentions::HeadInfo{};
        return head.head_class == HeadClass::person && head.title && !taken(before);
    }

    /// "Ninawa Liberation Operation": a noun in capitals follows, and so it is no person's name.
    bool goes_on(std::uint32_t last) const {
        return last < r_.analysed.words.size() && is_word(last) && capital(word(last).token->text.front()) && word(last - 1).sentence == word(last).sentence;
    }

    /// «سجل رونالدو هدفين»: an unknown name does what the clause tells. Of Latin letters within Arabic nothing is known.
    bool does(base::WordRange name) const {
        const std::int32_t p = r_.parse.phrase_of[name.first];
        if (cased_ || p == syntax::none || !word(name.first)->guessed || capital(word(name.first).token->text.front())) return false;
        const syntax::NounPhrase& np = r_.parse.phrases[static_cast<std::size_t>(p)];
        if (np.words.first != name.first || np.clause == syntax::none || np.outer != syntax::none) return false;
        const syntax::Clause& clause = r_.parse.clauses[static_cast<std::size_t>(np.clause)];
        return clause.subject == p && clause.verb != syntax::none;
    }

    const Reading& r_;
    const mentions::ActorHeads& heads_;
    bool cased_ = false;  ///< the document's letters have capitals
};

}  // namespace

std::vector<base::WordRange> person_names(const Reading& reading, const mentions::ActorHeads& heads) { return Run{reading, heads}.run(); }

}  // namespace tarikh::analysis
