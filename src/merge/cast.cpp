#include "cast.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <tarikh/base/hash.h>

namespace tarikh::merge {
namespace {

constexpr std::size_t most_names = 8;

bool is_place(std::string_view entity) { return entity.starts_with("place:"); }

auto place_of(const Vote& vote) { return std::tie(vote.who, vote.trait, vote.value, vote.lang); }

void renumber(std::vector<Report>& reports, const std::vector<std::uint32_t>& actors, const std::vector<std::uint32_t>& places) {
    for (Report& report : reports)
        for (Part& part : report.parts) {
            if (part.actor != none) part.actor = actors[part.actor];
            if (part.place != none) part.place = places[part.place];
        }
}

/// Calls fill(one, trait, value) for what is said of each, the most frequent first.
template <class Shown, class Fill>
std::vector<Shown> shown(const Members& members, Fill fill) {
    std::vector<Shown> all(members.ids.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        all[i].id = members.ids[i];
        all[i].mentions = members.mentions[i];
    }
    std::vector<const Vote*> votes;
    for (const Vote& vote : members.votes) votes.push_back(&vote);
    std::stable_sort(votes.begin(), votes.end(), [](const Vote* a, const Vote* b) {
        return std::make_tuple(a->who, a->trait, b->times) < std::make_tuple(b->who, b->trait, a->times);
    });
    for (const Vote* vote : votes) {
        Shown& one = all[vote->who];
        if (vote->trait != Trait::spoken) fill(one, vote->trait, vote->value);
        else if (one.names.size() < most_names) one.names.push_back({vote->value, vote->lang});
    }
    for (Shown& one : all)
        if (one.name.empty() && !one.names.empty()) one.name = one.names.front().text;
    return all;
}

void first_only(std::string& slot, const std::string& value) {
    if (slot.empty()) slot = value;
}

std::string coordinate(double degrees) { return std::to_string(degrees); }  // six digits: a tenth of a metre

}  // namespace

std::vector<Actor> actors_of(const Members& members) {
    return shown<Actor>(members, [](Actor& actor, Trait trait, const std::string& value) {
        if (trait == Trait::name) first_only(actor.name, value);
        if (trait == Trait::code) first_only(actor.code, value);
        if (trait == Trait::kind) first_only(actor.kind, value);
    });
}

std::vector<Place> places_of(const Members& members) {
    return shown<Place>(members, [](Place& place, Trait trait, const std::string& value) {
        if (trait == Trait::name) first_only(place.name, value);
        if (trait == Trait::code) first_only(place.country, value);
        if (trait == Trait::lat && !place.lat) place.lat = std::stod(value);
        if (trait == Trait::lon && !place.lon) place.lon = std::stod(value);
    });
}

std::uint32_t Roll::number(const std::string& id) {
    const auto [found, is_new] = numbers_.try_emplace(id, static_cast<std::uint32_t>(members_.ids.size()));
    if (is_new) {
        members_.ids.push_back(id);
        members_.mentions.push_back(0);
    }
    return found->second;
}

void Roll::vote(std::uint32_t who, Trait trait, std::string_view value, std::string_view lang) {
    if (!value.empty()) vote({who, trait, std::string(value), std::string(lang)});
}

Members Roll::settled(std::vector<std::uint32_t>& final_number) {
    const std::size_t count = members_.ids.size();
    std::vector<std::uint32_t> by_id(count);
    std::iota(by_id.begin(), by_id.end(), 0u);
    std::sort(by_id.begin(), by_id.end(), [&](std::uint32_t a, std::uint32_t b) { return members_.ids[a] < members_.ids[b]; });
    final_number.resize(count);
    Members settled;
    for (std::uint32_t i = 0; i < count; ++i) {
        final_number[by_id[i]] = i;
        settled.ids.push_back(std::move(members_.ids[by_id[i]]));
        settled.mentions.push_back(members_.mentions[by_id[i]]);
    }
    std::vector<Vote>& votes = members_.votes;
    for (Vote& vote : votes) vote.who = final_number[vote.who];
    std::sort(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) { return place_of(a) < place_of(b); });
    for (Vote& vote : votes) {
        if (settled.votes.empty() || place_of(settled.votes.back()) != place_of(vote)) settled.votes.push_back(std::move(vote));
        else settled.votes.back().times += vote.times;
    }
    return settled;
}

const std::string& Casting::folded(const std::string& text) {
    const auto [found, is_new] = folded_.try_emplace(text);
    if (is_new) found->second = fold_(text);
    return found->second;
}

void Casting::place_part(const analysis::Argument& argument, Part& part) {
    if (argument.role == "time") return;
    if (argument.role == "place") return place_place(argument, part);
    if (argument.role == "source" || argument.role == "target") return place_actor(argument, part);
    if (argument.entity.empty()) return;  // an instrument, a topic: text and no more
    if (is_place(argument.entity)) place_place(argument, part);
    else place_actor(argument, part);
}

/// What the news call him: of "the Ukrainian president Volodymyr Zelensky" the name alone.
const std::string& Casting::called(const analysis::Argument& argument) const {
    const auto name = std::find_if(analysis_.actors.begin(), analysis_.actors.end(), [&](const analysis::Actor& mention) {
        return !argument.entity.empty() && mention.entity == argument.entity && mention.kind == "person" && !mention.name.empty() &&
               mention.span.start >= argument.span.start && mention.span.end <= argument.span.end;
    });
    return name == analysis_.actors.end() ? argument.text : name->text;
}

void Casting::place_actor(const analysis::Argument& argument, Part& part) {
    const std::string id = argument.entity.empty() ? "a:" + base::content_id({folded(argument.text), argument.code})
                                                   : argument.entity;
    part.actor = actors_.number(id);
    actors_.mention(part.actor);
    actors_.vote(part.actor, Trait::spoken, called(argument), analysis_.document.lang);
    actors_.vote(part.actor, Trait::code, argument.code);
    for (const analysis::Actor& mention : analysis_.actors) {
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

void Casting::place_place(const analysis::Argument& argument, Part& part) {
    const analysis::Place* mention = nullptr;
    for (const analysis::Place& place : analysis_.places)
        if (place.span == argument.span || (!argument.entity.empty() && place.entity == argument.entity)) {
            mention = &place;
            break;
        }
    const std::string& country = !argument.country.empty() || !mention ? argument.country : mention->country;
    const std::string id = argument.entity.empty() ? "p:" + base::content_id({folded(argument.text), country})
                                                   : argument.entity;
    part.place = places_.number(id);
    places_.mention(part.place);
    places_.vote(part.place, Trait::spoken, argument.text, analysis_.document.lang);
    places_.vote(part.place, Trait::code, country);
    if (!mention || mention->entity != argument.entity) return;
    if (!argument.entity.empty()) places_.vote(part.place, Trait::name, mention->name);
    if (mention->lat && mention->lon) {
        places_.vote(part.place, Trait::lat, coordinate(*mention->lat));
        places_.vote(part.place, Trait::lon, coordinate(*mention->lon));
    }
}

Cast Casting::settled(std::vector<Report>& reports) {
    std::vector<std::uint32_t> actors, places;
    Cast cast{actors_.settled(actors), places_.settled(places)};
    renumber(reports, actors, places);
    return cast;
}

void Company::join(Cast cast, std::vector<Report>& reports) {
    const auto join = [](Members& members, Roll& roll) {
        std::vector<std::uint32_t> numbers;
        for (std::size_t i = 0; i < members.ids.size(); ++i) {
            numbers.push_back(roll.number(members.ids[i]));
            roll.mention(numbers.back(), members.mentions[i]);
        }
        for (Vote& vote : members.votes) {
            vote.who = numbers[vote.who];
            roll.vote(std::move(vote));
        }
        return numbers;
    };
    const std::vector<std::uint32_t> actors = join(cast.actors, actors_), places = join(cast.places, places_);
    renumber(reports, actors, places);
}

void Company::settle(Timeline& timeline) {
    std::vector<std::uint32_t> actors, places;
    timeline.actors = actors_of(actors_.settled(actors));
    timeline.places = places_of(places_.settled(places));
    renumber(timeline.reports, actors, places);
}

}  // namespace tarikh::merge
