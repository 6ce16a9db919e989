#include "page_data.h"

#include <algorithm>
#include <map>

#include <tarikh/base/json.h>
#include <tarikh/base/utf8.h>
#include <tarikh/ontology/ontology.h>

#include "labels.h"

namespace tarikh::exports {
namespace {

using base::JsonWriter;

/// Those of a timeline's things that the events of the page speak of, numbered anew in the order they are met.
class Numbers {
public:
    std::uint32_t of(std::uint32_t index) {
        const auto [at, fresh] = numbers_.try_emplace(index, static_cast<std::uint32_t>(met_.size()));
        if (fresh) met_.push_back(index);
        return at->second;
    }
    const std::vector<std::uint32_t>& met() const { return met_; }

private:
    std::map<std::uint32_t, std::uint32_t> numbers_;
    std::vector<std::uint32_t> met_;
};

/// The languages that have names for the types: the page can be read in each of them.
std::vector<std::string> languages() {
    std::vector<std::string> out;
    for (const auto& [lang, name] : ontology::event_types().front().names) out.push_back(lang);
    return out;
}

/// UTF-16 units of the first `code_points` of a text.
std::uint32_t utf16_units(std::string_view text, std::uint32_t code_points) {
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size() && code_points > 0; --code_points) units += base::next_code_point(text, at) > 0xFFFF ? 2u : 1u;
    return units;
}

class PageData {
public:
    PageData(const Selection& selection, std::string_view title) : s_{selection}, title_{title}, languages_{languages()} {}

    std::string text() {
        out_.begin_object().key("lang").value(s_.lang).key("title").value(title_);
        out_.key("languages").begin_array();
        for (const std::string& lang : languages_) out_.value(lang);
        out_.end_array().key("right_to_left").begin_array();
        for (const std::string& lang : languages_)
            if (right_to_left(lang)) out_.value(lang);
        out_.end_array();
        types();
        events();
        relations();
        actors();
        places();
        documents();
        out_.end_object();
        return out_.take();
    }

private:
    void types() {
        out_.key("types").begin_array();
        for (const ontology::EventType& type : ontology::event_types()) {
            out_.begin_object().key("id").value(type.id).key("names").begin_array();
            for (const std::string& lang : languages_) out_.value(type.name(lang));
            out_.end_array().end_object();
        }
        out_.end_array();
    }

    void events() {
        out_.key("events").begin_array();
        for (std::uint32_t i = 0; i < s_.events.size(); ++i) {
            place_of_event_[s_.events[i]] = i;
            event(s_.timeline.events[s_.events[i]]);
        }
        out_.end_array();
    }

    void event(const merge::Event& e) {
        out_.begin_object().key("id").value(e.id).key("type").value(e.type);
        text_unless_empty("mode", e.mode);
        text_unless_empty("plover", e.plover);
        text_unless_empty("cameo", e.cameo);
        if (e.modality != "asserted") text_unless_empty("modality", e.modality);
        when("when", e.when);
        if (e.place != merge::none) out_.key("place").value(places_.of(e.place));
        participants("sources", e.sources);
        participants("targets", e.targets);
        count("killed", e.killed);
        count("injured", e.injured);
        if (e.disputed) disputed(e);
        out_.key("confidence").value(e.confidence, 2).key("witnesses").value(e.witnesses);
        out_.key("reports").begin_array();
        for (const std::uint32_t r : e.reports) report(s_.timeline.reports[r]);
        out_.end_array().end_object();
    }

    void participants(std::string_view key, const std::vector<merge::Participant>& list) {
        if (list.empty()) return;
        out_.key(key).begin_array();
        for (const merge::Participant& p : list) out_.value(actors_.of(p.actor));
        out_.end_array();
    }

    void disputed(const merge::Event& e) {
        out_.key("disputed").begin_object();
        claims("date", e, e.dates, [this](const merge::DateClaim& c) { interval(c.value); });
        claims("place", e, e.places, [this](const merge::PlaceClaim& c) { out_.value(places_.of(c.place)); });
        claims("killed", e, e.killed_claims, [this](const merge::CountClaim& c) { range(c.value); });
        claims("injured", e, e.injured_claims, [this](const merge::CountClaim& c) { range(c.value); });
        out_.end_object();
    }

    /// Where reports give several values: [value, number of independent documents, the reports' places in the event].
    template <typename Claim, typename Write>
    void claims(std::string_view key, const merge::Event& e, const std::vector<Claim>& list, Write write) {
        if (list.size() < 2) return;
        out_.key(key).begin_array();
        for (const Claim& claim : list) {
            out_.begin_array();
            write(claim);
            out_.value(claim.support).begin_array();
            for (const std::uint32_t r : claim.reports) {
                const auto at = std::find(e.reports.begin(), e.reports.end(), r);
                if (at != e.reports.end()) out_.value(static_cast<std::int64_t>(at - e.reports.begin()));
            }
            out_.end_array().end_array();
        }
        out_.end_array();
    }

    void report(const merge::Report& r) {
        const std::string_view sentence = s_.timeline.sentence_of(r);
        out_.begin_object().key("document").value(documents_.of(r.document)).key("text").value(sentence);
        if (r.modality != "asserted") text_unless_empty("modality", r.modality);
        text_unless_empty("rule", r.rule);
        out_.key("confidence").value(r.confidence, 2);
        when("when", r.when);
        count("killed", r.killed);
        count("injured", r.injured);
        if (r.attribution) {
            out_.key("by").begin_object();
            text_unless_empty("actor", r.attribution->actor);
            text_unless_empty("verb", r.attribution->verb);
            out_.end_object();
        }
        out_.key("parts").begin_array();
        part(r, sentence, "trigger", r.trigger, r.trigger_text);
        for (const merge::Part& p : r.parts) part(r, sentence, p.role, p.span, p.text, p.actor);
        out_.end_array().end_object();
    }

    /// [role, text], and where it stands in the sentence, if it does; and the actor, if it is one.
    void part(const merge::Report& r, std::string_view sentence, std::string_view role, base::Span span, std::string_view text,
              std::uint32_t actor = merge::none) {
        out_.begin_array().value(role).value(text);
        const auto& sentences = s_.timeline.document_of(r).sentences;
        const base::Span whole = r.sentence < sentences.size() ? sentences[r.sentence].span : base::Span{};
        if (span.start >= whole.start && span.end <= whole.end && !span.empty()) {
            out_.value(utf16_units(sentence, span.start - whole.start)).value(utf16_units(sentence, span.end - whole.start));
        } else {
            out_.null().null();
        }
        if (actor != merge::none) out_.value(actors_.of(actor));
        out_.end_array();
    }

    void relations() {
        out_.key("relations").begin_array();
        for (const merge::Relation& relation : s_.timeline.relations) {
            const auto from = place_of_event_.find(relation.from), to = place_of_event_.find(relation.to);
            if (from == place_of_event_.end() || to == place_of_event_.end()) continue;
            out_.begin_array().value(relation.type).value(from->second).value(to->second).end_array();
        }
        out_.end_array();
    }

    void actors() {
        out_.key("actors").begin_array();
        for (const std::uint32_t index : actors_.met()) {
            const merge::Actor& a = s_.timeline.actors[index];
            out_.begin_object().key("id").value(a.id);
            text_unless_empty("code", a.code);
            text_unless_empty("kind", a.kind);
            names([&](const std::string& lang) { return s_.timeline.actor_name(index, lang); }, a.names);
            out_.end_object();
        }
        out_.end_array();
    }

    void places() {
        out_.key("places").begin_array();
        for (const std::uint32_t index : places_.met()) {
            const merge::Place& p = s_.timeline.places[index];
            out_.begin_object().key("id").value(p.id);
            text_unless_empty("country", p.country);
            if (p.lat && p.lon) out_.key("at").begin_array().value(*p.lon, 4).value(*p.lat, 4).end_array();
            names([&](const std::string& lang) { return s_.timeline.place_name(index, lang); }, p.names);
            out_.end_object();
        }
        out_.end_array();
    }

    template <typename NameIn>
    void names(NameIn name_in, const std::vector<merge::Name>& all) {
        out_.key("names").begin_array();
        for (const std::string& lang : languages_) out_.value(name_in(lang));
        out_.end_array();
        const auto shown = [&](const merge::Name& name) {
            return std::any_of(languages_.begin(), languages_.end(), [&](const std::string& lang) { return name_in(lang) == name.text; });
        };
        if (std::all_of(all.begin(), all.end(), shown)) return;
        out_.key("also").begin_array();
        for (const merge::Name& name : all)
            if (!shown(name)) out_.value(name.text);
        out_.end_array();
    }

    void documents() {
        out_.key("documents").begin_array();
        for (const std::uint32_t index : documents_.met()) {
            const analysis::DocumentInfo& d = s_.timeline.documents[index].info;
            out_.begin_object().key("id").value(d.id);
            text_unless_empty("title", d.title);
            text_unless_empty("source", d.source);
            text_unless_empty("url", d.url);
            text_unless_empty("date", d.date);
            text_unless_empty("lang", d.lang);
            out_.end_object();
        }
        out_.end_array();
    }

    void text_unless_empty(std::string_view key, std::string_view text) {
        if (!text.empty()) out_.key(key).value(text);
    }
    void when(std::string_view key, const merge::When& w) {
        if (!w.known()) return;
        out_.key(key);
        interval(w);
    }
    void interval(const merge::When& w) {
        out_.begin_array().value(w.first).value(w.last).value(static_cast<int>(w.precision)).value(static_cast<int>(w.basis)).end_array();
    }
    void count(std::string_view key, const std::optional<merge::Count>& c) {
        if (!c) return;
        out_.key(key);
        range(*c);
    }
    void range(const merge::Count& c) { out_.begin_array().value(c.min).value(c.max).end_array(); }

    const Selection& s_;
    std::string_view title_;
    std::vector<std::string> languages_;
    JsonWriter out_;
    Numbers actors_, places_, documents_;
    std::map<std::uint32_t, std::uint32_t> place_of_event_;
};

}  // namespace

std::string page_data(const Selection& selection, std::string_view title) { return PageData{selection, title}.text(); }

}  // namespace tarikh::exports
