// The story of merging: the documents that count, their reports, who and where, which are one happening, one event each.
#include <tarikh/merge/fuse.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include <tarikh/base/hash.h>

#include "cast.h"
#include "copies.h"
#include "fusion.h"
#include "happenings.h"
#include "linking.h"
#include "relations.h"
#include "translations.h"

namespace tarikh::merge {
namespace {

struct Source {
    std::string key;
    analysis::Analysis analysis;
    Sketch sketch;
    Naming naming;
};

class Telling {
public:
    Telling(std::vector<Witness> witnesses, const Folding& fold, const std::vector<Judgement>& judgements)
        : fold_{fold}, judgements_{judgements}, cast_{fold} {
        choose_documents(std::move(witnesses));
    }

    Timeline told() {
        enter_documents();
        timeline_.reports.reserve(std::accumulate(sources_.begin(), sources_.end(), std::size_t{0}, [](std::size_t sum, const Source& one) { return sum + one.analysis.events.size(); }));
        for (std::uint32_t i = 0; i < sources_.size(); ++i) enter_reports(i);
        cast_.settle(timeline_);
        Happenings happenings(timeline_, fold_, judgements_);
        for (std::uint32_t i = 0; i < sources_.size(); ++i) happenings.gather(i, sources_[i].analysis, first_report_[i]);
        make_events(happenings);
        relate();
        return std::move(timeline_);
    }

private:
    // Documents -----------------------------------------------------------------------------------------------

    /// In the order of their ids; of several versions of one document only the newest.
    void choose_documents(std::vector<Witness> witnesses) {
        const auto order = [](const Witness& w) {
            return std::tie(w.analysis.document.id, w.analysis.document.date, w.key);
        };
        std::sort(witnesses.begin(), witnesses.end(),
                  [&](const Witness& a, const Witness& b) { return order(a) < order(b); });
        witnesses.erase(std::unique(witnesses.begin(), witnesses.end(),
                                    [](const Witness& a, const Witness& b) { return a.key == b.key; }),
                        witnesses.end());
        for (std::size_t i = 0; i < witnesses.size();) {
            const std::string id = witnesses[i].analysis.document.id;
            std::size_t next = i;
            while (next < witnesses.size() && witnesses[next].analysis.document.id == id) ++next;
            const std::size_t first = sources_.size();
            for (std::size_t k = next; k-- > i;) {
                Source source{std::move(witnesses[k].key), std::move(witnesses[k].analysis), {}, {}};
                folded_.clear();
                for (const analysis::Sentence& sentence : source.analysis.sentences) folded_.push_back(fold_(sentence.text));
                source.sketch = sketch_of(folded_);
                source.naming = naming_of(source.analysis, folded_);
                const bool newer_is_there =
                    std::any_of(sources_.begin() + static_cast<std::ptrdiff_t>(first), sources_.end(),
                                [&](const Source& newer) { return version_of(source, newer); });
                if (!newer_is_there) sources_.push_back(std::move(source));
            }
            i = next;
        }
    }

    static bool version_of(const Source& a, const Source& b) {
        const bool no_text = a.sketch.whole == 0 && b.sketch.whole == 0;
        return no_text || nearly_same(a.sketch, b.sketch);
    }

    void enter_documents() {
        std::vector<std::uint32_t> by_day(sources_.size()), rank(sources_.size());
        std::iota(by_day.begin(), by_day.end(), 0u);
        std::stable_sort(by_day.begin(), by_day.end(), [&](std::uint32_t a, std::uint32_t b) {
            return sources_[a].analysis.document.date < sources_[b].analysis.document.date;
        });
        for (std::uint32_t i = 0; i < by_day.size(); ++i) rank[by_day[i]] = i;
        std::vector<Sketch> sketches;
        for (Source& source : sources_) sketches.push_back(std::move(source.sketch));
        std::vector<Naming> namings;
        for (Source& source : sources_) namings.push_back(std::move(source.naming));
        const std::vector<std::uint32_t> original = originals(sketches, rank, translations(namings));
        for (std::uint32_t i = 0; i < sources_.size(); ++i)
            timeline_.documents.push_back(
                {sources_[i].key, sources_[i].analysis.document, sources_[i].analysis.sentences, original[i]});
    }

    // Reports -------------------------------------------------------------------------------------------------

    void enter_reports(std::uint32_t document) {
        const Source& source = sources_[document];
        cast_.enter(source.analysis);
        first_report_.push_back(static_cast<std::uint32_t>(timeline_.reports.size()));
        for (const analysis::Event& event : source.analysis.events) {
            Report report;
            report.id = ids_.insert(event.id).second ? event.id : base::content_id({event.id, source.key});
            report.document = document;
            report.sentence = event.sentence;
            report.type = event.type;
            report.mode = event.mode;
            report.plover = event.plover;
            report.cameo = event.cameo;
            report.modality = event.modality.empty() ? "asserted" : event.modality;
            report.trigger = event.trigger;
            report.trigger_text = event.trigger_text;
            report.lemma = event.lemma;
            report.rule = event.rule;
            report.confidence = event.confidence;
            report.killed = event.killed;
            report.injured = event.injured;
            report.attribution = event.attribution;
            report.when = when_of(event, source.analysis.document);
            for (const analysis::Argument& argument : event.arguments) {
                Part part{argument.role, argument.text, argument.code, argument.span, none, none,
                          !argument.inherited.empty(), claim_id(source.analysis.document, event, argument)};
                cast_.place_part(argument, part);
                report.parts.push_back(std::move(part));
            }
            std::stable_sort(report.parts.begin(), report.parts.end(),
                             [](const Part& a, const Part& b) { return a.span < b.span; });
            timeline_.reports.push_back(std::move(report));
        }
    }

    static std::string claim_id(const analysis::DocumentInfo& document, const analysis::Event& event,
                                const analysis::Argument& argument) {
        const std::string start = std::to_string(argument.span.start), end = std::to_string(argument.span.end);
        const std::string& value = !argument.entity.empty() ? argument.entity
                                   : !argument.value.empty() ? argument.value
                                                             : argument.text;
        return base::content_id({document.id, event.id, argument.role, start, end, value, argument.code, event.rule});
    }

    /// The finest day told of the event itself; else one taken from around it; else the day of publication.
    static When when_of(const analysis::Event& event, const analysis::DocumentInfo& document) {
        When best;
        for (const analysis::Argument& argument : event.arguments) {
            if (argument.role != "time") continue;
            const Basis basis = argument.inherited.empty() ? Basis::stated : Basis::inherited;
            const When when = days_between(argument.begin, argument.end_date, basis);
            if (!when.known()) continue;
            const auto order = [](const When& w) { return std::make_tuple(w.basis, w.last - w.first, w.first); };
            if (!best.known() || order(when) < order(best)) best = when;
        }
        return best.known() ? best : days_between(document.date, document.date, Basis::published);
    }

    // Events --------------------------------------------------------------------------------------------------

    void make_events(const Happenings& happenings) {
        const std::vector<std::uint32_t> group = link(happenings.all(), happenings.topics(), happenings.forced());
        std::vector<std::vector<std::uint32_t>> reports(group.size());
        for (std::uint32_t h = 0; h < group.size(); ++h)
            reports[group[h]].insert(reports[group[h]].end(), happenings.all()[h].reports.begin(), happenings.all()[h].reports.end());
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
        for (std::uint32_t document = 0; document < sources_.size(); ++document) {
            const analysis::Analysis& analysis = sources_[document].analysis;
            std::unordered_map<std::string_view, std::uint32_t> event_of;
            for (std::uint32_t i = 0; i < analysis.events.size(); ++i)
                event_of.try_emplace(analysis.events[i].id,
                                     timeline_.reports[number_of_report_[first_report_[document] + i]].event);
            for (const analysis::Relation& relation : analysis.relations) {
                const auto from = event_of.find(relation.from), to = event_of.find(relation.to);
                if (relation.type == "same" || from == event_of.end() || to == event_of.end()) continue;
                if (from->second == to->second) continue;
                links.push_back({{from->second, to->second, relation.type}, timeline_.documents[document].original});
            }
        }
        imply(timeline_, links);
        timeline_.relations = counted(std::move(links));
    }

    const Folding& fold_;
    const std::vector<Judgement>& judgements_;
    std::vector<Source> sources_;
    std::vector<std::string> folded_;                 ///< the sentences of the document at hand
    Timeline timeline_;
    Cast cast_;
    std::unordered_set<std::string> ids_;
    std::vector<std::uint32_t> first_report_;         ///< of each document, before they are ordered
    std::vector<std::uint32_t> number_of_report_;     ///< where each report went when they were ordered
};

}  // namespace

std::string plain_folding(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

Timeline fuse(std::vector<Witness> witnesses, const Folding& fold, const std::vector<Judgement>& judgements) {
    return Telling(std::move(witnesses), fold, judgements).told();
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
