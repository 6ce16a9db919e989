// Events of one document that are the same happening; cause and result; who told it.
#include <algorithm>

#include "run.h"

namespace tarikh::events {
namespace {

constexpr std::uint32_t reach = 12;  ///< sentences that «الاجتماع» may look back

class Discourse {
public:
    explicit Discourse(Run& run) : run_{run} {}

    void run() {
        for (std::size_t i = 0; i < run_.events.size(); ++i) {
            run_.events[i].cluster = static_cast<std::uint32_t>(i);
            const std::int32_t same = same_before(i);
            if (same != none) join(i, static_cast<std::size_t>(same));
        }
        attribute();
        abouts();
    }

private:
    static std::vector<std::string_view> codes(const EventMention& e, Role role) {
        std::vector<std::string_view> list;
        for (const Argument& a : e.arguments)
            if (a.role == role && !a.code.empty()) list.push_back(a.code);
        std::sort(list.begin(), list.end());
        return list;
    }

    std::vector<std::string_view> parties(const EventMention& e) const {
        std::vector<std::string_view> list = codes(e, Role::source);
        const std::vector<std::string_view> more = codes(e, Role::target);
        list.insert(list.end(), more.begin(), more.end());
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        return list;
    }

    static bool meet(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
        return std::any_of(a.begin(), a.end(), [&](std::string_view x) { return std::binary_search(b.begin(), b.end(), x); });
    }

    std::string_view time_value(const EventMention& e) const {
        for (const Argument& a : e.arguments)
            if (a.role == Role::time && a.time != none) return run_.doc.times[static_cast<std::size_t>(a.time)].value;
        return {};
    }

    std::uint32_t place_of(const EventMention& e) const {
        for (const Argument& a : e.arguments)
            if (a.role == Role::place && a.entity != 0) return a.entity;
        return 0;
    }

    /// "25 dead" and "31 dead" may be the same attack told twice, but two counts of one sentence are two.
    bool contradict(const EventMention& a, const EventMention& b) const {
        const std::string_view ta = time_value(a), tb = time_value(b);
        if (!ta.empty() && !tb.empty() && !compatible_times(ta, tb)) return true;
        const std::uint32_t pa = place_of(a), pb = place_of(b);
        if (pa != 0 && pb != 0 && pa != pb && run_.world.entity(pa).within != pb && run_.world.entity(pb).within != pa) return true;
        if ((a.modality == Modality::negated) != (b.modality == Modality::negated)) return true;
        if (ontology::event_types()[a.type].symmetric) {
            const auto x = parties(a), y = parties(b);
            if (!x.empty() && !y.empty() && !meet(x, y)) return true;
            if (x.size() >= 2 && y.size() >= 2 && x != y) return true;
            return false;
        }
        for (const Role role : {Role::source, Role::target}) {
            const auto x = codes(a, role), y = codes(b, role);
            if (!x.empty() && !y.empty() && !meet(x, y)) return true;
        }
        if (run_.type_of(a) == "casualty") {
            if (a.killed.has_value() != b.killed.has_value() && (a.injured || b.injured)) return true;
            if (a.killed && b.killed && (a.killed->min != b.killed->min)) return true;
            if (a.injured && b.injured && a.injured->min != b.injured->min) return true;
        }
        return false;
    }

    static bool compatible_times(std::string_view a, std::string_view b) {
        if (a == b) return true;
        if (a.ends_with("_REF") || b.ends_with("_REF")) return false;
        const std::size_t n = std::min({a.size(), b.size(), std::size_t{10}});
        return a.substr(0, n) == b.substr(0, n);
    }

    std::int32_t same_before(std::size_t index) const {
        const EventMention& e = run_.events[index];
        const std::string_view type = run_.type_of(e);
        if (type == "statement") return none;
        for (std::size_t j = index; j-- > 0;) {
            const EventMention& o = run_.events[j];
            if (o.sentence + reach < e.sentence) break;
            if (o.type != e.type || contradict(e, o)) continue;
            if (o.sentence == e.sentence && !e.nominal && !o.nominal) continue;
            const auto x = parties(e), y = parties(o);
            const bool shared = meet(x, y);
            const bool time = !time_value(e).empty() && time_value(e) == time_value(o);
            const bool same_lemma = run_.frame_of(e).lemma.offset == run_.frame_of(o).lemma.offset;
            // «الاجتماع»: the last one told that nothing speaks against.
            if (e.nominal && e.definite && (x.empty() || shared || y.empty()) && (o.modality == e.modality || x.empty())) return static_cast<std::int32_t>(j);
            if (shared && (time || (same_lemma && x == y)) && o.modality == e.modality) return static_cast<std::int32_t>(j);
            if (type == "casualty" && e.killed && o.killed && e.killed->min == o.killed->min && e.killed->min > 1) return static_cast<std::int32_t>(j);
        }
        return none;
    }

    void join(std::size_t a, std::size_t b) { run_.events[a].cluster = run_.events[b].cluster; }

    /// What stands in the clause governed by a verb of saying is told by its speaker.
    void attribute() {
        for (std::size_t i = 0; i < run_.events.size(); ++i) {
            EventMention& e = run_.events[i];
            if (e.clause == none) continue;
            for (std::int32_t c = e.clause, steps = 0; c != none && steps < 8; c = run_.clause(c).parent, ++steps) {
                const std::int32_t verb = run_.clause(c).verb;
                const std::int32_t s = verb == none ? none : run_.event_at[static_cast<std::size_t>(verb)];
                if (s == none || static_cast<std::size_t>(s) == i || (c == e.clause && !e.nominal)) continue;
                if (run_.type_of(run_.events[static_cast<std::size_t>(s)]) == "statement") {
                    e.attributed_to = s;
                    break;
                }
            }
        }
    }

    /// "talks on the truce": an event named as the topic of another.
    void abouts() {
        for (std::size_t i = 0; i < run_.events.size(); ++i)
            for (const Argument& a : run_.events[i].arguments) {
                if (a.role != Role::topic || a.phrase == none) continue;
                const std::int32_t other = run_.event_of_phrase(a.phrase);
                if (other != none && other != static_cast<std::int32_t>(i))
                    run_.relations.push_back({Relation::Type::about, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(other)});
            }
    }

    Run& run_;
};

}  // namespace

void link_discourse(Run& run) { Discourse{run}.run(); }

}  // namespace tarikh::events
