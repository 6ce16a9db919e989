#include "memory.h"

#include <algorithm>

namespace tarikh::actors {
namespace {

using mentions::HeadClass;
using syntax::none;
using syntax::NounPhrase;

constexpr std::size_t longest = 400;           ///< mentions that «الوزارة» may look back over
constexpr std::uint32_t headline_reaches = 2;  ///< the sentence that a headline is told in full by at the latest

}  // namespace

void Memory::keep(std::size_t phrase, world::Office office, const Identity& id) {
    const NounPhrase& np = parse_.phrases[phrase];
    const bool person = np.has_name && id.head_class == HeadClass::person;
    if (person && (ends_proper(np) || ends_in_epithet(np))) surnames_.push_back(syntax::stem_of(word(np.words.last - 1)));
    const std::int32_t named = person && ends_proper(np) ? static_cast<std::int32_t>(phrase) : none;
    const Told told{{}, id.code, id.entity, word(np.head).features.gender, office, named, word(np.head).sentence};
    if (person) add_titles(np, told);
    if (id.code.empty() && named == none) return;
    if (acts(id.head_class) && id.how != How::memory && in_.name_of[np.head] == none) add(told, word(np.head)->lemma_folded);
    if (id.code.empty()) return;
    add_body(np, told);
    if (!(np.has_name && is_person(id.entity)) && !person) return;
    Told surname = told;
    surname.gender = morphology::Gender::none;
    if (!is_person(id.entity)) surname.entity = 0;
    add(surname, syntax::stem_of(word(np.words.last - 1)));
}

void Memory::add(Told told, std::string_view key) {
    told.key = key;
    told_.push_back(told);
}

/// "Foreign Secretary Philip Hammond" is "the Foreign Secretary" from then on.
void Memory::add_titles(const NounPhrase& np, Told told) {
    if (!is_person(told.entity)) told.entity = 0;
    for (const std::uint32_t m : np.modifiers) {
        if (m > np.head || static_cast<HeadClass>(in_.head_class[m]) != HeadClass::person) continue;
        told.gender = word(m).features.gender;
        add(told, word(m)->lemma_folded);
    }
}

/// «الوكالة الدولية للطاقة الذرية» is «الوكالة» from then on; and whatever its name, a group is "the group".
void Memory::add_body(const NounPhrase& np, const Told& told) {
    const mentions::NameMention* m = name(np.head);
    if (m == nullptr || told.entity == 0) return;
    const world::Kind kind = world_.entity(told.entity).kind;
    // «الحوثيون» are a group, «اليهود» a people.
    if (m->adjective && (kind != world::Kind::group || world_.entity(told.entity).code.empty() || m->words.first != np.words.first)) return;
    if (kind == world::Kind::group) add(told, {});
    const bool body = in_body(head_info(np.head).head_class);
    if (body && (kind == world::Kind::group || kind == world::Kind::organisation)) add(told, word(np.head)->lemma_folded);
}

/// «الوزير» is whichever minister was told last; «الرئيس» is no prime minister.
void Memory::recall(const NounPhrase& np, world::Office office, Identity& id) const {
    const morphology::Word& head = word(np.head);
    const std::string_view surname = syntax::stem_of(word(np.words.last - 1));
    const bool epithet = id.head_class == HeadClass::none && is_epithet(np) && called_so(surname);
    const bool named = epithet || (np.has_name && in_.name_of[np.head] == none);
    if (!named && (!is_definite(np) || !acts(id.head_class))) return;
    if (named && id.head_class == HeadClass::none && (epithet || ends_proper(np)) && called_so(surname)) {
        id.head_class = HeadClass::person;
        id.actor = true;
    }
    if (!named && told_apart(np)) return;
    // "the Rapid Support Forces … the armed forces": others.
    const auto others = [&](const Told& t) {
        return id.head_class == HeadClass::forces && !np.modifiers.empty() && t.entity != 0 && world_.entity(t.entity).kind != world::Kind::country;
    };
    const Told* told = named ? last([&](const Told& t) { return t.key == surname; })
                             : last([&](const Told& t) { return t.key == head->lemma_folded && t.gender == head.features.gender && !others(t); });
    // "the group", "the terrorist organisation" is the last one that was told of by name: Hamas.
    const bool group = id.head_class == HeadClass::group && np.modifiers.empty() && id.role != "CVL";
    if (told == nullptr && is_one(np) && np.genitive == none && (group || of_fighters(np, id))) told = last([](const Told& t) { return t.key.empty(); });
    if (told != nullptr) fill(*told, np, named, office, id);
}

void Memory::fill(const Told& told, const NounPhrase& np, bool named, world::Office office, Identity& id) const {
    if (!told.code.empty()) {
        id.code = told.code;
        id.how = How::memory;
    }
    if (id.entity != 0 || !is_one(np) || !(named || office == world::Office::none || office == told.office)) return;
    id.entity = told.entity;
    const bool plain = np.modifiers.empty() && np.genitive == none;
    if (!named && told.entity == 0 && (plain || office != world::Office::none)) id.told_as = told.named;
}

void Memory::recall_body(const NounPhrase& np, Identity& id) const {
    if (!id.actor || np.has_name) return;
    for (const std::uint32_t m : np.modifiers) {
        if (m >= np.head || !in_body(static_cast<HeadClass>(in_.head_class[m]))) continue;
        const Told* told = last([&](const Told& t) { return t.key == word(m)->lemma_folded; });
        if (told == nullptr) continue;
        id.code = told->code;
        id.how = How::memory;
        return;
    }
}

void Memory::recall_below(const NounPhrase& np, world::Office office, Identity& id) const {
    if (told_apart(np)) return;
    const morphology::Word& head = word(np.head);
    const auto below = std::find_if(told_.begin(), told_.end(), [&](const Told& t) {
        return t.sentence > 0 && t.sentence <= headline_reaches && t.key == head->lemma_folded && t.gender == head.features.gender;
    });
    if (below != told_.end()) fill(*below, np, false, office, id);
}

/// «الدول الأفريقية» are not the ones told of before: an adjective of a name tells them apart.
bool Memory::told_apart(const NounPhrase& np) const {
    return std::any_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) { return name(m) != nullptr && name(m)->adjective; });
}

/// "the militant group", "the terrorist organisation", but "the rival group"
bool Memory::of_fighters(const NounPhrase& np, const Identity& id) const {
    const bool any_group = id.head_class == HeadClass::group || (id.head_class == HeadClass::body && id.role == "IGO");
    return any_group && !np.modifiers.empty() && std::all_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) {
        return m < np.head && name(m) == nullptr && head_info(m).role == "REB";
    });
}

/// «سامي الحداد»: a surname that is a word as well.
bool Memory::ends_in_epithet(const NounPhrase& np) const {
    const std::uint32_t last = np.words.last - 1;
    return last > np.words.first && common(last) && word(last - 1).is(morphology::Pos::proper) && !in_.cues[last - 1].has(syntax::Cue::name_link);
}

/// «وأكد الحداد أن»: the same by itself, where somebody acts or is acted upon.
bool Memory::is_epithet(const NounPhrase& np) const { return np.words.size() == 1 && np.outer == none && np.preposition_word == none && is_one(np) && common(np.head); }

bool Memory::common(std::uint32_t i) const {
    const morphology::Word& w = word(i);
    const bool article = (w.proclitics & morphology::proclitic::al) != 0, bare = w.proclitics == 0 && w.enclitic == morphology::Enclitic::none && w.features.grammatical_case == morphology::Case::none;
    return in_.name_of[i] == none && (article || bare) && (w.is(morphology::Pos::noun) || w.is(morphology::Pos::adjective));
}

/// "Fitzwater" is a person once "Robert Fitzwater" was.
bool Memory::called_so(std::string_view surname) const { return std::find(surnames_.begin(), surnames_.end(), surname) != surnames_.end(); }

template <class Fits>
const Memory::Told* Memory::last(Fits fits) const {
    const std::size_t oldest = told_.size() > longest ? told_.size() - longest : 0;
    for (std::size_t m = told_.size(); m-- > oldest;)
        if (fits(told_[m])) return &told_[m];
    return nullptr;
}

}  // namespace tarikh::actors
