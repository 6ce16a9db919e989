#include <tarikh/merge/timeline.h>

#include <algorithm>

#include <tarikh/calendar/day.h>

namespace tarikh::merge {
namespace {

bool is_whole_month(std::int32_t first, std::int32_t last) {
    const calendar::Civil civil = calendar::civil({first});
    return civil.day == 1 && last == calendar::month_range(civil.year, civil.month).last.number;
}

bool is_whole_year(std::int32_t first, std::int32_t last) {
    const calendar::Civil civil = calendar::civil({first});
    return civil.day == 1 && civil.month == 1 && last == calendar::year_range(civil.year).last.number;
}

std::string_view name_in(std::string_view name, const std::vector<Name>& names, std::string_view lang) {
    for (const Name& candidate : names)
        if (candidate.lang == lang) return candidate.text;
    return name;
}

}  // namespace

std::optional<std::int32_t> day_of(std::string_view iso) {
    const std::optional<calendar::Day> day = calendar::parse_day(iso);
    return day ? std::optional{day->number} : std::nullopt;
}

std::string_view word_of(Precision precision) {
    switch (precision) {
        case Precision::unknown: return {};
        case Precision::day: return "day";
        case Precision::span: return "span";
        case Precision::month: return "month";
        case Precision::year: return "year";
    }
    return {};
}

std::string iso_day(std::int32_t day) { return calendar::to_iso({day}); }

When days_between(std::string_view begin, std::string_view end, Basis basis) {
    const std::optional<std::int32_t> first = day_of(begin);
    if (!first) return {};
    When when{*first, std::max(*first, day_of(end).value_or(*first)), Precision::span, basis};
    if (when.first == when.last) when.precision = Precision::day;
    else if (is_whole_year(when.first, when.last)) when.precision = Precision::year;
    else if (is_whole_month(when.first, when.last)) when.precision = Precision::month;
    return when;
}

std::string When::begin() const { return known() ? iso_day(first) : std::string(); }
std::string When::end() const { return known() ? iso_day(last) : std::string(); }

std::string When::value() const {
    std::string day = begin();
    switch (precision) {
        case Precision::unknown: return {};
        case Precision::day: return day;
        case Precision::span: return day + '/' + end();
        case Precision::month: return day.substr(0, day.size() - 3);
        case Precision::year: return day.substr(0, day.size() - 6);
    }
    return day;
}

std::string_view Timeline::sentence_of(const Report& report) const {
    const std::vector<analysis::Sentence>& sentences = documents[report.document].sentences;
    return report.sentence < sentences.size() ? std::string_view(sentences[report.sentence].text) : std::string_view();
}

const Report& Timeline::best_report(const Event& event, std::string_view lang) const {
    for (const std::uint32_t report : event.reports)
        if (documents[reports[report].document].info.lang == lang) return reports[report];
    return reports[event.reports.front()];
}

std::string_view Timeline::actor_name(std::uint32_t actor, std::string_view lang) const {
    return name_in(actors[actor].name, actors[actor].names, lang);
}

std::string_view Timeline::place_name(std::uint32_t place, std::string_view lang) const {
    return name_in(places[place].name, places[place].names, lang);
}

// Finding by id -----------------------------------------------------------------------------------------------

namespace {

struct Candidate {
    std::string id;
    Found::Kind kind;
    std::uint32_t index;
};

}  // namespace

Found find(const Timeline& timeline, std::string_view id) {
    std::vector<Candidate> begins;  // ids that begin with `id`
    std::optional<Candidate> exact;
    const auto meet = [&](std::string_view whole, Found::Kind kind, std::uint32_t index) {
        // "7k3f" is as good as "e:7k3f"
        const bool event_without_e = kind == Found::Kind::event && whole.substr(2).starts_with(id);
        if (!whole.starts_with(id) && !event_without_e) return;
        const bool whole_id = whole == id || (event_without_e && whole.substr(2) == id);
        if (whole_id && !exact) exact = Candidate{std::string(whole), kind, index};
        begins.push_back({std::string(whole), kind, index});
    };
    if (!id.empty()) {
        for (std::uint32_t i = 0; i < timeline.events.size(); ++i) {
            meet(timeline.events[i].id, Found::Kind::event, i);
            for (const std::string& alias : timeline.events[i].aliases) meet(alias, Found::Kind::event, i);
        }
        for (std::uint32_t i = 0; i < timeline.actors.size(); ++i) meet(timeline.actors[i].id, Found::Kind::actor, i);
        // A country is an actor and a place; who asks for the bare id means the actor.
        for (std::uint32_t i = 0; i < timeline.places.size(); ++i) meet(timeline.places[i].id, Found::Kind::place, i);
        for (std::uint32_t i = 0; i < timeline.documents.size(); ++i) {
            meet(timeline.documents[i].info.id, Found::Kind::document, i);
            meet("doc:" + timeline.documents[i].info.id, Found::Kind::document, i);
        }
    }
    if (exact) return {exact->kind, exact->index, {}};

    std::sort(begins.begin(), begins.end(), [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
    Found found;
    for (const Candidate& candidate : begins) {
        if (found.kind == Found::Kind::nothing) {
            found.kind = candidate.kind;
            found.index = candidate.index;
        } else if (candidate.kind != found.kind || candidate.index != found.index) {
            found.kind = Found::Kind::several;
        } else {
            continue;  // an event by several of its ids
        }
        if (found.candidates.size() < 10) found.candidates.push_back(candidate.id);
    }
    if (found.kind != Found::Kind::several) found.candidates.clear();
    else found.index = none;
    return found;
}

}  // namespace tarikh::merge
