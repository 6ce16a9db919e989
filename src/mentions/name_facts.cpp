#include "name_facts.h"

#include <string>

namespace tarikh::mentions {
namespace {

std::uint32_t node_of(const NameTable& table, std::string_view first) {
    const std::uint32_t word = table.word(first);
    return word == NameTable::none ? NameTable::none : table.next(NameTable::root, word);
}

void add_starts(const NameTable& table, std::string_view form, std::vector<NameStart>& starts) {
    each_beginning(table, form, [&](std::string_view first, std::uint32_t cut_front) {
        const auto add = [&](std::string_view word, std::uint32_t cut_back) {
            if (const std::uint32_t node = node_of(table, word); node != NameTable::none) starts.push_back({node, cut_front, cut_back});
        };
        for (const std::string_view ending : table.suffixes())
            if (first.size() > ending.size() && first.ends_with(ending)) add(first.substr(0, first.size() - ending.size()), static_cast<std::uint32_t>(base::count_code_points(ending)));
        add(first, 0);
    });
}

void add_places(const NameTable& table, const Gazetteer& gazetteer, std::string_view form, std::vector<PlaceStart>& places) {
    const auto add = [&](std::string_view first, const NameTable::Prefix* prefix) {
        PlaceStart start = place_start(table, gazetteer, first);
        start.prefix = prefix;
        if (start.found.goes_on || !start.found.entities.empty()) places.push_back(start);
    };
    add(form, nullptr);
    for (const NameTable::Prefix& prefix : table.prefixes_for(form))
        if (may_stand_before_place(prefix, form)) add(std::string{prefix.stands_for}.append(form.substr(prefix.written.size())), &prefix);
}

/// Cues are looked up as written and without proclitics and article.
std::uint32_t cue_of(const NameTable& table, std::string_view form) {
    if (const std::uint32_t bits = table.cue(form); bits != 0) return bits;
    const std::string_view article = table.article();
    const auto behind_article = [&](std::string_view text) {
        return !article.empty() && text.starts_with(article) ? table.cue(text.substr(article.size())) : 0;
    };
    for (const auto& [written, stands_for] : table.prefixes_for(form)) {
        if (form.size() <= written.size() || !form.starts_with(written)) continue;
        const std::string_view rest = form.substr(written.size());
        std::uint32_t bits = table.cue(rest);
        if (bits == 0) bits = behind_article(rest);
        if (bits != 0) return bits;
    }
    return behind_article(form);
}

}  // namespace

PlaceStart place_start(const NameTable& table, const Gazetteer& gazetteer, std::string_view key) {
    PlaceStart start;
    start.found = gazetteer.find(key);
    for (const std::string_view suffix : table.suffixes()) {
        if (!start.found.entities.empty() || start.found.goes_on || key.size() <= suffix.size() || !key.ends_with(suffix)) continue;
        start.found = gazetteer.find(key.substr(0, key.size() - suffix.size()));
        start.found.goes_on = false;
        start.cut_back = static_cast<std::uint32_t>(base::count_code_points(suffix));
    }
    return start;
}

NameFacts name_facts(const NameTable& table, const Gazetteer* gazetteer, std::string_view form, std::vector<NameStart>& starts, std::vector<PlaceStart>& places) {
    NameFacts facts;
    facts.word = table.word(form);
    facts.cue = static_cast<std::uint8_t>(cue_of(table, form));
    facts.first_start = static_cast<std::uint32_t>(starts.size());
    facts.first_place = static_cast<std::uint32_t>(places.size());
    add_starts(table, form, starts);
    if (gazetteer != nullptr) add_places(table, *gazetteer, form, places);
    facts.starts = static_cast<std::uint16_t>(starts.size() - facts.first_start);
    facts.places = static_cast<std::uint16_t>(places.size() - facts.first_place);
    return facts;
}

}  // namespace tarikh::mentions
