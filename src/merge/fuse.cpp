// The story of merging: the documents that count, their reports, who and where, which are one happening, one event each.
#include <tarikh/merge/fuse.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include <tarikh/base/hash.h>
#include <tarikh/merge/report_id.h>

#include "cast.h"
#include "copies.h"
#include "fusion.h"
#include "gist.h"
#include "linking.h"
#include "relations.h"
#include "translations.h"
#include "weighed.h"

namespace tarikh::merge {
namespace {

class Telling {
public:
    Telling(std::vector<Gist> gists, const std::vector<Judgement>& judgements, Merging::Kept& kept) : judgements_{judgements}, kept_{kept} {
        choose_documents(std::move(gists));
    }

    Timeline told() {
        enter_documents();
        std::size_t reports = 0;
        for (const Gist& gist : gists_) reports += gist.reports.size();
        timeline_.reports.reserve(reports);
        happenings_.reserve(reports);
        for (std::uint32_t i = 0; i < gists_.size(); ++i) enter_reports(i);
        company_.settle(timeline_);
        make_events();
        relate();
        return std::move(timeline_);
    }

private:
    // Documents -----------------------------------------------------------------------------------------------

    /// In the order of their ids; of several versions of one document only the newest.
    void choose_documents(std::vector<Gist> gists) {
        const auto order = [](const Gist& g) { return std::tie(g.info.id, g.info.date, g.key); };
        std::sort(gists.begin(), gists.end(), [&](const Gist& a, const Gist& b) { return order(a) < order(b); });
        gists.erase(std::unique(gists.begin(), gists.end(), [](const Gist& a, const Gist& b) { return a.key == b.key; }), gists.end());
        for (std::size_t i = 0, next = 0; i < gists.size(); i = next) {
            while (next < gists.size() && gists[next].info.id == gists[i].info.id) ++next;
            const auto first = static_cast<std::ptrdiff_t>(gists_.size());
            for (std::size_t k = next; k-- > i;) {
                const bool newer_is_there = std::any_of(gists_.begin() + first, gists_.end(), [&](const Gist& newer) { return version_of(gists[k], newer); });
                if (!newer_is_there) gists_.push_back(std::move(gists[k]));
                else if (!gists[k].weights.empty()) one_went_ = true;
            }
        }
    }

    static bool version_of(const Gist& a, const Gist& b) {
        const bool no_text = a.sketch.whole == 0 && b.sketch.whole == 0;
        return no_text || nearly_same(a.sketch, b.sketch);
    }

    void enter_documents() {
        std::vector<std::uint32_t> by_day(gists_.size()), rank(gists_.size());
        std::iota(by_day.begin(), by_day.end(), 0u);
        std::stable_sort(by_day.begin(), by_day.end(), [&](std::uint32_t a, std::uint32_t b) { return gists_[a].info.date < gists_[b].info.date; });
        for (std::uint32_t i = 0; i < by_day.size(); ++i) rank[by_day[i]] = i;
        std::vector<Sketch> sketches;
        std::vector<Naming> namings;
        for (Gist& gist : gists_) {
            sketches.push_back(std::move(gist.sketch));
            namings.push_back(std::move(gist.naming));
            topics_.push_back(std::move(gist.topic));
        }
        const std::vector<std::uint32_t> original = originals(sketches, rank, translations(namings));
        for (std::uint32_t i = 0; i < gists_.size(); ++i)
            timeline_.documents.push_back({std::move(gists_[i].key), std::move(gists_[i].info), std::move(gists_[i].sentences), original[i]});
    }

    // Reports -------------------------------------------------------------------------------------------------

    void enter_reports(std::uint32_t document) {
        Gist& gist = gists_[document];
        const auto first = static_cast<std::uint32_t>(timeline_.reports.size());
        first_report_.push_back(first);
        company_.join(std::move(gist.cast), gist.reports);
        for (Report& report : gist.reports) {
            if (!ids_.insert(report.id).second) report.id = base::content_id({report.id, timeline_.documents[document].key});
            report.document = document;
            timeline_.reports.push_back(std::move(report));
        }
        enter_happenings(document, std::move(gist.happenings));
    }

    void enter_happenings(std::uint32_t document, std::vector<Happening> happenings) {
        const auto first = static_cast<std::uint32_t>(happenings_.size());
        for (Happening& happening : happenings) {
            happening.document = document;
            happening.first_of_document += first;
            happening.end_of_document += first;
            for (std::uint32_t& cause : happening.causes) cause += first;
            for (std::uint32_t& report : happening.reports) report += first_report_[document];
            happenings_.push_back(std::move(happening));
        }
    }

    // Events --------------------------------------------------------------------------------------------------

    /// The judgements as pairs of happenings.
    Forced forced() const {
        Forced forced;
        if (judgements_.empty()) return forced;
        std::unordered_map<std::string_view, std::uint32_t> happening_of;
        for (std::uint32_t h = 0; h < happenings_.size(); ++h)
            for (const std::uint32_t report : happenings_[h].reports) happening_of.try_emplace(timeline_.reports[report].id, h);
        std::vector<Judgement> sorted = judgements_;
        std::sort(sorted.begin(), sorted.end());
        for (const Judgement& judgement : sorted) {
            const auto a = happening_of.find(bare_id(judgement.a)), b = happening_of.find(bare_id(judgement.b));
            if (a == happening_of.end() || b == happening_of.end() || a->second == b->second) continue;
            (judgement.same ? forced.same : forced.different).push_back({a->second, b->second});
        }
        return forced;
    }

    /// As an earlier merge found them, if all that it knew is here.
    Weights recalled(const Places& places) const {
        const auto documents = static_cast<std::uint32_t>(gists_.size());
        Weights weights(happenings_.size(), documents);
        if (one_went_) return weights;
        for (std::uint32_t i = 0; i < documents; ++i) weights.known[i] = !gists_[i].weights.empty();
        for (std::uint32_t i = 0; i < documents; ++i)
            if (weights.known[i] && !places.read(gists_[i].weights, weights, i)) return Weights(happenings_.size(), documents);
        return weights;
    }

    std::vector<std::uint32_t> linked() {
        std::vector<std::string_view> keys;
        for (const Document& document : timeline_.documents) keys.push_back(document.key);
        const Places places(std::move(keys), happenings_);
        Weights weights = recalled(places);
        kept_.anew = std::none_of(weights.known.begin(), weights.known.end(), [](bool known) { return known; });
        std::vector<std::uint32_t> group = link(happenings_, topics_, forced(), weights);
        kept_.reports = happenings_.size();
        kept_.weighed = weights.weighed;
        for (std::uint32_t i = 0; i < gists_.size(); ++i)
            if (weights.changed[i]) kept_.weights.emplace_back(timeline_.documents[i].key, places.to_bytes(weights, i));
        return group;
    }

    void make_events() {
        const std::vector<std::uint32_t> group = linked();
        std::vector<std::vector<std::uint32_t>> reports(group.size());
        for (std::uint32_t h = 0; h < group.size(); ++h)
            reports[group[h]].insert(reports[group[h]].end(), happenings_[h].reports.begin(), happenings_[h].reports.end());
        for (std::vector<std::uint32_t>& of_one : reports) {
            if (of_one.empty()) continue;
            std::sort(of_one.begin(), of_one.end());
            timeline_.events.push_back(fuse_event(timeline_, std::move(of_one)));
        }
        std::sort(timeline_.events.begin(), timeline_.events.end(), [](const Event& a, const Event& b) {
            return std::make_tuple(!a.when.known(), a.when.first, a.when.last, std::cref(a.id)) <
                   std::make_tuple(!b.when.known(), b.when.first, b.when.last, std::cref(b.id));
        });
        order_reports();
    }

    /// Reports by event, the best first, as the events name them; claims follow.
    void order_reports() {
        std::vector<std::uint32_t> number(timeline_.reports.size());
        std::vector<Report> sorted;
        sorted.reserve(timeline_.reports.size());
        for (std::uint32_t e = 0; e < timeline_.events.size(); ++e)
            for (std::uint32_t& report : timeline_.events[e].reports) {
                number[report] = static_cast<std::uint32_t>(sorted.size());
                sorted.push_back(std::move(timeline_.reports[report]));
                sorted.back().event = e;
                report = number[report];
            }
        timeline_.reports = std::move(sorted);
        number_of_report_ = number;
        const auto renumber = [&](auto& claims) {
            for (auto& claim : claims) {
                for (std::uint32_t& report : claim.reports) report = number[report];
                std::sort(claim.reports.begin(), claim.reports.end());
            }
        };
        for (Event& event : timeline_.events) {
            renumber(event.dates);
            renumber(event.places);
            renumber(event.killed_claims);
            renumber(event.injured_claims);
        }
    }

    void relate() {
        std::vector<Link> links;
        for (std::uint32_t document = 0; document < gists_.size(); ++document) {
            const auto event = [&](std::uint32_t report) { return timeline_.reports[number_of_report_[first_report_[document] + report]].event; };
            for (Relation& told : gists_[document].relations) {
                const std::uint32_t from = event(told.from), to = event(told.to);
                if (from != to) links.push_back({{from, to, std::move(told.type)}, timeline_.documents[document].original});
            }
        }
        imply(timeline_, links);
        timeline_.relations = counted(std::move(links));
    }

    const std::vector<Judgement>& judgements_;
    Merging::Kept& kept_;
    bool one_went_ = false;    ///< a document that an earlier merge knew
    std::vector<Gist> gists_;  ///< of the documents that count; what they hold is moved on
    std::vector<Topic> topics_;
    std::vector<Happening> happenings_;
    Timeline timeline_;
    Company company_;
    std::unordered_set<std::string> ids_;
    std::vector<std::uint32_t> first_report_;      ///< of each document, before they are ordered
    std::vector<std::uint32_t> number_of_report_;  ///< where each report went when they were ordered
};

}  // namespace

std::string plain_folding(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

struct Merging::Impl {
    Impl(Folding folding, std::vector<Judgement> said) : fold{std::move(folding)}, judgements{std::move(said)} {}
    Folding fold;
    std::vector<Judgement> judgements;
    std::vector<Gist> gists;
    Kept kept;
};

Merging::Merging(Folding fold, std::vector<Judgement> judgements) : impl_{std::make_unique<Impl>(std::move(fold), std::move(judgements))} {}
Merging::~Merging() = default;

void Merging::add(Witness witness) { impl_->gists.push_back(gist_of(std::move(witness), impl_->fold, impl_->judgements)); }

std::string Merging::gist() const { return to_bytes(impl_->gists.back()); }

bool Merging::add_gist(std::string_view bytes, std::string_view weights) {
    std::optional<Gist> gist = gist_from_bytes(bytes);
    if (!gist) return false;
    gist->weights = weights;
    impl_->gists.push_back(std::move(*gist));
    return true;
}

Timeline Merging::told() { return Telling(std::exchange(impl_->gists, {}), impl_->judgements, impl_->kept).told(); }
const Merging::Kept& Merging::kept() const { return impl_->kept; }

Timeline fuse(std::vector<Witness> witnesses, const Folding& fold, const std::vector<Judgement>& judgements) {
    Merging merging(fold, judgements);
    for (Witness& witness : witnesses) merging.add(std::move(witness));
    return merging.told();
}

Timeline fuse(std::vector<analysis::Analysis> analyses, const Folding& fold) {
    std::vector<Witness> witnesses;
    witnesses.reserve(analyses.size());
    for (analysis::Analysis& analysis : analyses) {
        std::string key = base::content_id({analysis::to_json(analysis)});
        witnesses.push_back({std::move(key), std::move(analysis)});
    }
    return fuse(std::move(witnesses), fold, {});
}

}  // namespace tarikh::merge
