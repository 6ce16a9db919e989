#include "findings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

#include <tarikh/base/hash.h>
#include <tarikh/ontology/ontology.h>
#include <tarikh/ontology/plover.h>

#include "cutter.h"
#include "described_places.h"
#include "named_bodies.h"
#include "person_names.h"
#include "unlisted_places.h"

namespace tarikh::analysis {
namespace {

constexpr std::string_view timex_names[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::string_view kind_names[] = {"country", "organization", "organization", "person", "", ""};

/// By where they begin in the text; those that begin together stay in their order.
template <class Mention>
void sort_by_place(std::vector<Mention>& mentions) {
    const auto begins_before = [](const Mention& a, const Mention& b) { return a.span.start < b.span.start; };
    if (std::is_sorted(mentions.begin(), mentions.end(), begins_before)) return;
    // They are heavy to move: each is moved once.
    std::vector<std::size_t> order(mentions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return begins_before(mentions[a], mentions[b]); });
    std::vector<Mention> sorted;
    sorted.reserve(mentions.size());
    for (const std::size_t m : order) sorted.push_back(std::move(mentions[m]));
    mentions.swap(sorted);
}

/// "12-19": the part of an id that tells where it was found.
class SpanKey {
public:
    explicit SpanKey(base::Span span) {
        char* end = std::to_chars(text_.data(), text_.data() + text_.size(), span.start).ptr;
        *end++ = '-';
        end = std::to_chars(end, text_.data() + text_.size(), span.end).ptr;
        size_ = static_cast<std::size_t>(end - text_.data());
    }
    operator std::string_view() const { return {text_.data(), size_}; }  // NOLINT(google-explicit-constructor): it is one

private:
    std::array<char, 24> text_;
    std::size_t size_;
};

class Writer {
public:
    Writer(const Reading& r, const world::World& world, const lang::Language& language, const document::Document& document)
        : r_{r}, world_{world}, language_{language}, told_(r.parse.phrases.size()), cut_{document.text}, persons_{person_names(r, language, world)} {
        a_.document = {document.id, language.code, document.title, document.date, document.source, document.url};
        if (a_.document.date.empty() && r.published) a_.document.date = calendar::to_iso(*r.published);
    }

    Analysis run() {
        for (const text::Sentence& s : r_.text.sentences) a_.sentences.push_back({s.span, cut_(s.span)});
        actors();
        times();
        events();
        return std::move(a_);
    }

private:
    bool place_kind(world::Kind k) const { return k == world::Kind::place || k == world::Kind::region || k == world::Kind::country; }

    void actors() {
        // Known names first: as actors or as places.
        for (const mentions::NameMention& m : r_.names) {
            const world::Entity e = world_.entity(m.entities.front());
            if (place_kind(e.kind) && !m.adjective && !m.citizen && !is_of_person(m.words)) a_.places.push_back(known_place(m.span, e));
        }
        named_sites();
        places_again();
        add_described_places(r_, language_, world_, cut_, a_.places);
        sort_by_place(a_.places);
        a_.actors.reserve(r_.parse.phrases.size());
        for (std::size_t p = 0; p < r_.parse.phrases.size(); ++p) {
            const syntax::NounPhrase& np = r_.parse.phrases[p];
            const actors::Identity& id = r_.identities[p];
            if ((!id.actor && !is_personal(np)) || np.temporal) continue;
            const Named named = named_in(np, id);
            if (named && !a_.actors.empty() && a_.actors.back().span == named.span) continue;  // a name that was read as two phrases
            const base::Span span = named ? named.span : actors::span_of(r_.input, np.words);
            const world::Entity e = world_.entity(id.entity);
            Actor& actor = a_.actors.emplace_back();
            actor.span = span;
            actor.text = cut_.view(span);
            actor.entity = entity_of(p, span, named);
            if (id.entity != 0) actor.name = e.name;
            actor.code = id.code;
            actor.kind = kind_of(np, id, named);
        }
        more_names();
    }

    /// "Virginia" of "Virginia Woolf" is no place.
    bool is_of_person(base::WordRange words) const {
        return std::any_of(persons_.begin(), persons_.end(), [&](base::WordRange p) { return within(words, p); });
    }

    /// Places that have a name, though no list knows them.
    void named_sites() {
        for (std::size_t p = 0; p < r_.parse.phrases.size(); ++p) {
            const auto head_class = static_cast<mentions::HeadClass>(r_.input.head_class[r_.parse.phrases[p].head]);
            if (head_class != mentions::HeadClass::place && head_class != mentions::HeadClass::site) continue;
            if (const base::WordRange words = named_site(r_, language_, r_.parse.phrases[p]); words.first != words.last) a_.places.push_back(unlisted(words));
        }
        for (const base::WordRange words : unlisted_places(r_, language_, persons_)) {
            const base::Span span = actors::span_of(r_.input, words);
            if (std::none_of(a_.places.begin(), a_.places.end(), [&](const Place& p) { return p.span.start < span.end && span.start < p.span.end; })) a_.places.push_back(unlisted(words));
        }
    }

    /// A place that no list knows, put where the next one stands on the map.
    Place unlisted(base::WordRange words) {
        const base::Span span = actors::span_of(r_.input, words);
        Place place{span, cut_(span), {}, {}, country_around(words), {}, {}};
        if (const std::uint32_t around = place_around(words); around != 0) {
            const world::Entity e = world_.entity(around);
            place.lat = e.lat;
            place.lon = e.lon;
        }
        return place;
    }

    /// «المدينة», "the province": places that were told by their names before.
    void places_again() {
        for (std::size_t p = 0; p < r_.parse.phrases.size(); ++p)
            if (r_.identities[p].place_again) a_.places.push_back(known_place(actors::span_of(r_.input, r_.parse.phrases[p].words), world_.entity(r_.identities[p].place)));
    }

    Place known_place(base::Span span, const world::Entity& e) const {
        Place p{span, cut_(span), std::string{e.id}, std::string{e.name}, std::string{e.country.empty() ? e.code : e.country}, {}, {}};
        if (e.has_point) {
            p.lat = e.lat;
            p.lon = e.lon;
        }
        return p;
    }

    /// The town or region told nearest to it, in its sentence or else at all: where on a map it may stand. 0 if there is none.
    std::uint32_t place_around(base::WordRange words) const {
        std::uint32_t best = 0, least = std::numeric_limits<std::uint32_t>::max();
        constexpr std::uint32_t other_sentence = 1000;  // as far as so many words
        for (const mentions::NameMention& m : r_.names) {
            const world::Entity e = world_.entity(m.entities.front());
            if ((e.kind != world::Kind::place && e.kind != world::Kind::region) || !e.has_point || m.adjective) continue;
            std::uint32_t far = m.words.first >= words.last ? m.words.first - words.last : 2 * (words.first - std::min(words.first, m.words.last));
            if (r_.analysed.words[m.words.first].sentence != r_.analysed.words[words.first].sentence) far += other_sentence;
            if (far < least) {
                least = far;
                best = m.entities.front();
            }
        }
        return best;
    }

    /// Names that stand in no phrase of their own: "ISIL terrorists", «رسالة فايز نصار».
    void more_names() {
        std::vector<Actor> more;
        const auto add = [&](base::Span span, Actor actor) {
            const bool told = std::any_of(a_.actors.begin(), a_.actors.end(), [&](const Actor& a) {
                return !a.kind.empty() && a.kind == actor.kind && a.span.start < span.end && span.start < a.span.end;
            });
            if (!told) more.push_back(std::move(actor));
        };
        for (const mentions::NameMention& m : r_.names) {
            const world::Entity e = world_.entity(m.entities.front());
            if (!place_kind(e.kind) && !m.adjective)
                add(m.span, {m.span, cut_(m.span), std::string{e.id}, std::string{e.name}, std::string{e.code.empty() ? e.country : e.code},
                             std::string{kind_names[static_cast<std::size_t>(e.kind)]}});
        }
        for (std::size_t i = 0; i < persons_.size(); ++i) {
            const base::Span span = actors::span_of(r_.input, persons_[i]);
            add(span, {span, cut_(span), entity_of_person(i), {}, {}, "person"});
        }
        a_.actors.insert(a_.actors.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        sort_by_place(a_.actors);
    }

    /// The part of a phrase that is a name: of «الرئيس الفرنسي جاك شيراك» the last two words.
    struct Named {
        base::Span span;
        bool person = false;  ///< by the name alone
        std::size_t index = 0;  ///< and then which one of `persons_`
        explicit operator bool() const { return span.end > span.start; }
    };
    Named named_in(const syntax::NounPhrase& np, const actors::Identity& id) const {
        if (is_pronoun(np)) return {};
        for (std::uint32_t w = np.words.first; w < np.words.last; ++w) {
            const mentions::NameMention* m = name_at(w);
            if (m == nullptr || id.entity == 0 || m->entities.front() != id.entity || m->words.first != w) continue;
            if (is_body(id.head_class) && like_adjective(r_, language_, *m)) return {};  // "U.S. forces"
            return one_person(r_, language_, world_, np, id) && world_.entity(id.entity).kind != world::Kind::person ? Named{} : Named{m->span};  // "a UN spokesman"
        }
        if (is_body(id.head_class) && id.entity == 0) return before_person(np);
        if (id.head_class != mentions::HeadClass::person && id.head_class != mentions::HeadClass::none) return {};
        if (id.entity != 0 && world_.entity(id.entity).kind != world::Kind::person) return {};
        const auto person = std::find_if(persons_.begin(), persons_.end(), [&](base::WordRange n) {
            return n.last > np.words.first && (np.genitive == syntax::none || !within(n, phrase(np.genitive).words));
        });
        if (person != persons_.end() && person->first < np.words.last) return {actors::span_of(r_.input, *person), true, static_cast<std::size_t>(person - persons_.begin())};
        return {};
    }

    static bool is_body(mentions::HeadClass c) {
        return c == mentions::HeadClass::body || c == mentions::HeadClass::forces || c == mentions::HeadClass::group || c == mentions::HeadClass::outlet;
    }

    /// Of «حزب الاتحاد الحر سليم الرياحي» the party: the person behind it is told by his title before it. But «حكومة سليم الرياحي».
    Named before_person(const syntax::NounPhrase& np) const {
        // «رئيس الحكومة يوسف الشاهد»: behind an article nothing more belongs to the body.
        const bool closed = (r_.analysed.words[np.head].proclitics & morphology::proclitic::al) != 0;
        const std::uint32_t first = np.head + (closed ? 1 : 2);
        std::uint32_t last = np.words.last;
        for (const base::WordRange p : persons_)
            if (p.first >= first && p.first < last) last = p.first;
        for (std::uint32_t w = first; w < last; ++w)
            if (const mentions::NameMention* m = name_at(w); m != nullptr && !m->adjective && m->words.first == w && world_.entity(m->entities.front()).kind == world::Kind::person) last = w;
        if (last == np.words.last) return {};
        const base::WordRange words{np.words.first, last};
        return {actors::span_of(r_.input, words)};
    }

    const syntax::NounPhrase& phrase(std::int32_t p) const { return r_.parse.phrase(p); }
    static bool within(base::WordRange inner, base::WordRange outer) { return inner.first >= outer.first && inner.last <= outer.last; }
    const mentions::NameMention* name_at(std::uint32_t w) const {
        return r_.name_of[w] == syntax::none ? nullptr : &r_.names[static_cast<std::size_t>(r_.name_of[w])];
    }
    bool is_pronoun(const syntax::NounPhrase& np) const { return r_.analysed.words[np.head].is(morphology::Pos::pronoun); }

    bool is_personal(const syntax::NounPhrase& np) const {
        const std::string_view folded = r_.analysed.words[np.head].folded();
        return is_pronoun(np) && (language_.heads.personal(folded) || language_.heads.of_a_body(folded));
    }

    bool told_person(std::int32_t p) const { return named_in(phrase(p), r_.identities[static_cast<std::size_t>(p)]).person; }

    /// A pronoun is of the kind of what it stands for, as far as the word itself lets us tell.
    std::string kind_of_pronoun(const syntax::NounPhrase& np, const actors::Identity& id) const {
        const std::string_view folded = r_.analysed.words[np.head].folded();
        if (language_.heads.personal(folded)) return "person";
        if (language_.heads.of_a_body(folded)) return "organization";
        if (!language_.heads.of_others(folded) || id.stands_for == syntax::none) return {};
        const actors::Identity& other = r_.identities[static_cast<std::size_t>(id.stands_for)];
        const std::string kind = is_pronoun(phrase(id.stands_for)) ? std::string{} : kind_of(phrase(id.stands_for), other, {});
        return kind == "organization" || kind == "group" ? kind : std::string{};
    }

    /// By its name, or described where it is known which: "the committee" told of before, "the army" of a state.
    std::string kind_of_body(const syntax::NounPhrase& np, const actors::Identity& id) const {
        if (names_body(r_, language_, np, id)) return "organization";
        if (language_.heads.described_bodies() && id.told_as != syntax::none) return kind_of(phrase(id.told_as), r_.identities[static_cast<std::size_t>(id.told_as)], {});
        return describes_body(r_, language_, np, id) ? "organization" : "group";
    }

    /// What kind of actor is named; empty where only a description stands, or something that is no actor by itself.
    std::string kind_of(const syntax::NounPhrase& np, const actors::Identity& id, const Named& named) const {
        if (is_pronoun(np)) return kind_of_pronoun(np, id);
        if (one_person(r_, language_, world_, np, id)) return "person";
        if (id.told_as != syntax::none && !named && id.entity == 0) return is_body(id.head_class) ? kind_of_body(np, id) : told_person(id.told_as) ? "person" : "";
        const world::Entity e = world_.entity(id.entity);
        // «نظام الأسد» is a body, though it is called by a person's name.
        if (is_body(id.head_class) && !named && e.kind == world::Kind::person) return kind_of_body(np, id);
        // "Syrians" are people of that country, not the country.
        if (id.entity != 0 && !(id.head_class == mentions::HeadClass::people && e.kind == world::Kind::country)) {
            if (e.kind == world::Kind::country && !named) return describes_body(r_, language_, np, id) ? "organization" : "";
            return std::string{kind_names[static_cast<std::size_t>(e.kind)]};
        }
        if (named.person) return "person";
        switch (id.head_class) {
            case mentions::HeadClass::person: return named ? "person" : kind_of_several(r_, language_, np, id);
            case mentions::HeadClass::body:
            case mentions::HeadClass::outlet:
            case mentions::HeadClass::forces:
            case mentions::HeadClass::group: return kind_of_body(np, id);
            case mentions::HeadClass::people: return "group";
            default: return {};
        }
    }

    /// Known entities bear their id; others stand for themselves, by folded text and code.
    std::string entity_id(const actors::Identity& id, std::string_view text) {
        if (id.entity != 0) return std::string{world_.entity(id.entity).id};
        constexpr std::string_view mark = "actor:";
        constexpr std::size_t letters = 26;  // of an id
        std::string entity;
        entity.reserve(mark.size() + letters);
        entity = mark;
        folded_.clear();
        language_.spelling.fold(text, folded_);
        base::append_content_id(entity, {folded_, id.code});
        return entity;
    }

    /// Of a pronoun, and of «الوزير» behind a minister's name: whom it stands for; nobody if that is not known. An event asks
    /// again for what was told of its actors.
    const std::string& entity_of(std::size_t p, base::Span span, const Named& named) {
        Told& told = told_[p];
        if (!told.known || !(told.span == span)) told = {true, span, find_entity(p, span, named)};
        return told.entity;
    }
    std::string find_entity(std::size_t p, base::Span span, const Named& named) {
        const actors::Identity& id = r_.identities[p];
        const syntax::NounPhrase& np = r_.parse.phrases[p];
        if (named.person && id.entity == 0) return entity_of_person(named.index);
        if (id.told_as != syntax::none && id.entity == 0) return entity_told(id.told_as);
        if (!is_pronoun(np) || id.entity != 0) return entity_id(id, cut_.view(span));
        return id.stands_for == syntax::none ? std::string{} : entity_told(id.stands_for);
    }
    std::string entity_told(std::int32_t p) {
        const actors::Identity& other = r_.identities[static_cast<std::size_t>(p)];
        const Named named = named_in(phrase(p), other);
        if (named.person && other.entity == 0) return entity_of_person(named.index);
        return entity_id(other, cut_.view(named ? named.span : actors::span_of(r_.input, phrase(p).words)));
    }

    /// A surname alone is whoever of that surname was told by his full name before, or will be.
    std::string entity_of_person(std::size_t i) {
        const base::WordRange name = persons_[full_name(i)];
        const std::int32_t p = r_.parse.phrase_of[name.first];
        const bool acts = p != syntax::none && r_.identities[static_cast<std::size_t>(p)].entity == 0 && within(name, phrase(p).words);
        actors::Identity id;
        if (acts) id.code = r_.identities[static_cast<std::size_t>(p)].code;
        return entity_id(id, cut_.view(actors::span_of(r_.input, name)));
    }
    std::size_t full_name(std::size_t i) const {
        if (persons_[i].size() != 1) return i;
        const auto surname = [&](std::size_t j) { return syntax::stem_of(r_.analysed.words[persons_[j].last - 1]); };
        const auto fits = [&](std::size_t j) { return persons_[j].size() > 1 && surname(j) == surname(i); };
        for (std::size_t j = i; j-- > 0;)
            if (fits(j)) return j;
        for (std::size_t j = i + 1; j < persons_.size(); ++j)
            if (fits(j)) return j;
        return i;
    }

    void times() {
        for (const mentions::TimeMention& m : r_.times)
            a_.times.push_back({m.span, cut_(m.span), std::string{timex_names[static_cast<std::size_t>(m.type)]}, m.value, m.begin, m.end_date, m.modifier});
    }

    void events() {
        const auto& list = r_.extraction.events;
        std::vector<std::string> ids;
        ids.reserve(list.size());
        a_.events.reserve(list.size());
        for (const events::EventMention& e : list)
            ids.push_back(base::content_id({a_.document.id, SpanKey{r_.text.sentences[e.sentence].span}, SpanKey{trigger_span(e)}, ontology::event_types()[e.type].id}));
        for (std::size_t i = 0; i < list.size(); ++i) tell(list[i], ids[i], ids[list[i].cluster]);
        for (const events::Relation& rel : r_.extraction.relations) {
            constexpr std::string_view names[] = {"causes", "about", "before", "part_of"};
            a_.relations.push_back({std::string{names[static_cast<std::size_t>(rel.type)]}, ids[rel.from], ids[rel.to]});
        }
    }

    base::Span trigger_span(const events::EventMention& e) const { return actors::span_of(r_.input, e.trigger_words); }

    void tell(const events::EventMention& m, const std::string& id, const std::string& cluster) {
        const ontology::EventType& type = ontology::event_types()[m.type];
        const events::Frame& frame = language_.frames.frame(m.frame);
        Event& e = a_.events.emplace_back();
        e.id = id;
        e.type = type.id;
        e.mode = language_.frames.text(frame.mode);
        e.cameo = frame.cameo[0] != 0 ? std::string(frame.cameo, strnlen(frame.cameo, 4)) : type.cameo;
        if (m.type != frame.type) e.cameo = type.cameo;
        e.sentence = m.sentence;
        e.cluster = cluster;
        e.modality = events::modality_name(m.modality);
        const bool by_somebody = std::any_of(m.arguments.begin(), m.arguments.end(), [](const events::Argument& a) { return a.role == events::Role::source; });
        const ontology::Coding coding = ontology::coding_of(type, e.modality, by_somebody, m.threatened);
        e.plover = coding.plover;
        if (!coding.cameo.empty()) e.cameo = coding.cameo;
        e.confidence = m.confidence;
        e.trigger = trigger_span(m);
        e.trigger_text = cut_.view(e.trigger);
        e.lemma = language_.frames.text(frame.lemma);
        e.arguments.reserve(m.arguments.size());
        for (const events::Argument& a : m.arguments) tell(a, m, e.arguments.emplace_back());
        if (m.killed) e.killed = Count{m.killed->min, m.killed->max};
        if (m.injured) e.injured = Count{m.injured->min, m.injured->max};
        if (m.attributed_to != syntax::none) {
            const events::EventMention& s = r_.extraction.events[static_cast<std::size_t>(m.attributed_to)];
            for (const events::Argument& a : s.arguments)
                if (a.role == events::Role::source) {
                    e.attribution = Attribution{cut_(actors::span_of(r_.input, a.words)), std::string{a.code}, std::string{language_.frames.text(language_.frames.frame(s.frame).lemma)}};
                    break;
                }
        }
        constexpr std::string_view parts[] = {"verb", "noun", "adjective"};
        const std::string_view part = parts[static_cast<std::size_t>(frame.part)];
        e.rule.reserve(language_.code.size() + e.lemma.size() + part.size() + 2);
        e.rule.append(language_.code).append(":").append(e.lemma).append("/").append(part);
    }

    /// «منذ أبريل» begins what goes on; in "since Monday's attack" the attack itself was on Monday.
    bool goes_on(const mentions::TimeMention& t, const events::EventMention& m) const {
        if (!t.since || t.begin.empty() || !r_.published || t.begin > calendar::to_iso(*r_.published)) return false;
        return m.phrase == syntax::none || phrase(m.phrase).words.first > t.words.first || t.words.last > m.trigger;
    }

    void tell(const events::Argument& a, const events::EventMention& m, Argument& out) {
        out.role = events::role_name(a.role);
        out.span = a.time != syntax::none ? r_.times[static_cast<std::size_t>(a.time)].span : actors::span_of(r_.input, a.words);
        out.text = cut_.view(out.span);
        if (a.role == events::Role::time) {
            const mentions::TimeMention& t = r_.times[static_cast<std::size_t>(a.time)];
            out.value = t.value;
            out.begin = t.begin;
            out.end_date = goes_on(t, m) ? calendar::to_iso(*r_.published) : t.end_date;
        } else {
            if (a.phrase != syntax::none) {
                const actors::Identity& id = r_.identities[static_cast<std::size_t>(a.phrase)];
                const Named named = id.actor ? named_in(phrase(a.phrase), id) : Named{};
                out.entity = entity_of(static_cast<std::size_t>(a.phrase), named ? named.span : out.span, named);
            }
            if (a.entity != 0) out.entity = world_.entity(a.entity).id;
            out.code = a.code;
            if (a.role == events::Role::place) {
                const world::Entity e = world_.entity(a.entity);
                out.country = a.entity != 0 ? std::string{e.country.empty() ? e.code : e.country} : std::string{a.code};
                // The Red Sea lies in no country, the Tigris near Samarra in Iraq.
                const bool of_many = a.entity != 0 && e.kind == world::Kind::region && e.country.empty();
                if (out.country.empty() || world_.country(out.country) == 0) out.country = of_many ? country_next(a.words) : country_around(a.words);
            }
        }
        constexpr std::string_view origins[] = {"", "sentence", "discourse"};
        out.inherited = origins[static_cast<std::size_t>(a.origin)];
        constexpr std::string_view tellers[] = {"", "place", "sentence", "document"};
        out.code_from = tellers[static_cast<std::size_t>(a.code_from)];
    }

    /// Where a place that no list names lies: in the country of the place told next («نهر دجلة قرب سامراء»,
    /// «ساحة الجمهورية وسط العاصمة الفرنسية»), else in the one that the document speaks of most.
    std::string country_around(base::WordRange place) {
        const mentions::NameMention* own = name_at(place.first);  // "the Turkish border"
        if (own != nullptr && own->adjective) return std::string{world_.entity(own->entities.front()).code};
        const std::string next = country_next(place);
        return next.empty() ? main_country() : next;
    }

    std::string country_next(base::WordRange place) const {
        constexpr std::uint32_t near = 8;  // words
        for (const mentions::NameMention& m : r_.names) {
            if (m.words.first < place.last || m.words.first > place.last + near) continue;
            if (r_.analysed.words[m.words.first].sentence != r_.analysed.words[place.first].sentence) continue;
            const world::Entity e = world_.entity(m.entities.front());
            if (place_kind(e.kind) && !m.citizen && !e.country.empty()) return std::string{e.country};
        }
        return {};
    }

    const std::string& main_country() {
        if (main_country_) return *main_country_;
        std::map<std::string_view, std::uint32_t> told;
        for (const mentions::NameMention& m : r_.names) {
            const world::Entity e = world_.entity(m.entities.front());
            if (place_kind(e.kind) && !e.country.empty()) told[e.country] += e.kind == world::Kind::country ? 1U : 2U;
        }
        const auto most = std::max_element(told.begin(), told.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        main_country_ = most == told.end() ? std::string{} : std::string{most->first};
        return *main_country_;
    }

    const Reading& r_;
    const world::World& world_;
    const lang::Language& language_;
    /// What a phrase was found to be, told by these letters.
    struct Told {
        bool known = false;
        base::Span span;
        std::string entity;
    };

    std::optional<std::string> main_country_;
    std::vector<Told> told_;  ///< of each phrase
    std::string folded_;
    Cutter cut_;
    std::vector<base::WordRange> persons_;
    Analysis a_;
};

}  // namespace

Analysis findings(const Reading& reading, const world::World& world, const lang::Language& language, const document::Document& document) {
    return Writer{reading, world, language, document}.run();
}

}  // namespace tarikh::analysis
