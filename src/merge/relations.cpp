#include "relations.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include <tarikh/ontology/ontology.h>

namespace tarikh::merge {
namespace {

/// Who of the first event has to do what in the second.
enum class Bond { sides, asked, parties, target, place };

/// "Threatened and then done": an event of the one type, and what may come of it within so many days.
struct Sequel {
    std::string_view first, then;
    Bond bond;
    std::int32_t days;
};
constexpr std::array<Sequel, 27> sequels{{
    {"threaten", "assault", Bond::sides, 60},     {"threaten", "sanction", Bond::sides, 60},    {"threaten", "coerce", Bond::sides, 60},
    {"threaten", "mobilize", Bond::sides, 60},    {"request", "aid", Bond::asked, 60},          {"request", "concede", Bond::asked, 60},
    {"request", "retreat", Bond::asked, 60},      {"request", "consult", Bond::asked, 30},      {"request", "agree", Bond::asked, 60},
    {"request", "reject", Bond::asked, 30},       {"request", "investigate", Bond::asked, 60},  {"agree", "aid", Bond::parties, 180},
    {"agree", "cooperate", Bond::parties, 180},   {"agree", "retreat", Bond::parties, 180},     {"agree", "concede", Bond::parties, 180},
    {"consult", "agree", Bond::parties, 14},      {"coerce", "judicial", Bond::target, 730},    {"coerce", "concede", Bond::target, 730},
    {"accuse", "investigate", Bond::target, 180}, {"accuse", "judicial", Bond::target, 730},    {"accuse", "sanction", Bond::target, 180},
    {"investigate", "judicial", Bond::target, 730}, {"investigate", "coerce", Bond::target, 180}, {"judicial", "concede", Bond::target, 1825},
    {"assault", "investigate", Bond::place, 60},  {"disaster", "investigate", Bond::place, 60}, {"disaster", "aid", Bond::place, 60},
}};
/// What is planned and not told of again as one with it: the days within which it may still have come about.
constexpr std::int32_t planned_days = 30;

bool strikes(const Event& e) { return e.type == "assault" || e.type == "disaster"; }
bool suffered(const Event& e) { return e.type == "casualty" || e.type == "damage"; }
bool is_hoped(const Event& e) { return e.modality == "planned"; }
bool is_done(const Event& e) { return e.modality == "asserted"; }
bool is_told(const When& when) { return when.basis == Basis::stated || when.basis == Basis::inherited; }
std::int32_t length(const When& when) { return when.last - when.first + 1; }
bool is_within(const When& inner, const When& outer) { return outer.first <= inner.first && inner.last <= outer.last; }
bool certainly_before(const When& a, const When& b) { return a.last < b.first; }

class Implying {
public:
    Implying(const Timeline& timeline, std::vector<Link>& links) : timeline_{timeline}, links_{links} {}

    void run() {
        std::vector<std::vector<std::uint32_t>> told(timeline_.documents.size());
        for (const Report& report : timeline_.reports) told[report.document].push_back(report.event);
        for (std::uint32_t document = 0; document < told.size(); ++document) {
            std::vector<std::uint32_t>& events = told[document];
            std::sort(events.begin(), events.end());
            events.erase(std::unique(events.begin(), events.end()), events.end());
            witness_ = timeline_.documents[document].original;
            for (const std::uint32_t a : events)
                for (const std::uint32_t b : events)
                    if (a != b) between(a, b);
            in_turn(events);
        }
        across_documents();
        across_documents_in_towns();
    }

private:
    const Event& event(std::uint32_t e) const { return timeline_.events[e]; }
    const Actor& actor(const Participant& one) const { return timeline_.actors[one.actor]; }
    void link(std::uint32_t from, std::uint32_t to, const char* type) { links_.push_back({{from, to, type}, witness_}); }

    // Who and where ---------------------------------------------------------------------------------------------

    static bool meet_in_code(const Timeline& timeline, const std::vector<Participant>& a, const std::vector<Participant>& b) {
        return std::any_of(a.begin(), a.end(), [&](const Participant& x) {
            const std::string& code = timeline.actors[x.actor].code;
            return !code.empty() && std::any_of(b.begin(), b.end(), [&](const Participant& y) { return timeline.actors[y.actor].code == code; });
        });
    }
    bool one_side(const std::vector<Participant>& a, const std::vector<Participant>& b) const { return meet_in_code(timeline_, a, b); }

    /// A person, a body, a band of people: not a whole state.
    bool one_body(const std::vector<Participant>& a, const std::vector<Participant>& b) const {
        return std::any_of(a.begin(), a.end(), [&](const Participant& x) {
            return !actor(x).id.starts_with("country:") && std::any_of(b.begin(), b.end(), [&](const Participant& y) { return x.actor == y.actor; });
        });
    }

    static std::vector<Participant> parties(const Event& e) {
        std::vector<Participant> all = e.sources;
        all.insert(all.end(), e.targets.begin(), e.targets.end());
        return all;
    }

    bool one_town(const Event& a, const Event& b) const {
        return a.place != none && a.place == b.place && !timeline_.places[a.place].id.starts_with("country:");
    }
    bool share_somebody(const Event& a, const Event& b) const {
        const std::vector<Participant> x = parties(a), y = parties(b);
        return std::any_of(x.begin(), x.end(), [&](const Participant& p) {
            return std::any_of(y.begin(), y.end(), [&](const Participant& q) { return p.actor == q.actor; });
        });
    }
    bool apart(const Event& a, const Event& b) const {
        return a.place != none && b.place != none && a.place != b.place && !timeline_.places[a.place].country.empty() &&
               timeline_.places[a.place].country != timeline_.places[b.place].country;
    }

    bool bound(const Event& a, const Event& b, Bond bond) const {
        switch (bond) {
            case Bond::sides: return one_side(a.sources, b.sources) && one_side(a.targets, b.targets);
            case Bond::asked: return one_side(a.targets, b.sources) && (b.targets.empty() || one_side(a.sources, b.targets) || one_side(a.targets, b.targets));
            case Bond::parties: {
                const std::vector<Participant> x = parties(a), y = parties(b);
                return x.size() >= 2 && one_side(a.sources, y) && (a.targets.empty() || one_side(a.targets, y));
            }
            case Bond::target: return one_body(a.targets, b.targets);
            case Bond::place: return one_town(a, b);
        }
        return false;
    }

    // Pairs told in one document ----------------------------------------------------------------------------------

    void between(std::uint32_t a, std::uint32_t b) {
        const Event &x = event(a), &y = event(b);
        if (causes(x, y)) link(a, b, "causes");
        if (part_of(x, y)) link(a, b, "part_of");
        else if (during(x, y)) link(a, b, "during");
        if (follows_up(x, y)) link(b, a, "follows_up");
    }

    bool causes(const Event& x, const Event& y) const {
        if (!strikes(x) || !suffered(y) || !is_done(x) || !is_done(y)) return false;
        if (!is_told(x.when) || !is_told(y.when) || !(is_within(y.when, x.when) || is_within(x.when, y.when))) return false;
        const bool counted_alike = (x.killed && x.killed == y.killed) || (x.injured && x.injured == y.injured);
        return !apart(x, y) && (counted_alike || one_town(x, y));
    }

    /// One round of the talks, one battle of the war.
    bool part_of(const Event& x, const Event& y) const {
        if (x.type != y.type || !is_told(x.when) || !is_told(y.when)) return false;
        if (!is_within(x.when, y.when) || length(x.when) >= length(y.when) || y.when.precision != Precision::span) return false;
        if (!is_done(x) || !is_done(y) || apart(x, y)) return false;
        const ontology::EventType* type = ontology::event_type(x.type);
        if (type && type->symmetric) return one_side(parties(x), parties(y));
        return one_side(x.sources, y.sources) || one_side(x.targets, y.targets);
    }

    /// Months and years tell a day we do not know, spans how long it lasted: within these a day is certainly.
    bool during(const Event& x, const Event& y) const {
        if (!is_told(x.when) || !is_told(y.when) || y.when.precision != Precision::span) return false;
        return is_within(x.when, y.when) && length(x.when) < length(y.when) && !apart(x, y) && (share_somebody(x, y) || one_town(x, y));
    }

    bool follows_up(const Event& x, const Event& y) const {
        if (!is_done(y) || !x.when.known() || !y.when.known() || y.when.last < x.when.first) return false;
        const bool in_order = certainly_before(x.when, y.when);
        const std::int32_t later = std::max(0, y.when.first - x.when.last);
        if (is_hoped(x)) {
            const ontology::EventType* type = ontology::event_type(x.type);
            if (x.type != y.type || later > planned_days || x.sources.empty()) return false;
            if (one_town(x, y) && one_body(parties(x), parties(y))) return true;
            return type && type->symmetric ? bound(x, y, Bond::parties) : bound(x, y, Bond::sides);
        }
        if (!is_done(x) || !(in_order || x.when == y.when)) return false;
        return std::any_of(sequels.begin(), sequels.end(), [&](const Sequel& sequel) {
            return x.type == sequel.first && y.type == sequel.then && later <= sequel.days && bound(x, y, sequel.bond);
        });
    }

    /// Of those told of somebody or some place in common, each comes before the next, so far as their days tell for certain.
    void in_turn(const std::vector<std::uint32_t>& events) {
        std::vector<std::uint32_t> dated;
        for (const std::uint32_t e : events)
            if (is_told(event(e).when) && is_done(event(e))) dated.push_back(e);
        const auto comes_before = [&](std::uint32_t a, std::uint32_t b) {
            return certainly_before(event(a).when, event(b).when) && (share_somebody(event(a), event(b)) || one_town(event(a), event(b)));
        };
        for (const std::uint32_t a : dated)
            for (const std::uint32_t b : dated) {
                if (!comes_before(a, b)) continue;
                const bool others_between = std::any_of(dated.begin(), dated.end(), [&](std::uint32_t c) { return comes_before(a, c) && comes_before(c, b); });
                if (!others_between) link(a, b, "before");
            }
    }

    // Pairs that no document tells together -------------------------------------------------------------------------

    /// Somebody threatens or asks in one paper, and another tells a month later what came of it: the next few deeds of the two.
    void across_documents() {
        constexpr std::size_t few = 8;
        std::map<std::pair<std::string_view, std::string_view>, std::vector<std::uint32_t>> by_sides;
        for (std::uint32_t e = 0; e < timeline_.events.size(); ++e)
            if (const auto key = sides_of(event(e))) by_sides[*key].push_back(e);  // events stand by day
        for (const auto& [sides, events] : by_sides)
            for (std::size_t i = 0; i < events.size(); ++i)
                for (std::size_t k = i + 1; k < events.size() && k <= i + few; ++k) {
                    const std::uint32_t a = events[i], b = events[k];
                    if (follows_up(event(a), event(b))) link_across(b, a, "follows_up", b);
                }
    }

    /// The strike in one paper, its dead in another; a visit announced in one and paid in another. In one town, and where
    /// only one strike comes into question.
    void across_documents_in_towns() {
        constexpr std::size_t few = 24;
        std::map<std::uint32_t, std::vector<std::uint32_t>> in_town;
        for (std::uint32_t e = 0; e < timeline_.events.size(); ++e)
            if (const Event& one = event(e); one.place != none && is_told(one.when) && length(one.when) <= 3 && one_town(one, one)) in_town[one.place].push_back(e);
        for (const auto& [town, events] : in_town)
            for (std::size_t i = 0; i < events.size(); ++i) {
                if (suffered(event(events[i])) && is_done(event(events[i]))) find_strike(events, i);
                if (!is_hoped(event(events[i]))) continue;
                for (std::size_t k = i + 1; k < events.size() && k <= i + few; ++k)
                    if (follows_up(event(events[i]), event(events[k]))) link_across(events[k], events[i], "follows_up", events[k]);
            }
    }

    /// `events` stand by day.
    void find_strike(const std::vector<std::uint32_t>& events, std::size_t suffered_at) {
        const Event& harm = event(events[suffered_at]);
        std::uint32_t found = none;
        const auto meet = [&](std::uint32_t e) {
            const Event& one = event(e);
            if (!strikes(one) || !is_done(one) || certainly_before(one.when, harm.when) || certainly_before(harm.when, one.when)) return true;
            const bool first = found == none;
            found = e;
            return first;
        };
        constexpr std::int32_t longest = 3;
        bool alone = true;
        for (std::size_t i = suffered_at; alone && i-- > 0 && event(events[i]).when.first + longest > harm.when.first;) alone = meet(events[i]);
        for (std::size_t i = suffered_at + 1; alone && i < events.size() && event(events[i]).when.first <= harm.when.last; ++i) alone = meet(events[i]);
        if (alone && found != none) link_across(found, events[suffered_at], "causes", events[suffered_at]);
    }

    void link_across(std::uint32_t from, std::uint32_t to, const char* type, std::uint32_t told_last) {
        if (told_together(from, to)) return;
        witness_ = timeline_.documents[timeline_.reports[event(told_last).reports.front()].document].original;
        link(from, to, type);
    }

    std::optional<std::pair<std::string_view, std::string_view>> sides_of(const Event& e) const {
        if (e.sources.empty() || e.targets.empty()) return std::nullopt;
        const std::string_view a = actor(e.sources.front()).code, b = actor(e.targets.front()).code;
        if (a.empty() || b.empty() || a == b) return std::nullopt;
        return std::minmax(a, b);
    }

    bool told_together(std::uint32_t a, std::uint32_t b) const {
        for (const std::uint32_t r : event(a).reports)
            for (const std::uint32_t s : event(b).reports)
                if (timeline_.reports[r].document == timeline_.reports[s].document) return true;
        return false;
    }

    const Timeline& timeline_;
    std::vector<Link>& links_;
    std::uint32_t witness_ = none;
};

}  // namespace

void imply(const Timeline& timeline, std::vector<Link>& links) { Implying(timeline, links).run(); }

std::vector<Relation> counted(std::vector<Link> links) {
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
    std::vector<Relation> relations;
    for (const auto& [key, witness] : links) {
        const auto& [from, to, type] = key;
        const bool same = !relations.empty() && relations.back().from == from && relations.back().to == to && relations.back().type == type;
        if (!same) relations.push_back({type, from, to, 0});
        ++relations.back().support;
    }
    return relations;
}

}  // namespace tarikh::merge
