#include "gist.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include <tarikh/base/hash.h>

#include "bytes.h"
#include "happenings.h"

namespace tarikh::merge {
namespace {

std::string claim_id(const analysis::DocumentInfo& document, const analysis::Event& event, const analysis::Argument& argument) {
    const std::string start = std::to_string(argument.span.start), end = std::to_string(argument.span.end);
    const std::string& value = !argument.entity.empty() ? argument.entity
                               : !argument.value.empty() ? argument.value
                                                         : argument.text;
    return base::content_id({document.id, event.id, argument.role, start, end, value, argument.code, event.rule});
}

/// The finest day told of the event itself; else one taken from around it; else the day of publication.
When when_of(const analysis::Event& event, const analysis::DocumentInfo& document) {
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

Report report_of(const analysis::Event& event, const analysis::DocumentInfo& document, Casting& casting) {
    Report report;
    report.id = event.id;
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
    report.when = when_of(event, document);
    for (const analysis::Argument& argument : event.arguments) {
        Part part{argument.role, argument.text, argument.code, argument.span, none, none,
                  !argument.inherited.empty(), claim_id(document, event, argument)};
        casting.place_part(argument, part);
        report.parts.push_back(std::move(part));
    }
    std::stable_sort(report.parts.begin(), report.parts.end(), [](const Part& a, const Part& b) { return a.span < b.span; });
    return report;
}

std::vector<Relation> relations_of(const analysis::Analysis& analysis) {
    std::unordered_map<std::string_view, std::uint32_t> report_of;
    for (std::uint32_t i = 0; i < analysis.events.size(); ++i) report_of.try_emplace(analysis.events[i].id, i);
    std::vector<Relation> relations;
    for (const analysis::Relation& relation : analysis.relations) {
        const auto from = report_of.find(relation.from), to = report_of.find(relation.to);
        if (relation.type != "same" && from != report_of.end() && to != report_of.end()) relations.push_back({relation.type, from->second, to->second, 0});
    }
    return relations;
}

}  // namespace

Gist gist_of(Witness witness, const Folding& fold, const std::vector<Judgement>& judgements) {
    analysis::Analysis& analysis = witness.analysis;
    std::vector<std::string> folded;
    for (const analysis::Sentence& sentence : analysis.sentences) folded.push_back(fold(sentence.text));
    Gist gist;
    gist.key = std::move(witness.key);
    gist.sketch = sketch_of(folded);
    gist.naming = naming_of(analysis, folded);
    gist.topic = topic_of(analysis);
    gist.relations = relations_of(analysis);
    Timeline alone;
    Casting casting(analysis, fold);
    for (const analysis::Event& event : analysis.events) alone.reports.push_back(report_of(event, analysis.document, casting));
    gist.cast = casting.settled(alone.reports);
    alone.actors = actors_of(gist.cast.actors);
    alone.places = places_of(gist.cast.places);
    gist.happenings = Happenings(alone, analysis, folded, fold).gathered(judgements);
    gist.reports = std::move(alone.reports);
    gist.info = std::move(analysis.document);
    gist.sentences = std::move(analysis.sentences);
    return gist;
}

// As bytes --------------------------------------------------------------------------------------------------------

template <class Io> void fields(Io& io, Sketch& v) { io(v.whole, v.least, v.runs); }
template <class Io> void fields(Io& io, Naming& v) { io(v.lang, v.published, v.names, v.turns); }
template <class Io> void fields(Io& io, Topic& v) { io(v.named, v.weight, v.published); }
template <class Io> void fields(Io& io, Vote& v) { io(v.who, v.trait, v.value, v.lang, v.times); }
template <class Io> void fields(Io& io, Members& v) { io(v.ids, v.mentions, v.votes); }
template <class Io> void fields(Io& io, Cast& v) { io(v.actors, v.places); }
template <class Io> void fields(Io& io, Point& v) { io(v.lat, v.lon); }
template <class Io> void fields(Io& io, Happening& v) {
    io(v.document, v.reports, v.type, v.stance, v.symmetric, v.mutual, v.harm, v.suffered, v.strikes, v.spoken, v.personal, v.marked, v.wavers, v.when,
       v.turn, v.several, v.turns, v.of_nobody, v.lasts, v.loose, v.published, v.sources, v.targets, v.bodies, v.called, v.source_names,
       v.target_names, v.towns, v.points, v.spots, v.spot_sounds, v.town_sounds, v.countries, v.killed, v.injured, v.lang, v.lemmas, v.context,
       v.numbers, v.words, v.sentences, v.sentence, v.first_of_document, v.end_of_document, v.causes);
}
template <class Io> void fields(Io& io, Gist& v) {
    io(v.key, v.info, v.sentences, v.sketch, v.naming, v.topic, v.cast, v.reports, v.happenings, v.relations);
}

std::string to_bytes(const Gist& gist) { return sealed(gist); }
std::optional<Gist> gist_from_bytes(std::string_view bytes) { return unsealed<Gist>(bytes); }

}  // namespace tarikh::merge
