#include <tarikh/actors/resolver.h>

#include <algorithm>
#include <string>

#include "apposition.h"
#include "bodies_told.h"
#include "home.h"
#include "memory.h"
#include "office_told.h"
#include "phrases.h"
#include "place_again.h"
#include "side_told.h"

namespace tarikh::actors {
namespace {

using mentions::HeadClass;
using morphology::Enclitic;
using syntax::none;
using syntax::NounPhrase;

constexpr std::uint32_t persons_back = 2;  ///< sentences that "he" may look back over

class Run : Phrases {
public:
    Run(const world::World& world, const mentions::ActorHeads& heads, const syntax::ParseInput& input, const syntax::Parse& parse, std::int32_t published)
        : Phrases{world, heads, input, parse}, published_{published}, found_(parse.phrases.size()), done_(parse.phrases.size(), 0), memory_{*this}, bodies_{*this}, appositions_{*this, found_} {}

    std::vector<Identity> run() {
        setting_ = state_of_towns(world_, in_);
        home_ = state_of_names(world_, in_);
        for (std::size_t p = 0; p < parse_.phrases.size(); ++p) resolve(p);
        read_headline();
        return std::move(found_);
    }

private:
    /// Where nearly all towns of a text are of one state, «الجيش», "lawmakers", "residents" without more are its own.
    void by_setting(const NounPhrase& np, Identity& id) const {
        const bool official = id.head_class == HeadClass::person && !id.role.empty();
        const bool own = official || id.head_class == HeadClass::body || id.head_class == HeadClass::forces || id.head_class == HeadClass::people;
        if (!own || setting_.empty() || np.has_name) return;
        for (const std::uint32_t m : np.modifiers)
            if (heads_.from_elsewhere(word(m))) return;
        // «قوات التحالف»
        if (id.head_class == HeadClass::forces && np.genitive != none && heads_.from_elsewhere(word(phrase(np.genitive).head))) return;
        id.code = setting_;
        id.how = How::setting;
    }

    void resolve(std::size_t p) {
        if (done_[p] != 0) return;
        done_[p] = 1;
        const NounPhrase& np = parse_.phrases[p];
        if (np.genitive != none && static_cast<std::size_t>(np.genitive) != p) resolve(static_cast<std::size_t>(np.genitive));
        Identity& id = found_[p];
        id.head_class = static_cast<HeadClass>(in_.head_class[np.head]);
        if (const auto info = head_info(np.head); info.head_class != HeadClass::none) id.role = info.role;
        look_at_titles(np, id);
        one_of_them(np, id);
        // «بلاده», «اتفق البلدان»
        const bool two = np.preposition_word == none && np.outer == none && word(np.head).features.number == morphology::Number::dual && (word(np.head).proclitics & morphology::proclitic::al) != 0;
        id.actor = acts(id.head_class) || (in_.cues[np.head].has(syntax::Cue::country_word) && (two || word(np.head).enclitic == Enclitic::pronoun));
        // «وزير الخارجية»: within another name the adjective stands for no body of its own.
        if (np.outer != none && word(np.head).is(morphology::Pos::adjective) && id.head_class == HeadClass::body) id.actor = false;
        id.local = is_local(np, id);
        id.location = id.head_class == HeadClass::place || id.head_class == HeadClass::site;
        by_name(np, id);
        bodies_.by_brackets(np, id);
        bodies_.recall_acronym(np, id);
        if (id.code.empty()) by_nationality(np, id);
        if (id.code.empty()) by_what_follows(np, id);
        if (id.code.empty()) by_genitive(np, id);
        if (id.code.empty()) by_origin(np, id);
        if (id.code.empty()) by_place_beside(np, id);
        if (id.code.empty()) by_loyalty(np, id);
        if (id.code.empty()) by_state_behind(np, id);
        if (id.code.empty()) by_author(np, id);
        if (id.code.empty()) by_apposition(np, id);
        if (id.code.empty()) by_pronoun(p, np, id);
        if (id.place == 0) by_place_told(np, id);
        const Held held = id.head_class == HeadClass::person ? held_by(*this, np) : Held{};
        by_office(held, id);
        if (id.code.empty()) memory_.recall(np, held.office, id);
        if (id.code.empty()) memory_.recall_body(np, id);
        bodies_.recall(np, id);
        if (id.code.empty()) by_country_told(p, np, id);
        if (id.code.empty()) by_setting(np, id);
        if (id.code.empty() && id.local && (!np.has_name || titled(np))) id.home = home_;
        if (const std::int32_t beside = appositions_.beside(p); beside != none) join(p, static_cast<std::size_t>(beside));
        memory_.keep(p, held.office, id);
        bodies_.keep(p, id);
        tell_body(np, id);
    }

    /// «رئيس الحكومة يوسف الشاهد»: of whose state he is who heads it, the government is.
    void tell_body(const NounPhrase& np, const Identity& id) {
        if (np.genitive == none || !is_person(id.entity) || id.how != How::name || id.head_class != HeadClass::person) return;
        const NounPhrase& body = parse_.phrase(np.genitive);
        Identity& its = found_[static_cast<std::size_t>(np.genitive)];
        if ((!its.code.empty() && its.how != How::setting) || body.has_name || its.head_class != HeadClass::body || !is_definite(body)) return;
        its.code = id.code;
        its.how = How::beside;
        memory_.keep(static_cast<std::size_t>(np.genitive), world::Office::none, its);
    }

    void join(std::size_t p, std::size_t before) {
        const std::size_t named = appositions_.by_name_alone(p) ? p : before, described = named == p ? before : p;
        Identity &name = found_[named], &other = found_[described];
        if (!name.code.empty() && !other.code.empty() && name.code != other.code) return;  // a list after all
        other.told_as = static_cast<std::int32_t>(named);
        other.entity = is_person(name.entity) ? name.entity : 0;
        for (Identity* id : {&name, &other})
            if (id->code.empty()) {
                id->code = id == &name ? other.code : name.code;
                id->how = How::memory;
            }
        if (named == before) memory_.keep(before, world::Office::none, name);
    }

    /// «آخر الجنود», «كبار المسؤولين»: an adjective bound to people stands for some of them.
    void one_of_them(const NounPhrase& np, Identity& id) const {
        if (id.head_class != HeadClass::none || np.genitive == none || !word(np.head).is(morphology::Pos::adjective) || name(np.head) != nullptr) return;
        const NounPhrase& people = parse_.phrase(np.genitive);
        const HeadClass h = found_[static_cast<std::size_t>(np.genitive)].head_class;
        const bool somebody = h == HeadClass::person || h == HeadClass::people || h == HeadClass::forces;
        if (somebody && people.words.first == np.head + 1 && people.preposition_word == none && word(people.head).features.number == morphology::Number::plural) id.head_class = h;
    }

    /// English puts the title before the name, so the head word alone does not tell it.
    void look_at_titles(const NounPhrase& np, Identity& id) const {
        if (id.head_class != HeadClass::none) return;
        for (const std::uint32_t m : np.modifiers) {
            // «هجوم انتحاري»: behind its noun it is an adjective.
            const auto c = m < np.head ? static_cast<HeadClass>(in_.head_class[m]) : HeadClass::none;
            // "a general strike": no general.
            // "a rebel attack", "the hostage deal": nobody's title either.
            const bool thing = word(np.head).is(morphology::Pos::noun) && !word(np.head).guessed && word(m).is(morphology::Pos::noun) && m < np.head;
            const bool title = c == HeadClass::person && (np.has_name || (!thing && !word(m).is(morphology::Pos::adjective)));
            if (title || (c != HeadClass::none && np.has_name)) {
                id.head_class = c;
                id.role = head_info(m).role;
            }
        }
        // «الرسول محمد», «المربي يوسف الدجاني»: a first name tells what its title does not.
        for (std::uint32_t i = np.words.first; i < np.words.last && id.head_class == HeadClass::none; ++i)
            if (word(i).is(morphology::Pos::proper) && static_cast<HeadClass>(in_.head_class[i]) == HeadClass::person && own(np, i)) id.head_class = HeadClass::person;
    }

    /// The words that are this phrase's own, not its genitive's.
    bool own(const NounPhrase& np, std::uint32_t i) const {
        if (np.genitive == none) return true;
        const base::WordRange inner = parse_.phrase(np.genitive).words;
        return !(i >= inner.first && i < inner.last) || (i == np.head);
    }

    /// "NATO-member Norway": a state as the head is who is meant.
    void by_own_state(const NounPhrase& np, Identity& id) const {
        const mentions::NameMention* m = name(np.head);
        if (m == nullptr || m->adjective || m->words.first == np.words.first) return;
        const world::Entity e = world_.entity(m->entities.front());
        if (e.kind == world::Kind::country) set(id, e, How::name);
    }

    /// «العاصمة كييف», «مدينة خاركيف»: the town itself, though its market is another place.
    bool is_town_called(const NounPhrase& np, const mentions::NameMention& name) const {
        const bool its_name = own(np, name.words.first) || parse_.phrase(np.genitive).words.first == name.words.first;
        return its_name && head_info(np.head).again == mentions::Again::town;
    }

    void by_name(const NounPhrase& np, Identity& id) const {
        by_own_state(np, id);
        for (std::uint32_t i = np.words.first; i < np.words.last; ++i) {
            const mentions::NameMention* m = name(i);
            if (m == nullptr || m->words.first != i) continue;
            const world::Entity e = world_.entity(m->entities.front());
            const bool place = is_place(e.kind);
            if (m->adjective && !(m->citizen && np.head >= m->words.first && np.head < m->words.last)) continue;
            if (place && id.place == 0) id.place = m->entities.front();
            const bool is_head = np.head >= m->words.first && np.head < m->words.last;
            if (!is_head && e.kind == world::Kind::place && id.entity == 0 && is_town_called(np, *m)) id.entity = m->entities.front();
            if (!own(np, i)) continue;
            if (!is_head && place) {
                // «العاصمة كييف», «مدينة خاركيف»
                if (id.code.empty() && (id.head_class == HeadClass::place || id.head_class == HeadClass::site)) set(id, e, How::name);
                continue;
            }
            if (!is_head && np.genitive == none && in_.words[i].features.nisba) continue;
            if (!is_head && e.kind != world::Kind::person && e.kind != world::Kind::organisation && e.kind != world::Kind::group) continue;
            // "Jordan's King Abdullah": of those who bear the name, one of the state before it.
            if (is_head && e.kind == world::Kind::person && of_other_state(np, e)) continue;
            // "Peru's Congress" is not the one in Washington.
            if (is_head && e.kind == world::Kind::organisation && !e.country.empty() && (of_other_state(np, e) || of_other_nation(np, e))) continue;
            // "the Palestinian prime minister, of Hamas": in office he acts for his state.
            if (is_head && e.kind == world::Kind::person && in_office(np, e)) by_nationality(np, id);
            // "the Albanians of southern Serbia" are citizens there.
            if (is_head && m->citizen && (lives_in(np, e, id) || of_state_before(np, *m, id))) continue;
            // "the Assad regime" is no person.
            const bool led = !is_head && e.kind == world::Kind::person && in_body(id.head_class);
            const bool in_person = is_head && e.kind == world::Kind::person && id.entity != 0 && !is_person(id.entity);
            if ((id.entity == 0 || in_person) && !led) id.entity = m->entities.front();
            set(id, e, How::name);
            if (place && !m->citizen) id.location = true;
            if (is_head && m->citizen) id.head_class = HeadClass::people;
            id.actor = true;
            if (id.role.empty()) id.role = e.role;
            // "EU foreign policy chief Kaja Kallas": the body first, then who it is.
            const mentions::NameMention* last = is_head ? nullptr : name(np.head);
            const bool person_follows = last != nullptr && world_.entity(last->entities.front()).kind == world::Kind::person;
            if (!id.code.empty() && !person_follows) return;
        }
        if (np.has_name && id.head_class == HeadClass::none && !id.location) id.actor = true;
    }

    bool in_office(const NounPhrase& np, const world::Entity& person) const {
        if (person.code.empty() || world_.country(person.code) != 0) return false;
        const world::Office office = held_by(*this, np).office;
        return office == world::Office::president || office == world::Office::premier;
    }

    bool lives_in(const NounPhrase& np, const world::Entity& people, Identity& id) const {
        if (np.genitive == none || parse_.phrase(np.genitive).words.first < np.head) return false;
        const Identity& where = found_[static_cast<std::size_t>(np.genitive)];
        if (!where.location || where.code.empty() || where.code == people.code || world_.country(where.code) == 0) return false;
        id.code = where.code;
        id.how = How::genitive;
        id.head_class = HeadClass::people;
        id.actor = true;
        return true;
    }

    /// "the Ecuadorean Indians", "Israeli Arabs": whose citizens they are stands before their people.
    bool of_state_before(const NounPhrase& np, const mentions::NameMention& people, Identity& id) const {
        if (people.words.first == np.words.first) return false;
        const mentions::NameMention* state = name(people.words.first - 1);
        if (state == nullptr || !state->adjective || !np.words.contains(people.words.first - 1)) return false;
        const world::Entity e = world_.entity(state->entities.front());
        if (e.kind != world::Kind::country || e.code.empty()) return false;
        id.code = e.code;
        id.how = How::nationality;
        id.head_class = HeadClass::people;
        id.actor = true;
        return true;
    }

    /// "Jordan's King Abdullah", "the Labour Party of Norway"
    bool of_other_state(const NounPhrase& np, const world::Entity& person) const {
        if (np.genitive == none) return false;
        const NounPhrase& whose = parse_.phrase(np.genitive);
        const bool behind = person.kind == world::Kind::organisation && whose.words.first > np.head && whose.preposition_word != none && in_.cues[static_cast<std::size_t>(whose.preposition_word)].has(syntax::Cue::genitive);
        if (!behind && whose.words.first != np.words.first) return false;
        const std::string_view state = person.code.empty() ? person.country : person.code;
        const Identity& owner = found_[static_cast<std::size_t>(np.genitive)];
        return owner.entity != 0 && world_.entity(owner.entity).kind == world::Kind::country && !state.empty() && owner.code != state && world_.country(state) != 0;
    }

    /// "the Peruvian Congress"
    bool of_other_nation(const NounPhrase& np, const world::Entity& body) const {
        return std::any_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) {
            const mentions::NameMention* nation = m < np.head ? name(m) : nullptr;
            if (nation == nullptr || !nation->adjective) return false;
            const world::Entity e = world_.entity(nation->entities.front());
            return e.kind == world::Kind::country && e.code != body.country;
        });
    }

    void set(Identity& id, const world::Entity& e, How how) const {
        std::string_view code = e.code.empty() ? e.country : e.code;
        if (code.empty() || !id.code.empty()) return;
        id.code = code;
        id.how = how;
    }

    void by_nationality(const NounPhrase& np, Identity& id) const {
        const auto look = [&](std::uint32_t m) {
            const mentions::NameMention* n = name(m);
            if (n == nullptr || (np.head >= n->words.first && np.head < n->words.last && !n->adjective) || half_of_compound(n->words, np.head)) return;
            const world::Entity e = world_.entity(n->entities.front());
            // "European ambassadors" act for the union, European ministers and tourists for nobody.
            const bool union_envoy = e.kind == world::Kind::region && e.within != 0 && in_.cues[np.head].has(syntax::Cue::posted);
            if (n->adjective || n->citizen || e.kind == world::Kind::country || m < np.head) set(id, union_envoy ? world_.entity(e.within) : e, How::nationality);
        };
        for (const std::uint32_t m : np.modifiers)
            if (id.code.empty()) look(m);
    }

    /// "an anti-Syrian paper", "Iran-backed fighters": not whose they are; but "Cuban-led troops", "a US-Russian meeting".
    bool half_of_compound(base::WordRange words, std::uint32_t head) const {
        const auto hyphen = [&](std::uint32_t i) { return word(i).token->text == "-" && !word(i).token->space_before && !word(i + 1).token->space_before; };
        // "pro-Russian rebels" are of no state told by that; "a French-British team" is.
        const bool prefix = words.first >= 2 && words.last <= head && hyphen(words.first - 1) && name(words.first - 2) == nullptr && !word(words.first - 2).is(morphology::Pos::adjective);
        if (prefix) return true;
        if (words.last + 1 >= head || !hyphen(words.last)) return false;
        const morphology::Word& behind = word(words.last + 1);
        return behind.is(morphology::Pos::verb) && behind.features.aspect == morphology::Aspect::perfect && !in_.cues[words.last + 1].has(syntax::Cue::leads);
    }

    /// «وزارة الموارد المائية والري المصرية»: a nationality that agrees with the head may stand behind what is
    /// coordinated with its genitive.
    void by_what_follows(const NounPhrase& np, Identity& id) const {
        if (!id.actor || np.has_name || np.genitive == none || np.words.last <= np.head) return;
        std::uint32_t i = np.words.last;
        const std::uint32_t sentence = word(np.head).sentence;
        const auto inside = [&] { return i < in_.words.size() && word(i).sentence == sentence; };
        if (inside() && (word(i).proclitics & morphology::proclitic::wa) != 0 && word(i).is(morphology::Pos::noun) && name(i) == nullptr) ++i;
        if (!inside() || name(i) == nullptr || name(i)->words.size() != 1 || !name(i)->adjective) return;
        const morphology::Word& w = word(i);
        const morphology::Word& head = word(np.head);
        constexpr std::uint16_t article = morphology::proclitic::al;
        if (w.proclitics != article) return;
        const bool plural = head.features.number == morphology::Number::plural;
        if (!plural && head.features.gender != w.features.gender) return;
        set(id, world_.entity(name(i)->entities.front()), How::nationality);
    }

    /// "Serbia's (suppression of Albanian unrest)": whose name stands before the noun, though another genitive follows; or its genitive.
    std::int32_t owner(const NounPhrase& np) {
        const std::int32_t first = parse_.phrase_of[np.words.first];
        if (first == none || first == np.genitive || np.words.first >= np.head) return np.genitive;
        const NounPhrase& before = parse_.phrase(first);
        const bool owns = before.link == syntax::Link::genitive && before.outer != none && &parse_.phrase(before.outer) == &np && word(before.words.last - 1).enclitic == Enclitic::possessive;
        if (owns) resolve(static_cast<std::size_t>(first));
        return owns ? first : np.genitive;
    }

    void by_genitive(const NounPhrase& np, Identity& id) {
        if (np.genitive == none) return;
        const Identity& inner = found_[static_cast<std::size_t>(owner(np))];
        if (inner.code.empty()) return;
        id.code = inner.code;
        id.how = How::genitive;
        if (id.place == 0) id.place = inner.place;
    }

    /// «الشرطة», «عناصر الشرطة», «منزل النائب», "the city's police", but no foreign troops.
    bool is_local(const NounPhrase& np, const Identity& id) const {
        if (!id.actor && id.head_class != HeadClass::site) return false;
        for (const std::uint32_t m : np.modifiers)
            if (heads_.from_elsewhere(word(m))) return false;
        if (np.genitive != none && found_[static_cast<std::size_t>(np.genitive)].local) return true;
        if (of_local_body(np, id)) return true;
        // «قوات الأمن»
        if (id.head_class == HeadClass::forces && np.genitive != none && in_.cues[parse_.phrase(np.genitive).head].has(syntax::Cue::own_forces)) return true;
        const mentions::HeadInfo info = titled(np) ? head_info(np.modifiers.front()) : head_info(np.head);
        const morphology::Word& head = word(np.head);
        const morphology::Number number = head.features.number;
        if (info.local == mentions::Local::if_one) return number != morphology::Number::dual && number != morphology::Number::plural && np.first_conjunct == none;
        if (info.local != mentions::Local::if_definite) return info.local == mentions::Local::yes;
        return head.features.definite || (head.proclitics & morphology::proclitic::al) != 0 || definite_by_article(np);
    }

    /// "President Rosa Lind": an office, and a name that tells no state.
    bool titled(const NounPhrase& np) const {
        if (!np.has_name || np.genitive != none || np.modifiers.empty() || !word(np.head).is(morphology::Pos::proper)) return false;
        const std::uint32_t title = np.modifiers.front();
        return title < np.head && static_cast<HeadClass>(in_.head_class[title]) == HeadClass::person && head_info(title).local == mentions::Local::if_one;
    }

    /// "the opposition leader", "a court official": of the country that their body is of.
    bool of_local_body(const NounPhrase& np, const Identity& id) const {
        if (np.has_name || (id.head_class != HeadClass::person && id.head_class != HeadClass::forces && id.head_class != HeadClass::vehicle)) return false;
        return std::any_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) {
            return m < np.head && word(m).is(morphology::Pos::noun) && in_body(static_cast<HeadClass>(in_.head_class[m])) && head_info(m).local != mentions::Local::no;
        });
    }

    /// "Peacekeepers from Ghana opened fire": before the verb they come from there.
    void by_state_behind(const NounPhrase& np, Identity& id) const {
        using syntax::Cue;
        const std::uint32_t from = np.words.last;
        if (!id.actor || np.has_name || np.preposition_word != none || np.clause == none || from + 1 >= in_.words.size()) return;
        const std::int32_t verb = parse_.clause(np.clause).verb;
        const syntax::CueSet& cues = in_.cues[from];
        if (verb == none || static_cast<std::uint32_t>(verb) <= from || !cues.has(Cue::membership) || !cues.has(Cue::done_to) || !cues.has(Cue::caused_by)) return;
        const mentions::NameMention* state = name(from + 1);
        if (state == nullptr || state->adjective || word(from + 1).sentence != word(np.head).sentence) return;
        const world::Entity e = world_.entity(state->entities.front());
        const bool side = e.kind == world::Kind::organisation || e.kind == world::Kind::group;
        if (e.kind == world::Kind::country || e.kind == world::Kind::place || side) set(id, e, How::beside);
    }

    /// "A report by the UN accused": what is written speaks for who wrote it.
    void by_author(const NounPhrase& np, Identity& id) {
        const std::uint32_t by = np.words.last;
        if (!in_.cues[np.head].has(syntax::Cue::document) || np.genitive != none || by + 1 >= in_.words.size() || !in_.cues[by].has(syntax::Cue::agent) || !word(by).is(morphology::Pos::preposition)) return;
        const std::int32_t who = whole_at(by + 1);
        if (who == none || parse_.phrase(who).preposition_word != static_cast<std::int32_t>(by)) return;
        resolve(static_cast<std::size_t>(who));
        id.code = found_[static_cast<std::size_t>(who)].code;
        id.how = How::beside;
    }

    /// "soldiers loyal to General Haftar", «التحالف الذي تقوده السعودية»: whose they are.
    void by_loyalty(const NounPhrase& np, Identity& id) {
        const std::int32_t whom = id.actor ? side_told(*this, np) : none;
        if (whom == none) return;
        resolve(static_cast<std::size_t>(whom));
        const Identity& other = found_[static_cast<std::size_t>(whom)];
        if (other.code.empty()) return;
        id.code = other.code;
        id.how = How::beside;
    }

    /// «عمال من كوريا», «انتحاري ينتمي إلى الحركة»: people, and where they come from or what they are of.
    void by_origin(const NounPhrase& np, Identity& id) {
        const std::uint32_t next = np.words.last;
        const bool people = id.head_class == HeadClass::person || id.head_class == HeadClass::people || id.head_class == HeadClass::group;
        // «رعايا أوروبيين من السودان»: the adjective has told where they are from.
        const bool told = std::any_of(np.modifiers.begin(), np.modifiers.end(), [&](std::uint32_t m) { return heads_.from_elsewhere(word(m)); });
        if (!people || told || is_definite(np) || np.has_name || np.genitive != none || next + 1 >= in_.words.size() || word(next).sentence != word(np.head).sentence) return;
        const bool member = word(next).is(morphology::Pos::verb) && in_.cues[next].has(syntax::Cue::belongs) && !word(next).features.passive;
        const bool from = word(next).is(morphology::Pos::preposition) && in_.cues[next].has(syntax::Cue::partitive) && word(next).enclitic == Enclitic::none;
        if (!member && !from) return;
        std::uint32_t at = next + 1;
        if (member && word(at).is(morphology::Pos::preposition)) ++at;
        const std::int32_t q = at < in_.words.size() ? parse_.phrase_of[at] : none;
        if (q == none || parse_.phrase(q).words.first != at || word(at).sentence != word(np.head).sentence) return;
        resolve(static_cast<std::size_t>(q));
        const Identity& of = found_[static_cast<std::size_t>(q)];
        const bool state = of.entity != 0 && (world_.entity(of.entity).kind == world::Kind::country || world_.entity(of.entity).kind == world::Kind::region);
        if (of.code.empty() || (from && !state) || of.how == How::pronoun) return;
        id.code = of.code;
        id.how = How::beside;
    }

    /// "Rebels in the Ivory Coast rejected …": before the verb a place belongs to the noun beside it.
    void by_place_beside(const NounPhrase& np, Identity& id) const {
        // "Security forces in Guinea", but "coalition troops in Iraq" are not its own.
        const bool own_forces = id.head_class == HeadClass::forces && np.modifiers.size() == 1 && in_.cues[np.modifiers.front()].has(syntax::Cue::own_forces);
        const bool politics = id.head_class == HeadClass::body && (id.role == "OPP" || id.role == "LEG");
        // "Kurds in Syria", but "migrants in Libya"
        const bool inhabitants = id.head_class == HeadClass::people && !in_.cues[np.head].has(syntax::Cue::newcomer);
        const bool stationed = id.local || own_forces || politics || inhabitants || id.head_class == HeadClass::group || (id.head_class == HeadClass::forces && id.role != "MIL") ||
                               (id.head_class == HeadClass::person && (id.role == "REB" || id.role == "COP" || id.role == "OPP" || (id.role == "MIL" && rises(np))));
        const std::uint32_t preposition = np.words.last;
        if (!stationed || np.has_name || np.clause == none || preposition + 1 >= in_.words.size()) return;
        const std::int32_t verb = parse_.clause(np.clause).verb;
        if (verb == none || static_cast<std::uint32_t>(verb) < np.words.last || !in_.cues[preposition].has(syntax::Cue::place_preposition)) return;
        const std::int32_t place = parse_.phrase_of[preposition + 1];
        if (place == none || word(preposition + 1).sentence != word(np.head).sentence) return;
        for (std::uint32_t i = preposition + 1; i < parse_.phrase(place).words.last; ++i) {
            const mentions::NameMention* m = name(i);
            if (m == nullptr) continue;
            const world::Entity e = world_.entity(m->entities.front());
            if (!is_place(e.kind)) return;
            set(id, e, How::beside);
            return;
        }
    }

    /// "Soldiers in Gabon announced": some of its own, where nothing tells that they are sent there.
    bool rises(const NounPhrase& np) const { return np.words.size() == 1 && word(np.head).features.number == morphology::Number::plural; }

    /// "Rosa Lind, a Tunisian diplomat", "Rosa Lind, the Tunisian minister": whose the name is, is told behind a comma.
    void by_apposition(const NounPhrase& np, Identity& id) {
        const std::uint32_t next = np.words.last + 1;
        if (!np.has_name || id.location || next >= in_.words.size() || word(next).sentence != word(np.head).sentence || word(np.words.last).token->text != ",") return;
        if (!word(np.head).is(morphology::Pos::proper)) return;
        const std::int32_t q = parse_.phrase_of[next];
        if (q == none) return;
        const std::int32_t whole = parse_.phrase(q).outer != none ? parse_.phrase(q).outer : q;
        const NounPhrase& other = parse_.phrase(whole);
        // "Rosa Lind, Kenya's minister"
        const bool owned = other.genitive != none && parse_.phrase(other.genitive).words.first == next;
        if ((!owned && !word(next).is(morphology::Pos::determiner)) || other.words.first != next || other.preposition_word != none) return;
        // "Omar Haddad, a Tunisian, was held"
        const mentions::NameMention* people = name(other.head);
        if (people == nullptr ? static_cast<HeadClass>(in_.head_class[other.head]) != HeadClass::person : !people->citizen) return;
        if (word(other.head).features.number == morphology::Number::plural) return;
        resolve(static_cast<std::size_t>(whole));
        const Identity& told = found_[static_cast<std::size_t>(whole)];
        if (told.code.empty() || told.how == How::memory || told.how == How::setting || told.how == How::pronoun) return;
        id.code = told.code;
        id.how = How::beside;
        id.head_class = HeadClass::person;
        id.actor = true;
        if (id.role.empty()) id.role = told.role;
    }

    /// "The UN secretary general" is more than the UN. Of a body any title may mean whoever heads it.
    void by_office(const Held& held, Identity& id) const {
        if (published_ == 0 || (id.entity != 0 && id.entity != held.of)) return;
        std::uint32_t person = world_.holder(held.office, held.of, published_);
        if (person == 0 && held.office != world::Office::none && world_.entity(held.of).kind != world::Kind::country)
            person = world_.holder(world::Office::head, held.of, published_);
        if (person != 0) id.entity = person;
    }

    /// «المدينة», "the province"
    void by_place_told(const NounPhrase& np, Identity& id) const {
        if (id.head_class != HeadClass::place) return;
        const std::uint32_t place = place_told_again(*this, np);
        if (place == 0) return;
        id.place = place;
        id.place_again = true;
        set(id, world_.entity(place), How::memory);
    }

    /// «أراضيها», «نظيره», "its forces": the last one told before that agrees.
    void by_pronoun(std::size_t p, const NounPhrase& np, Identity& id) const {
        const morphology::Reading& r = *word(np.head).reading;
        const morphology::Features* f = nullptr;
        if (r.enclitic == Enclitic::pronoun) f = &r.enclitic_features;
        else if (r.pos == morphology::Pos::pronoun) f = &r.features;
        else if (word(np.words.first).is(morphology::Pos::pronoun) && np.words.first != np.head) f = &word(np.words.first).features;
        if (f == nullptr || f->person == 1 || f->person == 2) return;
        // "freed by his captors": they are of another side.
        if (np.words.first != np.head && in_.cues[np.head].has(syntax::Cue::adversary)) return;
        const bool stands_alone = r.pos == morphology::Pos::pronoun;
        if (stands_alone && in_.cues[np.head].has(syntax::Cue::indefinite)) return;
        const std::int32_t subject = stands_alone && np.clause != none ? parse_.clause(np.clause).subject : none;
        // The last person told of, known or not: a known one before him is somebody else.
        const bool personal = in_.cues[np.words.first].has(syntax::Cue::personal);
        Pronoun pronoun{*f, np.words.first, personal ? persons_back : 1, !personal, subject == static_cast<std::int32_t>(p) ? none : subject};
        std::int32_t a = antecedent(world_, in_, parse_, {found_.data(), p}, pronoun);
        pronoun.sentences_back = 0;
        pronoun.known = false;
        if (stands_alone && a == none) a = antecedent(world_, in_, parse_, {found_.data(), p}, pronoun);
        if (a == none) return;
        const Identity& other = found_[static_cast<std::size_t>(a)];
        id.code = other.code;
        id.how = How::pronoun;
        if (!stands_alone) return;
        id.stands_for = other.stands_for != none ? other.stands_for : a;
        id.entity = other.entity;
        id.head_class = other.head_class;
        id.actor = true;
    }

    /// A headline leaves out what the text then says: "Three soldiers killed", and below "Three American soldiers".
    void read_headline() {
        for (std::size_t p = 0; p < parse_.phrases.size() && word(parse_.phrases[p].head).sentence == 0; ++p) {
            Identity& id = found_[p];
            const NounPhrase& np = parse_.phrases[p];
            if (!id.actor || !id.code.empty() || id.entity != 0 || np.has_name || !acts(id.head_class)) continue;
            memory_.recall_below(np, id.head_class == HeadClass::person ? held_by(*this, np).office : world::Office::none, id);
        }
    }

    /// «هذا البلد», «الإمارة», "the kingdom": the last country told.
    void by_country_told(std::size_t p, const NounPhrase& np, Identity& id) const {
        constexpr std::uint32_t sentences_back = 2;
        const morphology::Word& head = word(np.head);
        if (!in_.cues[np.head].has(syntax::Cue::country_word) || !is_definite(np) || np.genitive != none || !np.modifiers.empty() || np.has_name) return;
        if (head.features.number == morphology::Number::plural || head.features.number == morphology::Number::dual) return;
        // «رئيس الجمهورية», but «ساحة الجمهورية» is a name.
        if (np.outer != none && !acts(static_cast<HeadClass>(in_.head_class[parse_.phrase(np.outer).head]))) return;
        for (std::size_t q = p; q-- > 0;) {
            const NounPhrase& before = parse_.phrases[q];
            if (word(before.head).sentence + sentences_back < head.sentence) return;
            const Identity& other = found_[q];
            if (other.entity == 0 || world_.entity(other.entity).kind != world::Kind::country || other.code.empty()) continue;
            id.code = other.code;
            id.how = How::memory;
            id.actor = true;
            return;
        }
    }
    std::int32_t published_;
    std::string_view setting_, home_;  ///< the states of the text's towns, and of its names
    std::vector<Identity> found_;
    std::vector<std::uint8_t> done_;
    Memory memory_;
    BodiesTold bodies_;
    Appositions appositions_;
};

}  // namespace

std::vector<Identity> Resolver::resolve(const syntax::ParseInput& input, const syntax::Parse& parse, std::int32_t published) const {
    return Run{world_, heads_, input, parse, published}.run();
}

base::Span span_of(const syntax::ParseInput& input, base::WordRange words) {
    base::Span span = input.words[words.first].stem_span();
    // «وبيونغ يانغ»: what looks like a preposition is the name's first letter.
    if (const std::int32_t n = input.name_of[words.first]; n != none) {
        const mentions::NameMention& name = input.names[static_cast<std::size_t>(n)];
        if (name.words.first == words.first) span.start = std::min(span.start, name.span.start);
    }
    span.end = input.words[words.last - 1].token->span.end;
    return span;
}

}  // namespace tarikh::actors
