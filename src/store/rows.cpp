#include "rows.h"

#include <algorithm>
#include <set>

namespace tarikh::store {
namespace {

using merge::Timeline;

std::string_view word_of(merge::Basis basis) {
    switch (basis) {
        case merge::Basis::unknown: return {};
        case merge::Basis::stated: return "stated";
        case merge::Basis::inherited: return "inherited";
        case merge::Basis::published: return "published";
    }
    return {};
}

std::optional<std::int64_t> least(const std::optional<merge::Count>& count) {
    return count ? std::optional{count->min} : std::nullopt;
}
std::optional<std::int64_t> most(const std::optional<merge::Count>& count) {
    return count ? std::optional{count->max} : std::nullopt;
}

std::string shown(const merge::Count& count) {
    std::string text = std::to_string(count.min);
    if (count.max != count.min) text += ".." + std::to_string(count.max);
    return text;
}

std::optional<std::uint32_t> known(const std::vector<std::uint32_t>& numbers, std::uint32_t index) {
    return index == merge::none ? std::nullopt : std::optional{numbers[index]};
}
std::optional<std::int32_t> first_of(const merge::When& when) { return when.known() ? std::optional{when.first} : std::nullopt; }
std::optional<std::int32_t> last_of(const merge::When& when) { return when.known() ? std::optional{when.last} : std::nullopt; }

}  // namespace

Rows::Rows(Database& database, const Timeline& timeline, const Lore& lore, const merge::Numbering& numbering)
    : database_{database}, timeline_{timeline}, lore_{lore}, to_{numbering},
      next_name_{database.number("SELECT 1 + ifnull(max(number), -1) FROM name")},
      next_report_{database.number("SELECT 1 + ifnull(max(number), -1) FROM report")} {
    std::unordered_map<std::string, std::int64_t> builds;
    Statement stored = database_.prepare("SELECT key, build FROM documents");
    while (stored.step()) builds.emplace(stored.text(0), stored.number(1));
    for (const merge::Document& document : timeline_.documents) {
        const auto build = builds.find(document.key);
        build_.push_back(build == builds.end() ? 0 : build->second);
    }
}

void Rows::document(std::uint32_t index) {
    const merge::Document& document = timeline_.documents[index];
    const analysis::DocumentInfo& info = document.info;
    const std::uint32_t number = to_.documents[index];
    const auto copy_of = document.original == index ? std::nullopt : known(to_.documents, document.original);
    article_(number, info.id, document.key, info.lang, info.title, info.date, info.source, info.url, copy_of, build_[index]);
    std::uint32_t place = 0;
    for (const analysis::Sentence& s : document.sentences) sentence_(number, place++, s.span.start, s.span.end, s.text);
}

/// Its own name has rank 0, those of the news follow.
void Rows::call(std::optional<std::uint32_t> whom, std::optional<std::uint32_t> where, const std::string& own, const std::vector<merge::Name>& names) {
    int rank = 0;
    const auto one = [&](std::string_view text, std::string_view lang) {
        name_(next_name_, whom, where, text, lang, rank++);
        name_search_(next_name_++, lore_.fold(text));
    };
    one(own, {});
    for (const merge::Name& n : names) one(n.text, n.lang);
}

void Rows::actor(std::uint32_t index) {
    const merge::Actor& a = timeline_.actors[index];
    const std::uint32_t number = to_.actors[index];
    actor_(number, a.id, a.name, a.code, a.kind, a.mentions);
    call(number, {}, a.name, a.names);
}

void Rows::place(std::uint32_t index) {
    const merge::Place& p = timeline_.places[index];
    const std::uint32_t number = to_.places[index];
    place_(number, p.id, p.name, p.country, p.lat, p.lon, p.mentions);
    call({}, number, p.name, p.names);
    enclose(p, number);
}

/// By all that it lies in: regions, its country, and what that lies in.
void Rows::enclose(const merge::Place& place, std::uint32_t number) {
    if (!lore_.encloser) return;
    std::set<std::string> around;
    const auto climb = [&](std::string id) {
        while (!id.empty() && id != place.id && around.insert(id).second) id = lore_.encloser(id);
    };
    climb(lore_.encloser(place.id));
    if (!place.country.empty()) climb("country:" + place.country);
    for (const std::string& id : around) enclosed_(number, id);
}

void Rows::event(std::uint32_t index) {
    const merge::Event& e = timeline_.events[index];
    const std::uint32_t number = to_.events[index];
    std::set<std::string_view> outlets;
    std::int64_t oldest = -1, newest = 0;
    for (const std::uint32_t r : e.reports) {
        const std::uint32_t document = timeline_.reports[r].document;
        const std::string& outlet = timeline_.documents[document].info.source;
        outlets.insert(outlet.empty() ? timeline_.documents[document].info.id : outlet);
        oldest = oldest < 0 ? build_[document] : std::min(oldest, build_[document]);
        newest = std::max(newest, build_[document]);
    }
    event_(number, e.id, e.type, e.mode, e.plover, e.cameo, e.modality, first_of(e.when), last_of(e.when), word_of(e.when.precision),
           word_of(e.when.basis), known(to_.places, e.place), least(e.killed), most(e.killed), least(e.injured), most(e.injured), int{e.disputed},
           e.confidence, e.witnesses, static_cast<std::uint32_t>(outlets.size()), static_cast<std::uint32_t>(e.reports.size()), oldest,
           newest, e.title, e.title_lang);
    for (const std::string& other : e.aliases) alias_(other, number);
    takes_part(number, e);
    figures(number, e);
    Telling telling;
    for (const std::uint32_t r : e.reports) telling.add(timeline_.sentence_of(timeline_.reports[r]), timeline_.reports[r].trigger_text);
    const SearchWords found = telling.words(lore_);
    search_(number, found.words, found.stems, found.lemmas);
}

void Rows::reports(std::uint32_t event) {
    for (const std::uint32_t r : timeline_.events[event].reports) report(timeline_.reports[r], to_.events[event]);
}

void Rows::pack_document(std::uint32_t index) { pack(packed_document_, to_.documents[index], merge::document_bytes(timeline_, index, to_)); }
void Rows::pack_actor(std::uint32_t index) { pack(packed_actor_, to_.actors[index], merge::actor_bytes(timeline_, index)); }
void Rows::pack_place(std::uint32_t index) { pack(packed_place_, to_.places[index], merge::place_bytes(timeline_, index)); }
void Rows::pack_event(std::uint32_t index) { pack(packed_event_, to_.events[index], merge::event_bytes(timeline_, index, to_)); }

void Rows::takes_part(std::uint32_t number, const merge::Event& e) {
    int rank = 0;
    for (const merge::Participant& p : e.sources) participant_(number, "source", to_.actors[p.actor], p.support, ++rank);
    for (const merge::Participant& p : e.targets) participant_(number, "target", to_.actors[p.actor], p.support, ++rank);
    for (const merge::PlaceClaim& c : e.places)
        if (c.place != merge::none) at_(number, to_.places[c.place], c.support);
    // Whoever or whatever else its reports name, without support.
    std::set<std::uint32_t> others, elsewhere;
    for (const std::uint32_t r : e.reports)
        for (const merge::Part& part : timeline_.reports[r].parts) {
            if (part.actor != merge::none && part.role != "source" && part.role != "target") others.insert(to_.actors[part.actor]);
            if (part.place != merge::none) elsewhere.insert(to_.places[part.place]);
        }
    for (const std::uint32_t actor : others) participant_(number, "participant", actor, nullptr, ++rank);
    for (const std::uint32_t place : elsewhere) at_(number, place, nullptr);
}

void Rows::figures(std::uint32_t number, const merge::Event& e) {
    for (const merge::DateClaim& c : e.dates) figure_(number, "date", c.value.value(), first_of(c.value), last_of(c.value), c.support);
    for (const merge::PlaceClaim& c : e.places)
        figure_(number, "place", c.place == merge::none ? std::string() : timeline_.places[c.place].id, nullptr, nullptr, c.support);
    for (const merge::CountClaim& c : e.killed_claims) figure_(number, "killed", shown(c.value), c.value.min, c.value.max, c.support);
    for (const merge::CountClaim& c : e.injured_claims) figure_(number, "injured", shown(c.value), c.value.min, c.value.max, c.support);
}

void Rows::report(const merge::Report& r, std::uint32_t event) {
    static const analysis::Attribution nobody;
    const analysis::Attribution& by = r.attribution ? *r.attribution : nobody;
    report_(next_report_, r.id, event, to_.documents[r.document], r.sentence, r.type, r.modality, r.trigger.start, r.trigger.end, r.trigger_text, r.lemma,
            first_of(r.when), last_of(r.when), word_of(r.when.basis), least(r.killed), most(r.killed), least(r.injured), most(r.injured),
            by.actor, by.code, by.verb, r.confidence, r.rule);
    for (const merge::Part& p : r.parts)
        claim_(next_report_, p.claim, p.role, p.span.start, p.span.end, p.text, known(to_.actors, p.actor), known(to_.places, p.place), p.code, int{p.inherited});
    ++next_report_;
}

void Rows::relation(const merge::Relation& r) { relation_(to_.events[r.from], to_.events[r.to], r.type, r.support); }

void Rows::pack(Statement& row, std::uint32_t number, const std::string& bytes) { row(number, Statement::as_blob(bytes)); }

void Telling::add(std::string_view sentence, std::string_view trigger) {
    constexpr std::size_t enough = 32;
    const std::string_view told = sentence.empty() ? trigger : sentence;
    if (std::find(seen_.begin(), seen_.end(), told) != seen_.end()) return;
    if (seen_.size() < enough) seen_.emplace_back(told);
    text_.append(told).append("\n");
}

SearchWords Telling::words(const Lore& lore) const {
    return lore.search_words ? lore.search_words(text_) : SearchWords{lore.fold(text_), {}, {}};
}

}  // namespace tarikh::store
