#include "happenings.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <tarikh/base/hash.h>
#include <tarikh/base/utf8.h>
#include <tarikh/merge/report_id.h>
#include <tarikh/ontology/ontology.h>

#include "union_find.h"
#include "words.h"

namespace tarikh::merge {
namespace {

std::uint32_t token(std::string_view text) { return static_cast<std::uint32_t>(base::hash64(text)); }

void settle(Tokens& tokens) {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

void append(Tokens& to, const Tokens& from) { to.insert(to.end(), from.begin(), from.end()); }

bool is_year(std::string_view number) {
    return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

/// The others go by the words they are called.
bool is_known(std::string_view id) { return !id.starts_with("p:") && !id.starts_with("a:") && !id.starts_with("actor:"); }

bool is_body(std::string_view id) { return id.starts_with("person:") || id.starts_with("org:") || id.starts_with("group:"); }

/// Kinds of which a story has few: an inquiry, a truce, an arrest; unlike words, demands and meetings.
constexpr std::array<std::string_view, 10> marked_types = {"disaster", "found",    "judicial", "investigate", "retreat",
                                                           "protest",  "casualty", "damage",   "coerce",      "leadership"};

constexpr std::array<std::string_view, 8> personal_types = {"statement", "request", "accuse", "reject", "support", "agree", "threaten", "consult"};

template <std::size_t n>
bool is_one_of(std::string_view type, const std::array<std::string_view, n>& types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Shorter words say little.
constexpr std::size_t long_word = 5;

/// What an entity says of a story in which it is named.
std::uint8_t weight_of(std::string_view entity) {
    for (const std::string_view telling : {"place:", "person:", "group:"})
        if (entity.starts_with(telling)) return heavy;
    return entity.starts_with("org:") ? 2 : 1;
}

/// Which events of a document are one, by its own word: the first of each.
std::vector<std::uint32_t> clusters_of(const analysis::Analysis& analysis) {
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
    std::vector<std::uint32_t> root(count);
    for (std::uint32_t i = 0; i < count; ++i) root[i] = one.root(i);
    return root;
}

/// Told to last until it was published: the outbreak of the war in April is a day of the war since April.
bool goes_on(const When& when, const std::optional<std::int32_t>& published) {
    constexpr int long_while = 7;
    return when.precision == Precision::span && published && when.last == *published && when.last - when.first > long_while;
}

}  // namespace

Topic topic_of(const analysis::Analysis& analysis) {
    Topic topic;
    topic.published = day_of(analysis.document.date);
    const auto name = [&](const std::string& entity) {
        if (!entity.empty()) topic.named.push_back({token(entity), weight_of(entity)});
    };
    for (const analysis::Actor& actor : analysis.actors) name(actor.entity);
    for (const analysis::Place& place : analysis.places) name(place.entity);
    std::sort(topic.named.begin(), topic.named.end());
    topic.named.erase(std::unique(topic.named.begin(), topic.named.end()), topic.named.end());
    for (const auto& [entity, weight] : topic.named) topic.weight += weight;
    return topic;
}

std::vector<Happening> Happenings::gathered(const std::vector<Judgement>& judgements) && {
    const std::vector<std::uint32_t> cluster = clusters_of(analysis_);
    const std::vector<bool> alone = taken_out(cluster, judgements);
    std::vector<std::uint32_t> happening_of_cluster(cluster.size(), none);
    for (std::uint32_t i = 0; i < cluster.size(); ++i) {
        std::uint32_t own = none;
        std::uint32_t& number = alone[i] ? own : happening_of_cluster[cluster[i]];
        if (number == none) {
            number = static_cast<std::uint32_t>(happenings_.size());
            happenings_.emplace_back();
        }
        happenings_[number].reports.push_back(i);
    }
    for (Happening& happening : happenings_) {
        happening.end_of_document = static_cast<std::uint32_t>(happenings_.size());
        describe(happening);
    }
    find_causes();
    return std::move(happenings_);
}

/// The dead and the damage are where and when that was which one sentence tells with them, if it tells of one alone.
void Happenings::find_causes() {
    for (Happening& one : happenings_) {
        if (!one.suffered) continue;
        for (std::size_t k = 0; k < happenings_.size(); ++k)
            if (happenings_[k].strikes && shared(happenings_[k].sentences, one.sentences)) one.causes.push_back(static_cast<std::uint32_t>(k));
        if (one.causes.size() != 1) continue;
        const Happening& cause = happenings_[one.causes.front()];
        if (!one.when.known()) one.when = cause.when;
        if (one.towns.empty() && one.spots.empty()) {
            append(one.countries, cause.countries);
            settle(one.countries);
            one.towns = cause.towns;
            one.spots = cause.spots;
            one.points = cause.points;
            one.town_sounds = cause.town_sounds;
            one.spot_sounds = cause.spot_sounds;
        }
    }
}

/// Reports that a person took out of the cluster their own document put them in: of two that are different, the later.
std::vector<bool> Happenings::taken_out(const std::vector<std::uint32_t>& cluster, const std::vector<Judgement>& judgements) const {
    std::vector<bool> out(cluster.size(), false);
    const auto number = [&](std::string_view id) -> std::uint32_t {
        for (std::uint32_t i = 0; i < cluster.size(); ++i)
            if (told_.reports[i].id == bare_id(id)) return i;
        return none;
    };
    for (const Judgement& judgement : judgements) {
        if (judgement.same) continue;
        const std::uint32_t a = number(judgement.a), b = number(judgement.b);
        if (a != none && b != none && a != b && cluster[a] == cluster[b]) out[std::max(a, b)] = true;
    }
    return out;
}

Happenings::Happenings(const Timeline& told, const analysis::Analysis& analysis, std::span<const std::string> sentences, const Folding& fold)
    : told_{told}, analysis_{analysis}, fold_{fold}, sentences_(sentences.size()) {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
        Sentence& sentence = sentences_[i];
        sentence.text = analysis.sentences[i].text;
        sentence.start = analysis.sentences[i].span.start;
        sentence.folded = sentences[i];
        if (!sentence.folded.empty()) sentence.hash = base::hash64(sentence.folded);
        for_each_word(sentence.folded, [&](std::string_view word) {
            const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
            if (number && word.size() >= 2 && !is_year(word)) sentence.numbers.push_back(token(word));
            if (word.size() >= long_word) sentence.words.push_back(token(word));
        });
        settle(sentence.words);
        settle(sentence.numbers);
    }
    const auto enter = [&](const auto& mention) {
        const auto at = std::partition_point(analysis.sentences.begin(), analysis.sentences.end(),
                                             [&](const analysis::Sentence& s) { return s.span.end <= mention.span.start; });
        if (at == analysis.sentences.end()) return;
        Sentence& sentence = sentences_[static_cast<std::size_t>(at - analysis.sentences.begin())];
        if (!mention.entity.empty()) sentence.context.push_back(token(mention.entity));
        // Who is named counts as such: that both sentences name him is no likeness of what they say.
        for_each_word(fold_(mention.text), [&](std::string_view word) { std::erase(sentence.words, token(word)); });
    };
    for (const analysis::Actor& actor : analysis.actors) enter(actor);
    for (const analysis::Place& place : analysis.places) enter(place);
}

void Happenings::describe(Happening& happening) const {
    const analysis::DocumentInfo& info = analysis_.document;
    happening.published = day_of(info.date);
    happening.lang = base::hash64(info.lang);
    const Report* best = nullptr;
    Votes votes;
    for (const std::uint32_t index : happening.reports) {
        const Report& report = told_.reports[index];
        if (!best || report.parts.size() > best->parts.size()) best = &report;
        describe_report(happening, votes, report);
    }
    const int most = std::max({votes.asserted, votes.planned, votes.wished, votes.negated});
    happening.stance = votes.asserted == most  ? Stance::asserted
                       : votes.planned == most ? Stance::planned
                       : votes.wished == most  ? Stance::wished
                                               : Stance::negated;
    happening.wavers = most < votes.asserted + votes.planned + votes.wished + votes.negated;
    happening.loose = happening.when.known() && (happening.when.basis == Basis::inherited || best->when != happening.when);
    happening.lasts = goes_on(happening.when, happening.published);
    happening.type = base::hash64(best->type);
    const ontology::EventType* type = ontology::event_type(best->type);
    happening.symmetric = type && type->symmetric;
    happening.harm = best->type == "casualty";
    happening.suffered = happening.harm || best->type == "damage";
    happening.mutual = best->type == "assault";
    happening.strikes = happening.mutual || best->type == "disaster";
    happening.spoken = best->type == "statement";
    happening.personal = is_one_of(best->type, personal_types);
    happening.marked = is_one_of(best->type, marked_types);
    if (best->sentence < sentences_.size()) {
        const Sentence& sentence = sentences_[best->sentence];
        happening.words = sentence.words;
        if (sentence.hash != 0) happening.sentence = sentence.hash ^ base::hash64(best->trigger_text);
    }
    for (Tokens* tokens : {&happening.sources, &happening.targets, &happening.bodies, &happening.called, &happening.source_names,
                           &happening.target_names, &happening.towns, &happening.spots, &happening.countries, &happening.lemmas, &happening.context, &happening.numbers, &happening.sentences})
        settle(*tokens);
    leave_out_participants(happening);
    settle_turn(happening);
}

void Happenings::describe_report(Happening& happening, Votes& votes, const Report& report) const {
    votes.asserted += report.modality == "asserted";
    votes.planned += report.modality == "planned";
    votes.wished += report.modality == "requested" || report.modality == "hypothetical";
    votes.negated += report.modality == "negated";
    if (report.when.basis == Basis::stated || report.when.basis == Basis::inherited) {
        const auto order = [](const When& w) { return std::make_tuple(w.basis, w.last - w.first, w.first); };
        const bool better = !happening.when.known() || order(report.when) < order(happening.when);
        if (goes_on(report.when, happening.published) || (better && !goes_on(happening.when, happening.published))) happening.when = report.when;
    }
    const auto raise = [](std::optional<Count>& most, const std::optional<Count>& told) {
        if (told && (!most || most->min < told->min)) most = told;
    };
    raise(happening.killed, report.killed);
    raise(happening.injured, report.injured);
    describe_turn(happening, report);
    if (!report.lemma.empty()) happening.lemmas.push_back(token(report.lemma));
    for (const Part& part : report.parts) describe_part(happening, part);
    happening.sentences.push_back(report.sentence);
    if (report.sentence < sentences_.size()) {
        append(happening.context, sentences_[report.sentence].context);
        append(happening.numbers, sentences_[report.sentence].numbers);
    }
}

/// The words of a sentence are counted up to where its trigger begins, maybe within one of them, and to where it ends.
void Happenings::describe_turn(Happening& happening, const Report& report) const {
    if (report.sentence >= sentences_.size()) return;
    const Sentence& sentence = sentences_[report.sentence];
    if (report.trigger.start < sentence.start || sentence.text.empty()) return;
    std::size_t at = 0;
    std::uint32_t points = sentence.start;
    char32_t last = 0;
    for (; at < sentence.text.size() && points < report.trigger.start; ++points) last = base::next_code_point(sentence.text, at);
    const std::size_t begin = at;
    for (; at < sentence.text.size() && points < report.trigger.end; ++points) base::next_code_point(sentence.text, at);
    const auto words_to = [&](std::size_t byte) {
        std::size_t count = 0;
        for_each_word(fold_(sentence.text.substr(0, byte)), [&](std::string_view) { ++count; });
        return count;
    };
    std::vector<std::string_view> words;
    for_each_word(sentence.folded, [&](std::string_view word) { words.push_back(word); });
    const bool within_a_word = begin > 0 && part_of_word(last);
    const std::size_t first = words_to(begin);
    const Turn turn = fold_.turn(words, first - (within_a_word && first > 0 ? 1 : 0), std::min(words.size(), words_to(at)));
    if (turn.number != 0) happening.turns.push_back(turn.number);
    happening.several = happening.several || turn.several;
}

void Happenings::settle_turn(Happening& happening) {
    settle(happening.turns);
    happening.turn = happening.turns.size() == 1 ? happening.turns.front() : 0;
    happening.several = happening.several && happening.turns.empty();
}

void Happenings::describe_part(Happening& happening, const Part& part) const {
    happening.of_nobody = happening.of_nobody && part.role != "source" && part.role != "target";
    if (part.actor != none) {
        const std::string& id = told_.actors[part.actor].id;
        if (part.role == "source") describe_side(part, happening.sources, happening.source_names);
        if (part.role == "target") describe_side(part, happening.targets, happening.target_names);
        if (is_body(id)) happening.bodies.push_back(token(id));
        else if (part.role == "source" || part.role == "target") name_within(happening, part);
        if (!is_known(id) && part.text.find(' ') != std::string::npos)
            happening.called.push_back(token(id));
    }
    if (part.place != none && part.role == "place") describe_place(happening, part);
}

/// Known ones whom the words of one that is not known name: "his rival Biram Dah Abeid".
void Happenings::name_within(Happening& happening, const Part& part) const {
    for (const analysis::Actor& mention : analysis_.actors)
        if (mention.span.start >= part.span.start && mention.span.end <= part.span.end && is_body(mention.entity))
            happening.bodies.push_back(token(mention.entity));
}

void Happenings::describe_side(const Part& part, Tokens& codes, Tokens& names) const {
    if (part.code.empty()) return;
    codes.push_back(token(part.code));
    names.push_back(token(told_.actors[part.actor].id));
    for_each_word(fold_(part.text), [&](std::string_view word) {
        if (word.size() >= long_word) names.push_back(token(word));
    });
}

void Happenings::describe_place(Happening& happening, const Part& part) const {
    const Place& place = told_.places[part.place];
    if (!place.country.empty()) happening.countries.push_back(token(place.country));
    if (place.id.starts_with("country:")) return;
    const auto sounds = [&](std::string_view name) {
        Sounds words;
        const std::string heard = fold_.sounds(name);
        for_each_word(heard, [&](std::string_view word) { words.emplace_back(word); });
        return words;
    };
    if (is_known(place.id)) {
        happening.towns.push_back(token(place.id));
        happening.town_sounds.push_back(sounds(part.text));
        if (place.lat && place.lon) happening.points.push_back({*place.lat, *place.lon});
    } else {
        happening.spots.push_back(token(place.id));
        happening.spot_sounds.push_back(sounds(part.text));
    }
}

void Happenings::leave_out_participants(Happening& happening) const {
    Tokens parts;
    for (const std::uint32_t index : happening.reports)
        for (const Part& part : told_.reports[index].parts) {
            if (part.actor != none) parts.push_back(token(told_.actors[part.actor].id));
            if (part.place != none) parts.push_back(token(told_.places[part.place].id));
        }
    settle(parts);
    std::erase_if(happening.context, [&](std::uint32_t one) { return std::binary_search(parts.begin(), parts.end(), one); });
}

}  // namespace tarikh::merge
