// The story of merging: the documents that count, their reports, who and where, which are one happening, one event each.
#include <tarikh/merge/fuse.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include <tarikh/base/hash.h>
#include <tarikh/ontology/ontology.h>

#include "cast.h"
#include "copies.h"
#include "fusion.h"
#include "happening.h"
#include "linking.h"
#include "union_find.h"
#include "words.h"

namespace tarikh::merge {
namespace {

struct Source {
    std::string key;
    analysis::Analysis analysis;
    Sketch sketch;
};

std::uint32_t token(std::string_view text) { return static_cast<std::uint32_t>(base::hash64(text)); }

void settle(Tokens& tokens) {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

class Story {
public:
    Story(std::vector<Witness> witnesses, const Folding& fold, const std::vector<Judgement>& judgements)
        : fold_{fold}, judgements_{judgements}, cast_{fold} {
        choose_documents(std::move(witnesses));
    }

    Timeline told() {
        enter_documents();
        for (std::uint32_t i = 0; i < sources_.size(); ++i) enter_reports(i);
        cast_.settle(timeline_);
        for (std::uint32_t i = 0; i < sources_.size(); ++i) gather_happenings(i);
        make_events();
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
                Source source{std::move(witnesses[k].key), std::move(witnesses[k].analysis), {}};
                source.sketch = sketch_of(source.analysis, fold_);
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
        const std::vector<std::uint32_t> original = originals(sketches, rank);
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

    // Happenings ----------------------------------------------------------------------------------------------

    /// The reports of one document, those of one cluster (or told to be `same`) as one happening.
    void gather_happenings(std::uint32_t document) {
        const analysis::Analysis& analysis = sources_[document].analysis;
        const std::uint32_t first = first_report_[document];
        const auto count = static_cast<std::uint32_t>(analysis.events.size());
        UnionFind one(count);
        std::unordered_map<std::string_view, std::uint32_t> clusters, ids;
        for (std::uint32_t i = 0; i < count; ++i) {
            const analysis::Event& event = analysis.events[i];
            if (!event.cluster.empty()) one.unite(i, clusters.try_emplace(event.cluster, i).first->second);
            ids.try_emplace(event.id, i);
        }
        for (const analysis::Relation& relation : analysis.relations) {
            const auto from = ids.find(relation.from), to = ids.find(relation.to);
            if (relation.type == "same" && from != ids.end() && to != ids.end()) one.unite(from->second, to->second);
        }
        if (count) words_of_sentences(analysis);
        std::vector<std::uint32_t> happening(count, none);
        happening_of_report_.resize(first + count, none);
        for (std::uint32_t i = 0; i < count; ++i) {
            std::uint32_t& number = alone(first + i) ? happening[i] : happening[one.root(i)];
            if (number == none || alone(first + i)) {
                number = static_cast<std::uint32_t>(happenings_.size());
                happenings_.emplace_back().document = document;
            }
            happening_of_report_[first + i] = number;
            happenings_[number].reports.push_back(first + i);
        }
        std::uint32_t last = none;
        for (std::uint32_t i = 0; i < count; ++i)
            if (const std::uint32_t h = happening_of_report_[first + i]; last == none || h > last) describe(happenings_[last = h]);
    }

    /// A judgement that it is not what its own document took it for takes a report out of its cluster.
    bool alone(std::uint32_t report) const {
        const std::string& id = timeline_.reports[report].id;
        return std::any_of(judgements_.begin(), judgements_.end(), [&](const Judgement& judgement) {
            return !judgement.same && bare_id(std::max(judgement.a, judgement.b)) == id;
        });
    }
    static std::string_view bare_id(std::string_view id) { return id.starts_with("e:") ? id.substr(2) : id; }

    void words_of_sentences(const analysis::Analysis& analysis) {
        sentence_words_.assign(analysis.sentences.size(), {});
        sentence_numbers_.assign(analysis.sentences.size(), {});
        sentence_context_.assign(analysis.sentences.size(), {});
        sentence_hash_.assign(analysis.sentences.size(), 0);
        for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
            const std::string folded = fold_(analysis.sentences[i].text);
            if (!folded.empty()) sentence_hash_[i] = base::hash64(folded);
            for_each_word(folded, [&](std::string_view word) {
                const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
                if (number && word.size() >= 2 && !year(word)) sentence_numbers_[i].push_back(token(word));
                if (word.size() >= 5) sentence_words_[i].push_back(token(word));
            });
            settle(sentence_words_[i]);
            settle(sentence_numbers_[i]);
        }
        const auto enter = [&](const base::Span& span, const std::string& entity) {
            if (entity.empty()) return;
            const auto sentence = std::partition_point(analysis.sentences.begin(), analysis.sentences.end(),
                                                       [&](const analysis::Sentence& s) { return s.span.end <= span.start; });
            if (sentence != analysis.sentences.end())
                sentence_context_[static_cast<std::size_t>(sentence - analysis.sentences.begin())].push_back(token(entity));
        };
        for (const analysis::Actor& actor : analysis.actors) enter(actor.span, actor.entity);
        for (const analysis::Place& place : analysis.places) enter(place.span, place.entity);
    }
    static bool year(std::string_view number) {
        return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
    }

    void describe(Happening& happening) {
        const analysis::DocumentInfo& info = sources_[happening.document].analysis.document;
        happening.published = day_of(info.date);
        happening.lang = base::hash64(info.lang);
        const Report* best = nullptr;
        int asserted = 0, planned = 0, wished = 0, negated = 0;
        for (const std::uint32_t index : happening.reports) {
            const Report& report = timeline_.reports[index];
            if (!best || report.parts.size() > best->parts.size()) best = &report;
            asserted += report.modality == "asserted";
            planned += report.modality == "planned";
            wished += report.modality == "requested" || report.modality == "hypothetical";
            negated += report.modality == "negated";
            if (report.when.basis == Basis::stated || report.when.basis == Basis::inherited) {
                const auto order = [](const When& w) { return std::make_tuple(w.basis, w.last - w.first, w.first); };
                if (!happening.when.known() || order(report.when) < order(happening.when)) happening.when = report.when;
            }
            for (const Part& part : report.parts) describe_part(happening, part);
            if (report.killed && (!happening.killed || happening.killed->min < report.killed->min)) happening.killed = report.killed;
            if (report.injured && (!happening.injured || happening.injured->min < report.injured->min)) happening.injured = report.injured;
            if (!report.lemma.empty()) happening.lemmas.push_back(token(report.lemma));
            if (report.sentence < sentence_context_.size()) {
                append(happening.context, sentence_context_[report.sentence]);
                append(happening.numbers, sentence_numbers_[report.sentence]);
            }
        }
        const int most = std::max({asserted, planned, wished, negated});
        happening.stance = asserted == most  ? Stance::asserted
                           : planned == most ? Stance::planned
                           : wished == most  ? Stance::wished
                                             : Stance::negated;
        happening.type = base::hash64(best->type);
        const ontology::EventType* type = ontology::event_type(best->type);
        happening.symmetric = type && type->symmetric;
        happening.harm = best->type == "casualty";
        happening.spoken = best->type == "statement";
        if (best->sentence < sentence_words_.size()) {
            happening.words = sentence_words_[best->sentence];
            if (sentence_hash_[best->sentence] != 0)
                happening.sentence = sentence_hash_[best->sentence] ^ base::hash64(best->trigger_text);
        }
        for (Tokens* tokens : {&happening.sources, &happening.targets, &happening.bodies, &happening.towns,
                               &happening.spots, &happening.countries, &happening.lemmas, &happening.context, &happening.numbers})
            settle(*tokens);
        take_out(happening.context, parts_of(happening));
    }

    /// The known ones that take part themselves.
    Tokens parts_of(const Happening& happening) const {
        Tokens parts;
        for (const std::uint32_t index : happening.reports)
            for (const Part& part : timeline_.reports[index].parts) {
                if (part.actor != none) parts.push_back(token(timeline_.actors[part.actor].id));
                if (part.place != none) parts.push_back(token(timeline_.places[part.place].id));
            }
        settle(parts);
        return parts;
    }

    static void take_out(Tokens& from, const Tokens& what) {
        std::erase_if(from, [&](std::uint32_t one) { return std::binary_search(what.begin(), what.end(), one); });
    }

    void describe_part(Happening& happening, const Part& part) {
        if (part.actor != none) {
            const Actor& actor = timeline_.actors[part.actor];
            const std::string& code = part.code.empty() ? actor.code : part.code;
            if (!code.empty() && part.role == "source") happening.sources.push_back(token(code));
            if (!code.empty() && part.role == "target") happening.targets.push_back(token(code));
            if (actor.id.starts_with("person:") || actor.id.starts_with("org:") || actor.id.starts_with("group:"))
                happening.bodies.push_back(token(actor.id));
        }
        if (part.place != none && part.role == "place") {
            const Place& place = timeline_.places[part.place];
            if (!place.country.empty()) happening.countries.push_back(token(place.country));
            if (place.id.starts_with("p:")) happening.spots.push_back(token(place.id));
            else if (!place.id.starts_with("country:")) happening.towns.push_back(token(place.id));
        }
    }

    static void append(Tokens& to, const Tokens& from) { to.insert(to.end(), from.begin(), from.end()); }

    // Events --------------------------------------------------------------------------------------------------

    Forced forced() const {
        Forced forced;
        if (judgements_.empty()) return forced;
        std::unordered_map<std::string_view, std::uint32_t> by_id;
        for (std::uint32_t i = 0; i < timeline_.reports.size(); ++i) by_id.try_emplace(timeline_.reports[i].id, i);
        std::vector<Judgement> sorted = judgements_;
        std::sort(sorted.begin(), sorted.end());
        for (const Judgement& judgement : sorted) {
            const auto a = by_id.find(bare_id(judgement.a)), b = by_id.find(bare_id(judgement.b));
            if (a == by_id.end() || b == by_id.end()) continue;
            const auto pair = std::make_pair(happening_of_report_[a->second], happening_of_report_[b->second]);
            if (pair.first != pair.second) (judgement.same ? forced.same : forced.different).push_back(pair);
        }
        return forced;
    }

    void make_events() {
        const std::vector<std::uint32_t> group = link(happenings_, forced());
        std::vector<std::vector<std::uint32_t>> reports(happenings_.size());
        for (std::uint32_t h = 0; h < happenings_.size(); ++h) append(reports[group[h]], happenings_[h].reports);
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
        using Key = std::tuple<std::uint32_t, std::uint32_t, std::string>;
        std::vector<std::pair<Key, std::uint32_t>> told;  // with the witness
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
                told.push_back({{from->second, to->second, relation.type}, timeline_.documents[document].original});
            }
        }
        std::sort(told.begin(), told.end());
        told.erase(std::unique(told.begin(), told.end()), told.end());
        for (const auto& [key, witness] : told) {
            const auto& [from, to, type] = key;
            std::vector<Relation>& relations = timeline_.relations;
            const bool same = !relations.empty() && relations.back().from == from && relations.back().to == to &&
                              relations.back().type == type;
            if (!same) relations.push_back({type, from, to, 0});
            ++relations.back().support;
        }
    }

    const Folding& fold_;
    const std::vector<Judgement>& judgements_;
    std::vector<Source> sources_;
    Timeline timeline_;
    Cast cast_;
    std::unordered_set<std::string> ids_;
    std::vector<std::uint32_t> first_report_;         ///< of each document, before they are ordered
    std::vector<std::uint32_t> happening_of_report_;
    std::vector<std::uint32_t> number_of_report_;     ///< where each report went when they were ordered
    std::vector<Happening> happenings_;
    std::vector<Tokens> sentence_words_, sentence_numbers_, sentence_context_;  ///< of the document at hand
    std::vector<std::uint64_t> sentence_hash_;
};

}  // namespace

std::string plain_folding(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

Timeline fuse(std::vector<Witness> witnesses, const Folding& fold, const std::vector<Judgement>& judgements) {
    return Story(std::move(witnesses), fold, judgements).told();
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
