#include "name_facts.h"

#include <algorithm>
#include <string>

namespace tarikh::mentions {
namespace {

bool begins(const NameTable& table, std::string_view first) {
    const std::uint32_t word = table.word(first);
    return word != NameTable::none && table.next(NameTable::root, word) != NameTable::none;
}

/// Does `holds` of the first word, or of what is left where an ending ("'s") is taken off?
template <class Holds>
bool with_or_without_ending(const NameTable& table, std::string_view first, const Holds& holds) {
    const auto endings = table.suffixes();
    return holds(first) || std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return first.size() > ending.size() && first.ends_with(ending) && holds(first.substr(0, first.size() - ending.size()));
    });
}

bool begins_name(const NameTable& table, std::string_view form) {
    bool found = false;
    each_beginning(table, form, [&](std::string_view first, std::uint32_t) {
        found = found || with_or_without_ending(table, first, [&](std::string_view word) { return begins(table, word); });
    });
    return found;
}

bool begins_place(const NameTable& table, const Gazetteer& gazetteer, std::string_view form) {
    const auto known = [&](std::string_view first) {
        return with_or_without_ending(table, first, [&](std::string_view word) {
            const Gazetteer::Found found = gazetteer.find(word);
            return found.goes_on || !found.entities.empty();
        });
    };
    if (known(form)) return true;
    const auto prefixes = table.prefixes_for(form);
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const NameTable::Prefix& prefix) {
        return may_stand_before_place(prefix, form) && known(std::string{prefix.stands_for}.append(form.substr(prefix.written.size())));
    });
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

NameFacts name_facts(const NameTable& table, const Gazetteer* gazetteer, std::string_view form) {
    NameFacts facts;
    facts.word = table.word(form);
    facts.cue = static_cast<std::uint8_t>(cue_of(table, form));
    facts.begins_name = begins_name(table, form);
    facts.begins_place = gazetteer != nullptr && begins_place(table, *gazetteer, form);
    return facts;
}

}  // namespace tarikh::mentions
