#include "fusion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include <tarikh/base/utf8.h>

namespace tarikh::merge {
namespace {

constexpr std::size_t longest_title = 160;

/// Documents, copies counted once.
using Witnesses = std::set<std::uint32_t>;

class Fusion {
public:
    Fusion(const Timeline& timeline, std::vector<std::uint32_t> reports)
        : timeline_{timeline}, reports_{std::move(reports)} {}

    Event event() {
        std::sort(reports_.begin(), reports_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::make_tuple(-worth(report(a)), std::cref(report(a).id)) <
                   std::make_tuple(-worth(report(b)), std::cref(report(b).id));
        });
        name();
        kind();
        time();
        place();
        people();
        count(&Report::killed, event_.killed, event_.killed_claims);
        count(&Report::injured, event_.injured, event_.injured_claims);
        trust();
        title();
        event_.reports = std::move(reports_);
        return std::move(event_);
    }

private:
    const Report& report(std::uint32_t index) const { return timeline_.reports[index]; }
    std::uint32_t witness(const Report& report) const { return timeline_.document_of(report).original; }

    /// How well a report shows what happened: what it fills in, told as a fact, in a sentence one can read.
    int worth(const Report& report) const {
        int points = static_cast<int>(std::lround(report.confidence * 20));
        for (const Part& part : report.parts) points += part.inherited ? 1 : 4;
        if (report.when.basis == Basis::stated) points += 5;
        if (report.killed || report.injured) points += 3;
        if (report.modality == "asserted") points += 4;
        const std::size_t length = timeline_.sentence_of(report).size();
        if (length == 0) points -= 20;
        if (length > 600) points -= 6;
        return points;
    }

    void name() {
        std::vector<std::string> ids;
        for (const std::uint32_t i : reports_) ids.push_back("e:" + report(i).id);
        std::sort(ids.begin(), ids.end());
        event_.id = ids.front();
        event_.aliases.assign(ids.begin() + 1, ids.end());
    }

    /// The value that most witnesses give; of equals the smallest.
    template <class Get>
    std::string most(Get get) const {
        std::map<std::string, Witnesses> givers;
        for (const std::uint32_t i : reports_)
            if (const std::string& value = get(report(i)); !value.empty()) givers[value].insert(witness(report(i)));
        const std::pair<const std::string, Witnesses>* best = nullptr;
        for (const auto& one : givers)
            if (!best || one.second.size() > best->second.size()) best = &one;
        return best ? best->first : std::string();
    }

    void kind() {
        event_.type = most([](const Report& r) -> const std::string& { return r.type; });
        // What was planned and then told as done is done, and as called off is called off.
        const auto told_as = [&](std::string_view modality) {
            return std::any_of(reports_.begin(), reports_.end(),
                               [&](std::uint32_t i) { return report(i).modality == modality; });
        };
        event_.modality = most([](const Report& r) -> const std::string& { return r.modality; });
        if (told_as("planned") && (event_.modality == "planned" || !told_as("asserted")))
            event_.modality = told_as("asserted") ? "asserted" : told_as("negated") ? "negated" : event_.modality;
        const auto of_type = [&](const std::string Report::* field) {
            return most([&, field](const Report& r) -> const std::string& {
                static const std::string other;
                return r.type == event_.type ? r.*field : other;
            });
        };
        // A visit planned is coded otherwise than one that took place.
        const auto as_told = [&](const std::string Report::* field) {
            const std::string told = most([&, field](const Report& r) -> const std::string& {
                static const std::string other;
                return r.type == event_.type && r.modality == event_.modality ? r.*field : other;
            });
            return told.empty() ? of_type(field) : told;
        };
        event_.mode = of_type(&Report::mode);
        event_.plover = as_told(&Report::plover);
        event_.cameo = as_told(&Report::cameo);
    }

    void time() {
        const auto key = [](const When& w) { return std::make_tuple(w.first, w.last); };
        std::map<std::tuple<std::int32_t, std::int32_t>, std::pair<DateClaim, Witnesses>> claims;
        const Report* first_published = nullptr;
        for (const std::uint32_t i : reports_) {
            const Report& one = report(i);
            if (!one.when.known()) continue;
            if (one.when.basis == Basis::published) {
                if (!first_published || one.when.first < first_published->when.first) first_published = &one;
                continue;
            }
            auto& [claim, witnesses] = claims[key(one.when)];
            if (!claim.value.known() || one.when.basis < claim.value.basis) claim.value = one.when;
            claim.reports.push_back(i);
            witnesses.insert(witness(one));
        }
        for (auto& [days, claim] : claims) {
            std::sort(claim.first.reports.begin(), claim.first.reports.end());
            claim.first.support = static_cast<std::uint32_t>(claim.second.size());
            event_.dates.push_back(std::move(claim.first));
        }
        if (event_.dates.empty()) {
            if (first_published) event_.when = first_published->when;
            return;
        }
        // "In June" speaks for 24 June as well; of what is equally supported the finer, then the earlier.
        const auto standing = [&](const DateClaim& claim) {
            std::uint32_t support = 0;
            for (const DateClaim& other : event_.dates)
                if (other.value.first <= claim.value.first && claim.value.last <= other.value.last)
                    support += other.support;
            return std::make_tuple(-static_cast<std::int64_t>(support), claim.value.basis,
                                   claim.value.last - claim.value.first, claim.value.first);
        };
        std::vector<std::pair<decltype(standing(event_.dates[0])), std::size_t>> order;
        for (std::size_t i = 0; i < event_.dates.size(); ++i) order.push_back({standing(event_.dates[i]), i});
        std::sort(order.begin(), order.end());
        std::vector<DateClaim> sorted;
        for (const auto& [standing_of, i] : order) sorted.push_back(std::move(event_.dates[i]));
        event_.dates = std::move(sorted);
        event_.when = event_.dates.front().value;
        for (const DateClaim& claim : event_.dates)
            if (claim.value.last < event_.when.first || event_.when.last < claim.value.first)
                event_.disputed |= from_two(claim.reports, event_.dates.front().reports);
    }

    void place() {
        std::map<std::uint32_t, std::pair<PlaceClaim, Witnesses>> claims;
        for (const std::uint32_t i : reports_)
            for (const Part& part : report(i).parts) {
                if (part.place == none || part.role != "place") continue;
                auto& [claim, witnesses] = claims[part.place];
                claim.place = part.place;
                if (claim.reports.empty() || claim.reports.back() != i) claim.reports.push_back(i);
                witnesses.insert(witness(report(i)));
            }
        for (auto& [place, claim] : claims) {
            std::sort(claim.first.reports.begin(), claim.first.reports.end());
            claim.first.support = static_cast<std::uint32_t>(claim.second.size());
            event_.places.push_back(std::move(claim.first));
        }
        if (event_.places.empty()) return;
        const auto is_country = [&](const PlaceClaim& claim) { return timeline_.places[claim.place].id.starts_with("country:"); };
        const auto country = [&](const PlaceClaim& claim) -> const std::string& { return timeline_.places[claim.place].country; };
        // "In Ukraine" speaks for Kyiv as well.
        const auto standing = [&](const PlaceClaim& claim) {
            std::uint32_t support = claim.support;
            for (const PlaceClaim& other : event_.places)
                if (&other != &claim && is_country(other) && country(other) == country(claim)) support += other.support;
            const bool known = !timeline_.places[claim.place].id.starts_with("p:");
            return std::make_tuple(is_country(claim), -static_cast<std::int64_t>(support), !known, claim.place);
        };
        std::vector<std::pair<decltype(standing(event_.places[0])), std::size_t>> order;
        for (std::size_t i = 0; i < event_.places.size(); ++i) order.push_back({standing(event_.places[i]), i});
        std::sort(order.begin(), order.end());
        std::vector<PlaceClaim> sorted;
        for (const auto& [standing_of, i] : order) sorted.push_back(std::move(event_.places[i]));
        event_.places = std::move(sorted);
        event_.place = event_.places.front().place;
        for (const PlaceClaim& claim : event_.places)
            if (!country(claim).empty() && !country(event_.places.front()).empty() &&
                country(claim) != country(event_.places.front()))
                event_.disputed |= from_two(claim.reports, event_.places.front().reports);
    }

    /// Whom as many call source as target ("A met B", "B met A") stands where the best report puts him.
    void people() {
        std::map<std::uint32_t, std::pair<Witnesses, Witnesses>> sides;  // actor -> says source, says target
        std::map<std::uint32_t, bool> source_in_best;
        for (const std::uint32_t i : reports_)
            for (const Part& part : report(i).parts) {
                if (part.actor == none) continue;
                if (part.role != "source" && part.role != "target") continue;
                const bool is_source = part.role == "source";
                source_in_best.try_emplace(part.actor, is_source);
                auto& [says_source, says_target] = sides[part.actor];
                (is_source ? says_source : says_target).insert(witness(report(i)));
            }
        for (const auto& [actor, says] : sides) {
            const auto& [source, target] = says;
            Witnesses both = source;
            both.insert(target.begin(), target.end());
            const bool is_source = source.size() == target.size() ? source_in_best[actor] : source.size() > target.size();
            auto& side = is_source ? event_.sources : event_.targets;
            side.push_back({actor, static_cast<std::uint32_t>(both.size())});
        }
        for (auto* side : {&event_.sources, &event_.targets})
            std::sort(side->begin(), side->end(), [&](const Participant& a, const Participant& b) {
                return std::make_tuple(-std::int64_t{a.support}, unnamed(a.actor), a.actor) <
                       std::make_tuple(-std::int64_t{b.support}, unnamed(b.actor), b.actor);
            });
    }
    bool unnamed(std::uint32_t actor) const { return timeline_.actors[actor].id.starts_with("a:"); }

    void count(std::optional<Count> Report::* field, std::optional<Count>& fused, std::vector<CountClaim>& out) {
        struct Claim {
            CountClaim claim;
            Witnesses witnesses;
            std::string newest;  ///< day of the newest document that gives it
        };
        std::map<std::pair<std::int64_t, std::int64_t>, Claim> claims;
        for (const std::uint32_t i : reports_) {
            const std::optional<Count>& value = report(i).*field;
            if (!value) continue;
            Claim& claim = claims[{value->min, value->max}];
            claim.claim.value = *value;
            claim.claim.reports.push_back(i);
            claim.witnesses.insert(witness(report(i)));
            claim.newest = std::max(claim.newest, timeline_.document_of(report(i)).info.date);
        }
        std::vector<Claim> sorted;
        for (auto& [value, claim] : claims) {
            std::sort(claim.claim.reports.begin(), claim.claim.reports.end());
            claim.claim.support = static_cast<std::uint32_t>(claim.witnesses.size());
            sorted.push_back(std::move(claim));
        }
        // Tolls rise as the dead are counted: of equally supported values the newer, then the greater.
        std::sort(sorted.begin(), sorted.end(), [](const Claim& a, const Claim& b) {
            return std::make_tuple(a.claim.support, std::cref(a.newest), a.claim.value.min, a.claim.value.max) >
                   std::make_tuple(b.claim.support, std::cref(b.newest), b.claim.value.min, b.claim.value.max);
        });
        for (Claim& claim : sorted) out.push_back(std::move(claim.claim));
        if (out.empty()) return;
        fused = out.front().value;
        for (const CountClaim& claim : out)
            if (claim.value.max < fused->min || fused->max < claim.value.min)
                event_.disputed |= from_two(claim.reports, out.front().reports);
    }

    /// Do different documents stand behind the two values? One that tells both ("at first 9, now 14") disputes nothing.
    bool from_two(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
        Witnesses x, y;
        for (const std::uint32_t i : a) x.insert(witness(report(i)));
        for (const std::uint32_t i : b) y.insert(witness(report(i)));
        return !std::includes(x.begin(), x.end(), y.begin(), y.end()) &&
               !std::includes(y.begin(), y.end(), x.begin(), x.end());
    }

    /// Each witness may err by itself: noisy-or of the best report of each.
    void trust() {
        std::map<std::uint32_t, double> best;
        for (const std::uint32_t i : reports_) {
            double& confidence = best[witness(report(i))];
            confidence = std::max(confidence, report(i).confidence);
        }
        double doubt = 1;
        for (const auto& [document, confidence] : best) doubt *= 1 - confidence;
        event_.confidence = std::round((1 - doubt) * 10000) / 10000;
        event_.witnesses = static_cast<std::uint32_t>(best.size());
    }

    void title() {
        const Report& best = report(reports_.front());
        std::string_view text = timeline_.sentence_of(best);
        if (text.empty()) text = best.trigger_text;
        std::string line;
        std::size_t length = 0, word_end = 0;  // code points so far; bytes up to the last whole word
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = base::next_code_point(text, at);
            const bool space = c <= ' ' || c == 0xA0;
            if (space) {
                if (line.empty() || line.back() == ' ') continue;
                word_end = line.size();
            }
            if (length == longest_title) {
                line.resize(word_end ? word_end : line.size());
                line += "…";
                break;
            }
            ++length;
            if (space) line += ' ';
            else base::append_utf8(line, c);
        }
        while (line.ends_with(' ')) line.pop_back();
        event_.title = std::move(line);
        event_.title_lang = timeline_.document_of(best).info.lang;
    }

    const Timeline& timeline_;
    std::vector<std::uint32_t> reports_;
    Event event_;
};

}  // namespace

Event fuse_event(const Timeline& timeline, std::vector<std::uint32_t> reports) {
    return Fusion(timeline, std::move(reports)).event();
}

}  // namespace tarikh::merge
