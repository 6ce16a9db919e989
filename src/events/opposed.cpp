// Whom a protest is against, where its own frame finds nobody: «احتجاجا على زيارة الرئيس الفرنسي», "outside the
// Danish embassy", «مطالبين الحكومة الأردنية بالإصلاح».
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

constexpr std::uint32_t reach = 22;      ///< words behind the protest in which its reason is told
constexpr std::uint32_t reason_at = 3;   ///< words between the word of protest and what it is against

class Opposed {
public:
    explicit Opposed(Run& run) : run_{run} {}

    void run() {
        for (std::size_t e = 0; e < run_.events.size(); ++e) {
            EventMention& event = run_.events[e];
            if (run_.type_of(event) != "protest" || plays(event, Role::target) || gives_reason(event)) continue;
            if (by_object(event) || by_reason(event) || by_slogan(event) || by_demand(event) || by_doer(event) || by_complement(event)) continue;
            before_an_embassy(event);
        }
    }

private:
    static bool plays(const EventMention& e, Role role) {
        return std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.role == role; });
    }

    bool is_protest(std::int32_t event) const { return event != none && run_.type_of(run_.events[static_cast<std::size_t>(event)]) == "protest"; }

    /// «تظاهر المئات احتجاجا على …»: the second word only tells why.
    bool gives_reason(const EventMention& e) const {
        if (!e.nominal || !run_.cue(e.trigger, Cue::opposed)) return false;
        const auto [first, last] = run_.events_in(e.sentence);
        for (std::size_t i = first; i < last; ++i)
            if (is_protest(static_cast<std::int32_t>(i)) && run_.events[i].trigger < e.trigger && run_.events[i].trigger + reach > e.trigger) return true;
        return false;
    }

    /// "boycotted the Kenyan election": whose it is.
    bool by_object(EventMention& e) const {
        if (e.nominal || e.clause == none || run_.clause(e.clause).verb != static_cast<std::int32_t>(e.trigger) || run_.clause(e.clause).passive) return false;
        const std::int32_t object = run_.clause(e.clause).object;
        if (object == none || run_.event_of_phrase(object) == none) return false;
        return in_chain(e, object) || those_met(e, run_.events[static_cast<std::size_t>(run_.event_of_phrase(object))]);
    }

    /// "boycotted all contact with the Kenyan embassy"
    bool those_met(EventMention& e, const EventMention& contact) const {
        if (run_.type_of(contact) != "consult" && run_.type_of(contact) != "cooperate") return false;
        for (const Argument& a : contact.arguments)
            if (a.role == Role::target && !a.code.empty() && a.phrase != none) return put(e, a.phrase);
        return false;
    }

    std::uint32_t end_of(const EventMention& e) const {
        const std::uint32_t end = std::min(run_.doc.sentences[e.sentence].tokens.last, e.trigger_words.last + reach);
        for (std::uint32_t i = e.trigger_words.last; i < end; ++i) {
            const std::int32_t other = run_.event_at[i];
            if (is_protest(other) && &run_.events[static_cast<std::size_t>(other)] != &e && !run_.cue(i, Cue::opposed)) return i;
        }
        return end;
    }

    bool by_reason(EventMention& e) const {
        const std::uint32_t end = end_of(e);
        const std::uint32_t from = run_.cue(e.trigger, Cue::opposed) ? e.trigger : e.trigger_words.last;
        for (std::uint32_t i = from; i < end; ++i)
            if (run_.cue(i, Cue::opposed) && (in_chain(e, belonging_to(i)) || against(e, i + 1))) return true;
        return false;
    }

    /// «احتجوا على سياسة الحكومة الهندية»: of what its own preposition governs, whose it is.
    bool by_complement(EventMention& e) const {
        const Frame& f = run_.frame_of(e);
        const auto [first, last] = run_.phrases_in(e.sentence);
        for (const Range slots : {f.target, f.noun_target}) {
            for (const Slot& slot : run_.frames.slots(slots)) {
                if (slot.kind != SlotKind::preposition) continue;
                for (std::size_t p = first; p < last; ++p) {
                    const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
                    if (np.words.first < e.trigger_words.last || np.words.first > e.trigger_words.last + reason_at + 2 || np.outer != none || np.temporal) continue;
                    if (run_.frames.text(slot.preposition) != np.preposition || np.clause != e.clause) continue;
                    // «على إثر مقتل شاب», «على غرار»
                    const bool aside = run_.cue(np.head, Cue::measure) || run_.cue(np.head, Cue::caused_by);
                    if (run_.event_of_phrase(static_cast<std::int32_t>(p)) != none) return !aside && against_doer(e, static_cast<std::int32_t>(p));
                    return !aside && in_chain(e, static_cast<std::int32_t>(p));
                }
            }
        }
        return false;
    }

    /// «هتفوا «الموت لأميركا» و«الموت لإسرائيل»»
    bool by_slogan(EventMention& e) const {
        const std::uint32_t end = end_of(e);
        bool any = false;
        for (std::uint32_t i = e.trigger_words.last; i < end; ++i) {
            if (!run_.cue(i, Cue::curse)) continue;
            for (std::uint32_t next = i + 1; next < std::min(end, i + 3); ++next) {
                const std::int32_t p = run_.phrase_of(next);
                if (p == none || run_.phrase(p).words.first != next) continue;
                const std::int32_t who = run_.outermost(p);
                const actors::Identity& id = run_.identity(who);
                // «هتفوا «ليرحل سعيد»»: by his name alone.
                const bool known_by_name = run_.phrase(who).has_name && id.actor && !id.location;
                if (!id.code.empty() || known_by_name) any = put(e, who) || any;
                break;
            }
        }
        return any;
    }

    /// "in defiance of the Danish police": what the word of protest itself has behind it.
    std::int32_t belonging_to(std::uint32_t word) const {
        const std::int32_t p = run_.phrase_of(word);
        if (p == none || run_.phrase(p).head != word || run_.phrase(p).genitive == none || run_.phrase(run_.phrase(p).genitive).words.first < word) return none;
        return run_.cue(static_cast<std::uint32_t>(std::max(run_.phrase(run_.phrase(p).genitive).preposition_word, 0)), Cue::genitive) ? run_.phrase(p).genitive : none;
    }

    /// The first phrase behind the word of protest, or what belongs to it, that stands for somebody.
    bool against(EventMention& e, std::uint32_t from) const {
        const auto [first, last] = run_.phrases_in(e.sentence);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first < from || np.outer != none || np.temporal) continue;
            if (np.words.first > from + reason_at) return false;
            if (against_doer(e, static_cast<std::int32_t>(p))) return true;
            // «الاحتجاجات في المدينة»
            if (np.preposition_word != none && run_.cue(static_cast<std::uint32_t>(np.preposition_word), Cue::place_preposition)) return false;
            if (in_chain(e, static_cast<std::int32_t>(p))) return true;
        }
        return false;
    }

    bool in_chain(EventMention& e, std::int32_t p) const {
        bool happening = false;
        for (std::int32_t q = p; q != none; q = run_.phrase(q).genitive) {
            const actors::Identity& id = run_.identity(q);
            // "against the detention of Catalan deputies": they are no foe.
            if (q != p && suffers(run_.event_of_phrase(p), q)) return false;
            happening = happening || run_.event_of_phrase(q) != none;
            // «على حرب العراق»: where it is, not who wages it.
            const bool told = !id.code.empty() && id.how != actors::How::genitive && !(happening && id.location);
            if (told || (id.code.empty() && state_here(id))) return put(e, q);
        }
        return false;
    }

    bool suffers(std::int32_t deed, std::int32_t p) const {
        if (deed == none) return false;
        const EventMention& done = run_.events[static_cast<std::size_t>(deed)];
        const std::string_view type = run_.type_of(done);
        if (type != "coerce" && type != "judicial" && type != "assault" && type != "casualty") return false;
        return std::any_of(done.arguments.begin(), done.arguments.end(), [&](const Argument& a) { return a.role == Role::target && a.phrase == p; });
    }

    /// "marched to demand reforms by the king", "protested against the seizure of land by Chadian troops": who does or did it.
    bool by_doer(EventMention& e) const {
        const std::uint32_t end = end_of(e);
        bool wanted = !e.nominal && run_.cue(e.trigger, Cue::opposed);
        for (std::uint32_t i = e.trigger_words.last; i < end; ++i) {
            const std::int32_t other = run_.event_at[i];
            wanted = wanted || run_.cue(i, Cue::opposed) || (other != none && run_.type_of(run_.events[static_cast<std::size_t>(other)]) == "request");
            if (!wanted || !run_.cue(i, Cue::agent)) continue;
            // «على يد القوات» is two words, "by troops" one.
            const std::int32_t near = i + 1 < end ? run_.phrase_of(i + 1) : none, far = i + 2 < end ? run_.phrase_of(i + 2) : none;
            const std::int32_t p = near != none && run_.phrase(near).words.first == i + 1 ? near : far;
            if (p == none || run_.phrase(p).words.first > i + 2 || run_.phrase(p).words.first <= i) continue;
            const std::int32_t who = run_.outermost(p);
            if (run_.identity(who).actor && !run_.identity(who).code.empty()) return put(e, who);
        }
        return false;
    }

    /// «مطالبين باستقالة الحكومة»: who is asked to go is whom it is against.
    static bool asked_to_go(const Run& run, const EventMention& other) {
        const bool asked = other.modality == Modality::requested || (other.trigger > 0 && run.cue(other.trigger - 1, Cue::requested));
        return run.type_of(other) == "leadership" && other.nominal && asked;
    }

    /// «احتجاجا على مقتل ثلاثة على يد القوات»: who did what is protested against.
    bool against_doer(EventMention& e, std::int32_t p) const {
        const std::int32_t deed = run_.event_of_phrase(p);
        if (deed == none || &run_.events[static_cast<std::size_t>(deed)] == &e) return false;
        for (const Argument& a : run_.events[static_cast<std::size_t>(deed)].arguments)
            if (a.role == Role::source && !a.code.empty() && a.phrase != none) return put(e, a.phrase);
        return false;
    }

    /// Who protests asks those he protests against.
    bool by_demand(EventMention& e) const {
        const std::uint32_t end = end_of(e);
        const auto [first, last] = run_.events_in(e.sentence);
        for (std::size_t i = first; i < last; ++i) {
            const EventMention& other = run_.events[i];
            const std::string_view type = run_.type_of(other);
            if (other.trigger < e.trigger_words.last || other.trigger >= end) continue;
            if (asked_to_go(run_, other))
                for (const Argument& a : other.arguments)
                    if ((a.role == Role::source || a.role == Role::target) && a.phrase != none && run_.identity(a.phrase).role == "GOV" && known(a)) return put(e, a.phrase);
            // «أغلقوا الشارع وراحوا يهاجمون الوزير»
            const bool attacked = type == "assault" && !other.nominal && plays(other, Role::source);
            if ((type != "request" && type != "accuse" && !attacked) || demanded_by_others(e, other)) continue;
            for (const Argument& a : other.arguments)
                if (a.role == Role::target && a.phrase != none && known(a)) return put(e, a.phrase);
            if (type == "request" && to_end(e, other)) return true;
        }
        return false;
    }

    /// «دعا الوزير، الذي حضر المسيرة، الحكومة إلى …»: no demand of those who protest.
    static bool demanded_by_others(const EventMention& e, const EventMention& demand) {
        if (!plays(demand, Role::source)) return false;
        return std::none_of(demand.arguments.begin(), demand.arguments.end(), [&](const Argument& a) {
            return a.role == Role::source && std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& b) { return b.role == Role::source && (a.phrase == b.phrase || (!a.code.empty() && a.code == b.code)); });
        });
    }

    /// «تطالب بوقف الاستيطان الإسرائيلي», «تدعو إلى طرد السفير الألماني»: whose it is that should stop or go.
    bool to_end(EventMention& e, const EventMention& request) const {
        const auto [first, last] = run_.phrases_in(e.sentence);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first < request.trigger_words.last || np.outer != none || np.temporal) continue;
            if (np.words.first > request.trigger_words.last + reason_at || !run_.cue(np.head, Cue::ends)) return false;
            return np.genitive != none ? in_chain(e, np.genitive) : against(e, np.words.last);
        }
        return false;
    }

    bool before_an_embassy(EventMention& e) const {
        const auto [first, last] = run_.phrases_in(e.sentence);
        const std::uint32_t end = end_of(e);
        for (std::size_t p = first; p < last; ++p) {
            const syntax::NounPhrase& np = run_.doc.parse->phrases[p];
            if (np.words.first < e.trigger_words.last || np.preposition_word == none || np.words.first >= end) continue;
            const actors::Identity& id = run_.doc.identities[p];
            const bool body = id.head_class == mentions::HeadClass::body && official(id);
            // «أمام مبنى البرلمان»
            const bool building = id.head_class == mentions::HeadClass::site && np.genitive != none && official(run_.identity(np.genitive));
            const bool seat = body || (id.head_class != mentions::HeadClass::person && official(id)) || building;
            // «أمام السفارة», «ساروا نحو السفارة»
            const auto word = static_cast<std::uint32_t>(np.preposition_word);
            // «بالقرب من السفارة»
            const bool near = word > e.trigger && run_.cue(word, Cue::partitive) && run_.cue(word - 1, Cue::place_preposition);
            const bool there = near || run_.cue(word, Cue::place_preposition) || (body && word != np.words.first && !run_.cue(word, Cue::circumstance) && !run_.cue(word, Cue::partitive) && !run_.cue(word, Cue::genitive) && !run_.cue(word, Cue::agent));
            // «أمام الوزارة», but «اجتماع بين الوزارة والنقابة», «في البرلمان»
            const bool beside = run_.cue(word, Cue::place_preposition) && !run_.cue(word, Cue::membership);
            const bool known = !id.code.empty() || (beside && state_here(building ? run_.identity(np.genitive) : id));
            if (seat && known && there) return put(e, static_cast<std::int32_t>(p));
        }
        return false;
    }

    /// «الحكومة», «المحافظ»: of the state the protest takes place in, which is told later.
    bool state_here(const actors::Identity& id) const { return id.local && official(id); }

    bool known(const Argument& a) const { return !a.code.empty() || state_here(run_.identity(a.phrase)); }

    bool official(const actors::Identity& id) const {
        const bool of_state = id.role == "GOV" || id.role == "LEG" || id.role == "MIL";
        const bool named = id.entity != 0 && run_.world.entity(id.entity).kind == world::Kind::organisation;
        return of_state && (id.head_class == mentions::HeadClass::body || id.head_class == mentions::HeadClass::person || named);
    }

    bool put(EventMention& e, std::int32_t p) const {
        if (std::any_of(e.arguments.begin(), e.arguments.end(), [&](const Argument& a) { return a.phrase == p && a.role != Role::place; })) return false;
        e.arguments.push_back(run_.argument(Role::target, p, Origin::sentence));
        return true;
    }

    Run& run_;
};

}  // namespace

void oppose(Run& run) { Opposed{run}.run(); }

}  // namespace tarikh::events
