#include "labels.h"

#include <map>

#include <tarikh/base/json.h>
#include <tarikh/calendar/day.h>
#include <tarikh/ontology/ontology.h>

namespace tarikh::exports {

std::string_view labels_json();  // generated from schemas/ontology/labels.json

namespace {

const base::Json& labels() {
    static const base::Json json = base::parse_json(labels_json(), "labels.json");
    return json;
}

std::string day_text(std::int32_t day, std::string_view lang) {
    const calendar::Civil d = calendar::civil({day});
    return std::to_string(d.day) + " " + month_name(d.year, static_cast<unsigned>(d.month), lang);
}

}  // namespace

std::string usual_language() { return std::string{labels().string_or("usual language")}; }

std::string_view word(std::string_view key, std::string_view lang) {
    const base::Json* entry = labels().find("words")->find(key);
    if (entry == nullptr) return key;
    const std::string_view found = entry->string_or(lang, entry->string_or(usual_language()));
    return found;
}

std::string_view type_name(std::string_view type, std::string_view lang) {
    const ontology::EventType* t = ontology::event_type(type);
    if (t == nullptr) return type;
    return t->name(lang);
}

std::string_view type_color(std::string_view type) {
    const ontology::EventType* t = ontology::event_type(type);
    return t == nullptr ? std::string_view{"#666666"} : std::string_view{t->color};
}

std::string_view modality_name(std::string_view modality, std::string_view lang) { return word(modality, lang); }

bool right_to_left(std::string_view lang) {
    for (const base::Json& code : labels().find("right_to_left")->items)
        if (code.text == lang) return true;
    return false;
}

std::string month_name(int year, unsigned month, std::string_view lang) {
    const base::Json* months = labels().find("months")->find(lang);
    if (months == nullptr) months = labels().find("months")->find(usual_language());
    return months->items[month - 1].text + " " + std::to_string(year);
}

std::string shown_date(const merge::When& when, std::string_view lang) {
    if (!when.known()) return std::string{word("undated", lang)};
    const calendar::Civil first = calendar::civil({when.first});
    switch (when.precision) {
        case merge::Precision::day: return day_text(when.first, lang);
        case merge::Precision::month: return month_name(first.year, static_cast<unsigned>(first.month), lang);
        case merge::Precision::year: return std::to_string(first.year);
        default: return when.first == when.last ? day_text(when.first, lang) : day_text(when.first, lang) + " – " + day_text(when.last, lang);
    }
}

std::string participants(const Selection& selection, const std::vector<merge::Participant>& list) {
    std::string out;
    const bool rtl = right_to_left(selection.lang);
    for (std::size_t i = 0; i < list.size() && i < 4; ++i) {
        if (i > 0) out += rtl ? "\u060C " : ", ";
        out += selection.timeline.actor_name(list[i].actor, selection.lang);
    }
    if (list.size() > 4) out += " +" + std::to_string(list.size() - 4);
    return out;
}

std::string place(const Selection& selection, const merge::Event& event) {
    return event.place == merge::none ? std::string{} : std::string{selection.timeline.place_name(event.place, selection.lang)};
}

std::string count(const std::optional<merge::Count>& c) {
    if (!c) return {};
    return c->min == c->max ? std::to_string(c->min) : std::to_string(c->min) + "–" + std::to_string(c->max);
}

std::string headline(const Selection& selection, const merge::Event& event) {
    std::string out{type_name(event.type, selection.lang)};
    const std::string sources = participants(selection, event.sources), targets = participants(selection, event.targets), where = place(selection, event);
    const std::string arrow = right_to_left(selection.lang) ? " ← " : " → ";
    if (!sources.empty() || !targets.empty()) {
        out += ": " + sources;
        if (!targets.empty()) out += (sources.empty() ? std::string{} : arrow) + targets;
    }
    if (!where.empty()) out += " · " + where;
    if (event.killed) out += " · " + count(event.killed) + " " + std::string{word("killed", selection.lang)};
    return out;
}

}  // namespace tarikh::exports
