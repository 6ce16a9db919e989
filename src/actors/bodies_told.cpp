#include "bodies_told.h"

#include <algorithm>

namespace tarikh::actors {
namespace {

using mentions::HeadClass;
using syntax::none;
using syntax::NounPhrase;

constexpr std::size_t longest = 200;        ///< bodies that "the committee" may look back over
constexpr std::size_t fewest_initials = 3;  ///< that tell a body which was not introduced by them

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

void BodiesTold::keep(std::size_t phrase, const Identity& id) {
    const NounPhrase& np = parse_.phrases[phrase];
    const morphology::Word& head = word(np.head);
    const bool plain = np.modifiers.empty() && np.genitive == none && !np.has_name;
    if (plain || !in_body(id.head_class) || !in_body(head_info(np.head).head_class)) return;
    if (!is_one(np) && !is_capital(head.token->text.front())) return;
    told_.push_back({head->lemma_folded, head.features.gender, head.features.number, static_cast<std::int32_t>(phrase), id.code, id.role,
                     is_person(id.entity) ? 0 : id.entity, id.head_class, in_brackets(np)});
}

void BodiesTold::recall(const NounPhrase& np, Identity& id) const {
    if (!id.actor || id.entity != 0 || id.told_as != none || !in_body(id.head_class) || !is_definite(np)) return;
    const morphology::Word& head = word(np.head);
    if (np.has_name || np.genitive != none || head.enclitic == morphology::Enclitic::pronoun) return;
    const std::size_t oldest = told_.size() > longest ? told_.size() - longest : 0;
    for (std::size_t t = told_.size(); t-- > oldest;) {
        const Told& told = told_[t];
        if (told.lemma != head->lemma_folded || told.gender != head.features.gender || told.number != head.features.number) continue;
        if (!has_words_of(parse_.phrase(told.phrase), np)) continue;
        if (!id.code.empty() && id.code != told.code) return;
        id.told_as = told.phrase;
        if (told.entity != 0 && world_.entity(told.entity).kind != world::Kind::country) id.entity = told.entity;
        if (id.code.empty() && !told.code.empty()) {
            id.code = told.code;
            id.how = How::memory;
        }
        return;
    }
}

/// "the electoral commission" behind "the National Electoral Commission".
bool BodiesTold::has_words_of(const NounPhrase& full, const NounPhrase& np) const {
    if (!np.modifiers.empty() && full.words.size() <= np.words.size()) return false;
    return std::all_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) {
        if (name(m) != nullptr) return false;
        for (std::uint32_t i = full.words.first; i < full.words.last; ++i)
            if (word(i)->lemma_folded == word(m)->lemma_folded) return true;
        return false;
    });
}

void BodiesTold::recall_acronym(const NounPhrase& np, Identity& id) const {
    if (id.entity != 0 || told_.empty()) return;
    if (is_acronym(np.head)) {
        const Told* told = called(word(np.head).token->text);
        if (told == nullptr) return;
        id.told_as = told->phrase;
        id.head_class = told->head_class;
        id.role = told->role;
        id.actor = true;
        id.code = told->code;
        id.how = How::memory;
        return;
    }
    if (!id.actor || !id.code.empty()) return;
    for (const std::uint32_t m : np.modifiers) {
        if (m >= np.head || !is_acronym(m)) continue;
        const Told* told = called(word(m).token->text);
        if (told == nullptr) continue;
        id.code = told->code;
        id.how = How::memory;
        return;
    }
}

void BodiesTold::by_brackets(const NounPhrase& np, Identity& id) const {
    const std::uint32_t close = np.words.last - 1;
    if (id.entity != 0 || !in_body(id.head_class) || np.words.size() < 4 || word(close).token->text != ")") return;
    const mentions::NameMention* m = name(close - 1);
    if (m == nullptr || m->adjective || m->words.first <= np.words.first || word(m->words.first - 1).token->text != "(") return;
    const world::Entity e = world_.entity(m->entities.front());
    if (e.kind != world::Kind::organisation && e.kind != world::Kind::group) return;
    id.entity = m->entities.front();
    id.code = e.code.empty() ? e.country : e.code;
    id.how = How::name;
}

const BodiesTold::Told* BodiesTold::called(std::string_view acronym) const {
    const auto last = [&](const auto& fits) {
        const auto found = std::find_if(told_.rbegin(), told_.rend(), fits);
        return found == told_.rend() ? nullptr : &*found;
    };
    if (const Told* introduced = last([&](const Told& t) { return t.bracketed == acronym; })) return introduced;
    if (acronym.size() < fewest_initials) return nullptr;
    return last([&](const Told& t) { return initials(parse_.phrase(t.phrase)) == acronym; });
}

/// In no list: "FKM", "UNPF".
bool BodiesTold::is_acronym(std::uint32_t i) const {
    const morphology::Word& w = word(i);
    if (w.kind != text::TokenKind::word || name(i) != nullptr || in_.head_class[i] != 0) return false;
    const std::string_view text = w.token->text;
    return text.size() > 1 && std::all_of(text.begin(), text.end(), is_capital);
}

std::string BodiesTold::initials(const NounPhrase& np) const {
    std::string found;
    for (std::uint32_t i = np.words.first; i < np.words.last; ++i) {
        const std::string_view text = word(i).token->text;
        if (word(i).is(morphology::Pos::determiner) || !is_capital(text.front())) continue;
        if (is_acronym(i)) break;
        found += text.front();
    }
    return found;
}

/// "(FKM)" at the end of the phrase or directly behind it; "" for none.
std::string_view BodiesTold::in_brackets(const NounPhrase& np) const {
    const auto bracketed = [&](std::uint32_t open) -> std::string_view {
        if (open + 2 >= in_.words.size() || word(open).token->text != "(" || word(open + 2).token->text != ")") return {};
        return is_acronym(open + 1) ? word(open + 1).token->text : std::string_view{};
    };
    for (std::uint32_t i = np.head + 1; i <= np.words.last; ++i)
        if (const std::string_view acronym = bracketed(i); !acronym.empty()) return acronym;
    return {};
}

}  // namespace tarikh::actors
