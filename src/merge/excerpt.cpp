#include <tarikh/merge/excerpt.h>

#include <algorithm>

#include "bytes.h"

namespace tarikh::merge {
namespace {

using Numbers = std::vector<std::uint32_t>;

[[noreturn]] void broken() { throw base::IoError("the merged timeline is damaged"); }

template <class... Parts>
void read(std::string_view bytes, Parts&... parts) {
    Reader reader(bytes);
    (reader(parts), ...);
    if (!reader.at_end()) broken();
}

/// Calls `visit` with every number of another thing that an event or a report holds.
template <class Visit>
void each_number(Event& event, Visit visit) {
    visit.place(event.place);
    for (Participant& one : event.sources) visit.actor(one.actor);
    for (Participant& one : event.targets) visit.actor(one.actor);
    for (PlaceClaim& claim : event.places) visit.place(claim.place);
    visit.reports(event.reports);
    for (DateClaim& claim : event.dates) visit.reports(claim.reports);
    for (PlaceClaim& claim : event.places) visit.reports(claim.reports);
    for (CountClaim& claim : event.killed_claims) visit.reports(claim.reports);
    for (CountClaim& claim : event.injured_claims) visit.reports(claim.reports);
}

template <class Visit>
void each_number(Report& report, Visit visit) {
    visit.document(report.document);
    for (Part& part : report.parts) {
        visit.actor(part.actor);
        visit.place(part.place);
    }
}

void settle(Numbers& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

class Assembly {
public:
    Assembly(Shelf& shelf, Wanted wanted) : shelf_{shelf}, with_sentences_{wanted.sentences}, with_reports_{wanted.reports} {
        settle(wanted.events);
        out_.events = std::move(wanted.events);
        out_.actors = std::move(wanted.actors);
        out_.places = std::move(wanted.places);
        out_.documents = std::move(wanted.documents);
    }

    Excerpt assembled() {
        for (const std::uint32_t number : out_.events) enter_event(number);
        settle(out_.actors);
        settle(out_.places);
        enter_documents();
        for (const std::uint32_t number : out_.actors) read(shelf_.actor(number), timeline().actors.emplace_back());
        for (const std::uint32_t number : out_.places) read(shelf_.place(number), timeline().places.emplace_back());
        for (Event& event : timeline().events) each_number(event, Rename{*this});
        for (Report& report : timeline().reports) each_number(report, Rename{*this});
        enter_relations();
        return std::move(out_);
    }

private:
    Timeline& timeline() { return out_.timeline; }

    /// Reports stand by event here as well; an event names them by their place among its own.
    void enter_event(std::uint32_t number) {
        if (!with_reports_) return enter_bare_event(number);
        Event event;
        std::vector<Report> reports;
        read(shelf_.event(number), event, reports);
        if (reports.empty() || event.reports.size() != reports.size()) broken();
        const auto first = static_cast<std::uint32_t>(timeline().reports.size());
        const auto renumber = [&](Numbers& all) {
            for (std::uint32_t& one : all) {
                if (one >= reports.size()) broken();
                one += first;
            }
        };
        each_number(event, Gather<decltype(renumber)>{out_, renumber});
        for (Report& report : reports) {
            report.event = static_cast<std::uint32_t>(timeline().events.size());
            each_number(report, Gather<decltype(renumber)>{out_, renumber});
            timeline().reports.push_back(std::move(report));
        }
        timeline().events.push_back(std::move(event));
    }

    void enter_bare_event(std::uint32_t number) {
        Event& event = timeline().events.emplace_back();
        Reader reader(shelf_.event(number));
        reader(event);
        const auto forget = [](Numbers& all) { all.clear(); };
        each_number(event, Gather<decltype(forget)>{out_, forget});
    }

    template <class Renumber>
    struct Gather {
        Excerpt& out;
        const Renumber& renumber;
        static void note(Numbers& all, std::uint32_t number) {
            if (number != none) all.push_back(number);
        }
        void actor(std::uint32_t& number) const { note(out.actors, number); }
        void place(std::uint32_t& number) const { note(out.places, number); }
        void document(std::uint32_t& number) const { note(out.documents, number); }
        void reports(Numbers& all) const { renumber(all); }
    };

    struct Rename {
        Assembly& to;
        static void rename(const Numbers& numbers, std::uint32_t& number) {
            if (number != none) number = Excerpt::index(numbers, number);
        }
        void actor(std::uint32_t& number) const { rename(to.out_.actors, number); }
        void place(std::uint32_t& number) const { rename(to.out_.places, number); }
        void document(std::uint32_t& number) const { rename(to.out_.documents, number); }
        void reports(Numbers&) const {}
    };

    /// A copy brings the document that it copies.
    void enter_documents() {
        Numbers& numbers = out_.documents;
        settle(numbers);
        std::vector<Document> read_ones;
        Numbers originals;
        const auto fetch = [&](std::uint32_t number) {
            Document document;
            read(shelf_.document(number), document.key, document.info, document.original);
            if (with_sentences_) document.sentences = shelf_.sentences(number);
            return document;
        };
        for (const std::uint32_t number : numbers) {
            read_ones.push_back(fetch(number));
            const std::uint32_t original = read_ones.back().original;
            if (original != none && !std::binary_search(numbers.begin(), numbers.end(), original)) originals.push_back(original);
        }
        if (!originals.empty()) {
            settle(originals);
            Numbers all;
            std::merge(numbers.begin(), numbers.end(), originals.begin(), originals.end(), std::back_inserter(all));
            std::vector<Document> ordered;
            for (const std::uint32_t number : all)
                ordered.push_back(std::binary_search(originals.begin(), originals.end(), number) ? fetch(number)
                                                                                                : std::move(read_ones[Excerpt::index(numbers, number)]));
            numbers = std::move(all);
            read_ones = std::move(ordered);
        }
        for (Document& document : read_ones)
            if (document.original != none) document.original = Excerpt::index(numbers, document.original);
        timeline().documents = std::move(read_ones);
    }

    void enter_relations() {
        for (std::uint32_t i = 0; i < out_.events.size(); ++i)
            for (Relation& relation : shelf_.relations(out_.events[i])) {
                if (!std::binary_search(out_.events.begin(), out_.events.end(), relation.to)) continue;
                relation.from = i;
                relation.to = Excerpt::index(out_.events, relation.to);
                timeline().relations.push_back(std::move(relation));
            }
    }

    Shelf& shelf_;
    bool with_sentences_, with_reports_;
    Excerpt out_;
};

}  // namespace

std::uint32_t Excerpt::index(const Numbers& numbers, std::uint32_t number) {
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), number);
    if (found == numbers.end() || *found != number) broken();
    return static_cast<std::uint32_t>(found - numbers.begin());
}

namespace {

/// What an event names, by the numbers it is put away under; its reports by their place among them.
struct PutAway {
    const Numbering& numbering;
    std::uint32_t first_report;
    static void rename(const Numbers& numbers, std::uint32_t& index) {
        if (index != none) index = numbers[index];
    }
    void actor(std::uint32_t& index) const { rename(numbering.actors, index); }
    void place(std::uint32_t& index) const { rename(numbering.places, index); }
    void document(std::uint32_t& index) const { rename(numbering.documents, index); }
    void reports(Numbers& all) const {
        for (std::uint32_t& one : all) one -= first_report;
    }
};

}  // namespace

std::string event_bytes(const Timeline& timeline, std::uint32_t event, const Numbering& numbering) {
    Event one = timeline.events[event];
    const PutAway put_away{numbering, one.reports.front()};  // they stand one after another
    std::vector<Report> reports;
    reports.reserve(one.reports.size());
    for (const std::uint32_t report : one.reports) {
        reports.push_back(timeline.reports[report]);
        reports.back().event = none;
        each_number(reports.back(), put_away);
    }
    each_number(one, put_away);
    return bytes_of(one, reports);
}

std::string actor_bytes(const Timeline& timeline, std::uint32_t actor) { return bytes_of(timeline.actors[actor]); }
std::string place_bytes(const Timeline& timeline, std::uint32_t place) { return bytes_of(timeline.places[place]); }

std::string document_bytes(const Timeline& timeline, std::uint32_t document, const Numbering& numbering) {
    const Document& one = timeline.documents[document];
    return bytes_of(one.key, one.info, one.original == none ? none : numbering.documents[one.original]);
}

Excerpt excerpt(Shelf& shelf, Wanted wanted) { return Assembly(shelf, std::move(wanted)).assembled(); }

}  // namespace tarikh::merge
