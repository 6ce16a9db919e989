#include "described_places.h"

#include <algorithm>
#include <string>

#include <tarikh/text/letters.h>

namespace tarikh::analysis {
namespace {

using mentions::HeadClass;
using mentions::NameTable;
using morphology::Pos;
using syntax::none;

class Test {
public:
    Test(const Reading& r, const lang::Language& language, const syntax::NounPhrase& np) : r_{r}, language_{language}, np_{np} {}

    bool run() const {
        const HeadClass head_class = class_of_head();
        if (head_class != HeadClass::place && head_class != HeadClass::site && head_class != HeadClass::body) return false;
        const mentions::HeadInfo info = r_.head(np_.head);
        if (head_class == HeadClass::body && info.again == mentions::Again::state) return certain() && where();  // "across the country"
        if (head_class != HeadClass::place && head_class != HeadClass::site) return false;
        if (np_.temporal || r_.name_of[np_.head] != none || is_name()) return false;
        if (info.common && !(certain() && where())) return false;
        return certain() || one();
    }

    /// "the Jiangsu province" of China, but "the city of Aleppo".
    base::WordRange words() const {
        for (std::uint32_t w = np_.words.first; w < np_.head; ++w)
            if (r_.name_of[w] != none && !r_.names[static_cast<std::size_t>(r_.name_of[w])].adjective) return {np_.words.first, np_.head + 1};
        return np_.words;
    }
    /// Of "a Turkish base" Turkey.
    std::string_view state(const world::World& world) const {
        for (std::uint32_t w = np_.words.first; w < np_.head; ++w)
            if (r_.name_of[w] != none && r_.names[static_cast<std::size_t>(r_.name_of[w])].adjective) return world.entity(r_.names[static_cast<std::size_t>(r_.name_of[w])].entities.front()).code;
        return {};
    }

private:
    const morphology::Word& word(std::uint32_t w) const { return r_.analysed.words[w]; }
    /// "front line": of two nouns that the list knows as one.
    HeadClass class_of_head() const {
        const auto own = static_cast<HeadClass>(r_.head_class[np_.head]);
        if (own != HeadClass::none || np_.head < np_.words.first + 2 || !word(np_.head).is(Pos::noun) || r_.head_class[np_.head - 1] != 0) return own;
        return language_.heads.find(std::string{word(np_.head - 1).folded()}.append("-").append(word(np_.head)->lemma_folded)).head_class;
    }
    /// "Hamlet", "Home Secretary": in capitals and without an article.
    bool is_name() const { return text::begins_with_capital(word(np_.head).token->text) && np_.words.first == np_.head; }

    /// "the streets", "this village", "their home", "two bridges"
    bool certain() const {
        const morphology::Word& first = word(np_.words.first);
        if (np_.words.first == np_.head) return false;
        return (first.is(Pos::determiner) && first.features.definite) || first.is(Pos::pronoun) || r_.quantity_of[np_.words.first] != none;
    }
    /// "a mosque"
    bool one() const {
        return np_.words.first != np_.head && word(np_.words.first).is(Pos::determiner) && word(np_.head).features.number != morphology::Number::plural;
    }
    /// "in the market", not "the market rose"
    bool where() const { return (language_.names.cue(np_.preposition) & (NameTable::in_place | NameTable::names_place)) != 0; }

    const Reading& r_;
    const lang::Language& language_;
    const syntax::NounPhrase& np_;
};

}  // namespace

void add_described_places(const Reading& reading, const lang::Language& language, const world::World& world, const Cutter& cut, std::vector<Place>& places) {
    if (!language.heads.described_places()) return;
    const auto named = static_cast<std::ptrdiff_t>(places.size());
    for (const syntax::NounPhrase& np : reading.parse.phrases) {
        const Test test{reading, language, np};
        if (!test.run()) continue;
        const base::Span head = reading.analysed.words[np.head].token->span;
        const base::Span span = actors::span_of(reading.input, test.words());
        const auto find = [&](const auto& fits) { return std::find_if(places.begin(), places.begin() + named, fits); };
        if (find([&](const Place& p) { return p.span.start <= head.start && head.end <= p.span.end; }) != places.begin() + named) continue;
        Place place{span, cut(span), {}, {}, std::string{test.state(world)}, {}, {}};
        const auto within = find([&](const Place& p) { return p.span.start >= span.start && p.span.end <= span.end; });
        if (within != places.begin() + named) {
            place.country = within->country;
            place.lat = within->lat;
            place.lon = within->lon;
        }
        places.push_back(std::move(place));
    }
}

}  // namespace tarikh::analysis
