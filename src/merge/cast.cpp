#include "cast.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <tarikh/base/hash.h>

namespace tarikh::merge {
namespace {

constexpr std::size_t most_names = 8;

bool is_place(std::string_view entity) { return entity.starts_with("place:"); }

std::string coordinate(double degrees) { return std::to_string(degrees); }  // six digits: a tenth of a metre

}  // namespace

std::uint32_t Cast::Members::number(const std::string& id) {
    const auto [found, is_new] = numbers.try_emplace(id, static_cast<std::uint32_t>(ids.size()));
    if (is_new) {
        ids.push_back(id);
        mentions.push_back(0);
    }
    return found->second;
}

void Cast::Members::vote(std::uint32_t who, Trait trait, std::string_view value, std::string_view lang) {
    if (!value.empty()) votes.push_back({who, trait, std::string(value), std::string(lang)});
}

const std::string& Cast::folded(const std::string& text) {
    const auto [found, is_new] = folded_.try_emplace(text);
    if (is_new) found->second = fold_(text);
    return found->second;
}

void Cast::enter(const analysis::Analysis& analysis) { analysis_ = &analysis; }

void Cast::place_part(const analysis::Argument& argument, Part& part) {
    if (argument.role == "time") return;
    if (argument.role == "place") return place_place(argument, part);
    if (argument.role == "source" || argument.role == "target") return place_actor(argument, part);
    if (argument.entity.empty()) return;  // an instrument, a topic: text and no more
    if (is_place(argument.entity)) place_place(argument, part);
    else place_actor(argument, part);
}

/// What the news call him: of "the Ukrainian president Volodymyr Zelensky" the name alone.
const std::string& Cast::called(const analysis::Argument& argument) const {
    const auto name = std::find_if(analysis_->actors.begin(), analysis_->actors.end(), [&](const analysis::Actor& mention) {
        return !argument.entity.empty() && mention.entity == argument.entity && mention.kind == "person" && !mention.name.empty() &&
               mention.span.start >= argument.span.start && mention.span.end <= argument.span.end;
    });
    return name == analysis_->actors.end() ? argument.text : name->text;
}

void Cast::place_actor(const analysis::Argument& argument, Part& part) {
    const std::string id = argument.entity.empty() ? "a:" + base::content_id({folded(argument.text), argument.code})
                                                   : argument.entity;
    part.actor = actors_.number(id);
    ++actors_.mentions[part.actor];
    actors_.vote(part.actor, Trait::spoken, called(argument), analysis_->document.lang);
    actors_.vote(part.actor, Trait::code, argument.code);
    for (const analysis::Actor& mention : analysis_->actors) {
        const bool same_words = mention.span == argument.span;
        const bool same_body = !argument.entity.empty() && mention.entity == argument.entity;
        if (!same_words && !same_body) continue;
        if (mention.entity == argument.entity) {
            if (same_body) actors_.vote(part.actor, Trait::name, mention.name);
            actors_.vote(part.actor, Trait::kind, mention.kind);
        }
        break;
    }
}

void Cast::place_place(const analysis::Argument& argument, Part& part) {
    const analysis::Place* mention = nullptr;
    for (const analysis::Place& place : analysis_->places)
        if (place.span == argument.span || (!argument.entity.empty() && place.entity == argument.entity)) {
            mention = &place;
            break;
        }
    const std::string& country = !argument.country.empty() || !mention ? argument.country : mention->country;
    const std::string id = argument.entity.empty() ? "p:" + base::content_id({folded(argument.text), country})
                                                   : argument.entity;
    part.place = places_.number(id);
    ++places_.mentions[part.place];
    places_.vote(part.place, Trait::spoken, argument.text, analysis_->document.lang);
    places_.vote(part.place, Trait::code, country);
    if (!mention || mention->entity != argument.entity) return;
    if (!argument.entity.empty()) places_.vote(part.place, Trait::name, mention->name);
    if (mention->lat && mention->lon) {
        places_.vote(part.place, Trait::lat, coordinate(*mention->lat));
        places_.vote(part.place, Trait::lon, coordinate(*mention->lon));
    }
}

std::vector<std::uint32_t> Cast::Members::order() const {
    std::vector<std::uint32_t> by_id(ids.size());
    std::iota(by_id.begin(), by_id.end(), 0u);
    std::sort(by_id.begin(), by_id.end(), [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
    return by_id;
}

/// Afterwards each value stands once, by who and trait, the most frequent first.
void Cast::Members::count_votes() {
    const auto key = [](const Vote& vote) { return std::tie(vote.who, vote.trait, vote.value, vote.lang); };
    std::sort(votes.begin(), votes.end(), [&](const Vote& a, const Vote& b) { return key(a) < key(b); });
    std::vector<std::pair<std::uint32_t, std::size_t>> counted;  // how often, which
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (i == 0 || key(votes[i]) != key(votes[counted.back().second])) counted.push_back({0, i});
        ++counted.back().first;
    }
    std::stable_sort(counted.begin(), counted.end(), [&](const auto& a, const auto& b) {
        const Vote &x = votes[a.second], &y = votes[b.second];
        if (std::tie(x.who, x.trait) != std::tie(y.who, y.trait)) return std::tie(x.who, x.trait) < std::tie(y.who, y.trait);
        return a.first > b.first;
    });
    std::vector<Vote> kept;
    kept.reserve(counted.size());
    for (const auto& [times, index] : counted) kept.push_back(std::move(votes[index]));
    votes = std::move(kept);
}

template <class Shown, class Fill>
std::vector<std::uint32_t> Cast::settle_members(Members& members, std::vector<Shown>& shown, Fill fill) {
    members.count_votes();
    const std::vector<std::uint32_t> order = members.order();
    std::vector<std::uint32_t> final_number(order.size());
    shown.resize(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        final_number[order[i]] = i;
        shown[i].id = members.ids[order[i]];
        shown[i].mentions = members.mentions[order[i]];
    }
    for (const Vote& vote : members.votes) {
        Shown& one = shown[final_number[vote.who]];
        if (vote.trait == Trait::spoken) {
            if (one.names.size() < most_names) one.names.push_back({vote.value, vote.lang});
        } else {
            fill(one, vote.trait, vote.value);
        }
    }
    for (Shown& one : shown)
        if (one.name.empty() && !one.names.empty()) one.name = one.names.front().text;
    return final_number;
}

void Cast::settle(Timeline& timeline) {
    const auto first_only = [](std::string& slot, const std::string& value) {
        if (slot.empty()) slot = value;
    };
    const std::vector<std::uint32_t> actor_number =
        settle_members(actors_, timeline.actors, [&](Actor& actor, Trait trait, const std::string& value) {
            if (trait == Trait::name) first_only(actor.name, value);
            if (trait == Trait::code) first_only(actor.code, value);
            if (trait == Trait::kind) first_only(actor.kind, value);
        });
    const std::vector<std::uint32_t> place_number =
        settle_members(places_, timeline.places, [&](Place& place, Trait trait, const std::string& value) {
            if (trait == Trait::name) first_only(place.name, value);
            if (trait == Trait::code) first_only(place.country, value);
            if (trait == Trait::lat && !place.lat) place.lat = std::stod(value);
            if (trait == Trait::lon && !place.lon) place.lon = std::stod(value);
        });
    for (Report& report : timeline.reports)
        for (Part& part : report.parts) {
            if (part.actor != none) part.actor = actor_number[part.actor];
            if (part.place != none) part.place = place_number[part.place];
        }
}

}  // namespace tarikh::merge
