// The tree against the timeline: names are looked up once, then every event is asked.
#include <algorithm>
#include <cctype>
#include <unordered_map>

#include <tarikh/base/utf8.h>
#include <tarikh/ontology/ontology.h>
#include <tarikh/query/query.h>

#include "node.h"

namespace tarikh::query {
namespace {

using merge::none;
using merge::Timeline;

/// Yes or no for each actor, place or document.
using Marks = std::vector<char>;

class Answer {
public:
    Answer(const Timeline& timeline, const Names& names, std::vector<std::string>* unmet)
        : timeline_{timeline}, names_{names}, unmet_{unmet} {}

    void prepare(const Node& node) {
        for (const std::unique_ptr<Node>& part : node.parts) prepare(*part);
        if (node.kind == Node::Kind::words) {
            Prepared& prepared = prepared_[&node];
            prepared.folded = {fold(node.values.front())};
            mark_named(node.values.front(), prepared);
        }
        if (node.kind != Node::Kind::field) return;
        Prepared& prepared = prepared_[&node];
        for (const std::string& value : node.values) {
            switch (node.field) {
                case FieldId::source:
                case FieldId::target:
                case FieldId::actor:
                case FieldId::by: mark_actors(value, prepared, node.field != FieldId::by); break;
                case FieldId::place: mark_places(value, prepared); break;
                default: break;
            }
            prepared.folded.push_back(fold(value));
        }
    }

    bool matches(const Node& node, const merge::Event& event) {
        switch (node.kind) {
            case Node::Kind::every: return true;
            case Node::Kind::all_of: return all(node, event);
            case Node::Kind::any_of:
                return std::any_of(node.parts.begin(), node.parts.end(), [&](const auto& part) { return matches(*part, event); });
            case Node::Kind::none_of: return !matches(*node.parts.front(), event);
            case Node::Kind::words: return has_words(prepared_.at(&node), event);
            case Node::Kind::field: return has_field(node, event);
        }
        return false;
    }

private:
    struct Prepared {
        Marks actors, places;
        std::vector<std::string> folded;
        bool by_name = false;
    };

    std::string fold(std::string_view text) const { return names_.fold ? names_.fold(text) : merge::plain_folding(text); }

    // Names -----------------------------------------------------------------------------------------------------

    std::vector<std::string> entities(std::string_view name) const {
        return names_.entities ? names_.entities(name) : std::vector<std::string>();
    }
    std::string code_of(const std::string& entity) const {
        if (names_.code) return names_.code(entity);
        return entity.starts_with("country:") ? entity.substr(8) : std::string();
    }
    static bool stands_for_a_code(std::string_view entity) { return entity.starts_with("country:") || entity.starts_with("org:"); }

    /// What a name may mean, as ids and codes. A country or body stands for all who act for it.
    void meanings(const std::string& name, std::vector<std::string>& ids, std::vector<std::string>& codes) const {
        ids = entities(name);
        ids.push_back(name);
        std::string capitals = name;
        for (char& c : capitals)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        codes = {capitals};
        for (const std::string& id : ids)
            if (stands_for_a_code(id))
                if (const std::string code = code_of(id); !code.empty()) codes.push_back(code);
    }

    static bool contains(const std::vector<std::string>& all, const std::string& one) {
        return !one.empty() && std::find(all.begin(), all.end(), one) != all.end();
    }

    template <class Members, class Fits>
    bool mark(const Members& members, Marks& marks, Fits fits) {
        marks.resize(members.size());
        bool any = false;
        for (std::size_t i = 0; i < members.size(); ++i)
            if (fits(members[i])) marks[i] = any = true;
        return any;
    }

    template <class Member>
    bool called(const Member& member, const std::string& folded) const {
        if (finds(fold(member.name), folded)) return true;
        return std::any_of(member.names.begin(), member.names.end(),
                           [&](const merge::Name& name) { return finds(fold(name.text), folded); });
    }

    void mark_actors(const std::string& value, Prepared& prepared, bool tell) {
        std::vector<std::string> ids, codes;
        meanings(value, ids, codes);
        bool any = mark(timeline_.actors, prepared.actors, [&](const merge::Actor& actor) {
            return contains(ids, actor.id) || contains(codes, actor.code);
        });
        const std::string folded = fold(value);
        if (!any) any = mark(timeline_.actors, prepared.actors, [&](const merge::Actor& actor) { return called(actor, folded); });
        if (!any && tell && unmet_) unmet_->push_back(value);
    }

    void mark_places(const std::string& value, Prepared& prepared) {
        std::vector<std::string> ids, codes;
        meanings(value, ids, codes);
        bool any = mark(timeline_.places, prepared.places, [&](const merge::Place& place) {
            return contains(ids, place.id) || contains(codes, place.country);
        });
        const std::string folded = fold(value);
        if (!any) any = mark(timeline_.places, prepared.places, [&](const merge::Place& place) { return called(place, folded); });
        if (!any && unmet_) unmet_->push_back(value);
    }

    /// A word searched for that names somebody or some place finds them in every language.
    void mark_named(const std::string& value, Prepared& prepared) {
        const std::vector<std::string> ids = entities(value);
        prepared.by_name = !ids.empty();
        if (ids.empty()) return;
        mark(timeline_.actors, prepared.actors, [&](const merge::Actor& actor) { return contains(ids, actor.id); });
        mark(timeline_.places, prepared.places, [&](const merge::Place& place) { return contains(ids, place.id); });
    }

    // Text ------------------------------------------------------------------------------------------------------

    /// `needle` at the beginning of a word; in scripts that write particles onto the word, up to four letters in.
    static bool finds(std::string_view text, std::string_view needle) {
        if (needle.empty()) return false;
        const bool ascii = static_cast<unsigned char>(needle.front()) < 0x80;
        for (std::size_t at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) {
            std::size_t start = at, letters = 0;
            while (start > 0 && word_byte(text[start - 1])) {
                --start;
                letters += (static_cast<unsigned char>(text[start]) & 0xC0) != 0x80;
            }
            if (letters == 0 || (!ascii && letters <= 4)) return true;
        }
        return false;
    }
    static bool word_byte(char c) {
        return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
    }

    const std::string& folded_sentence(const merge::Report& report) {
        const std::uint64_t key = (std::uint64_t{report.document} << 32) | report.sentence;
        const auto [found, is_new] = folded_sentences_.try_emplace(key);
        if (is_new) found->second = fold(timeline_.sentence_of(report));
        return found->second;
    }

    bool has_words(const Prepared& prepared, const merge::Event& event) {
        if (prepared.by_name && (any_actor(prepared, event.sources) || any_actor(prepared, event.targets) ||
                                 any_place(prepared, event)))
            return true;
        const std::string& wanted = prepared.folded.front();
        return any_report(event, [&](const merge::Report& report) {
            const std::string& sentence = folded_sentence(report);
            return finds(sentence.empty() ? fold(report.trigger_text) : sentence, wanted);
        });
    }

    // Fields ----------------------------------------------------------------------------------------------------

    static bool any_actor(const Prepared& prepared, const std::vector<merge::Participant>& side) {
        return std::any_of(side.begin(), side.end(), [&](const merge::Participant& one) { return prepared.actors[one.actor] != 0; });
    }
    static bool any_place(const Prepared& prepared, const merge::Event& event) {
        return std::any_of(event.places.begin(), event.places.end(),
                           [&](const merge::PlaceClaim& claim) { return prepared.places[claim.place] != 0; });
    }

    /// Who meets is met.
    static bool mutual(const merge::Event& event) {
        const ontology::EventType* type = ontology::event_type(event.type);
        return type && type->symmetric;
    }

    static bool any_bound(const Node& node, double low, double high) {
        return std::any_of(node.bounds.begin(), node.bounds.end(),
                           [&](const Bounds& bounds) { return low <= bounds.high && bounds.low <= high; });
    }

    static bool possibly(const Node& node, const merge::When& when) { return when.known() && any_bound(node, when.first, when.last); }
    static bool certainly(const Node& node, const merge::When& when) {
        if (!when.known() || when.basis == merge::Basis::published) return false;
        return std::any_of(node.bounds.begin(), node.bounds.end(),
                           [&](const Bounds& bounds) { return bounds.low <= when.first && when.last <= bounds.high; });
    }

    static bool any_count(const Node& node, const std::vector<merge::CountClaim>& claims) {
        return std::any_of(claims.begin(), claims.end(), [&](const merge::CountClaim& claim) {
            return any_bound(node, static_cast<double>(claim.value.min), static_cast<double>(claim.value.max));
        });
    }

    template <class Asked>
    bool any_report(const merge::Event& event, Asked asked) {
        return std::any_of(event.reports.begin(), event.reports.end(),
                           [&](std::uint32_t report) { return asked(timeline_.reports[report]); });
    }

    bool published_by(const Prepared& prepared, const merge::Report& report) const {
        const std::string outlet = fold(timeline_.document_of(report).info.source);
        return std::any_of(prepared.folded.begin(), prepared.folded.end(),
                           [&](const std::string& value) { return finds(outlet, value); });
    }

    bool quoted(const Node& node, const Prepared& prepared, const merge::Report& report) const {
        if (!report.attribution) return false;
        const std::string actor = fold(report.attribution->actor), code = fold(report.attribution->code);
        std::vector<std::string> ids, codes;
        for (std::size_t i = 0; i < node.values.size(); ++i) {
            meanings(node.values[i], ids, codes);
            if (contains(codes, report.attribution->code) || finds(actor, prepared.folded[i])) return true;
        }
        return false;
    }

    static bool begins(const std::vector<std::string>& values, std::string_view text) {
        return std::any_of(values.begin(), values.end(), [&](const std::string& value) { return text.starts_with(value); });
    }

    bool has_id(const Node& node, const merge::Event& event) const {
        const auto fits = [&](const std::string& id) { return begins(node.values, id) || begins(node.values, std::string_view(id).substr(2)); };
        return fits(event.id) || std::any_of(event.aliases.begin(), event.aliases.end(), fits);
    }

    bool has_field(const Node& node, const merge::Event& event) {
        const Prepared& prepared = prepared_.at(&node);
        switch (node.field) {
            case FieldId::type: return contains(node.values, event.type);
            case FieldId::modality: return contains(node.values, event.modality);
            case FieldId::plover: return contains(prepared.folded, fold(event.plover));
            case FieldId::cameo: return begins(node.values, event.cameo);
            case FieldId::source: return any_actor(prepared, event.sources) || (mutual(event) && any_actor(prepared, event.targets));
            case FieldId::target: return any_actor(prepared, event.targets) || (mutual(event) && any_actor(prepared, event.sources));
            case FieldId::actor: return any_actor(prepared, event.sources) || any_actor(prepared, event.targets);
            case FieldId::place: return any_place(prepared, event);
            case FieldId::date: return possibly(node, event.when);
            case FieldId::within: return certainly(node, event.when);
            case FieldId::killed: return any_count(node, event.killed_claims);
            case FieldId::injured: return any_count(node, event.injured_claims);
            case FieldId::confidence: return any_bound(node, event.confidence, event.confidence);
            case FieldId::sources: return any_bound(node, event.witnesses, event.witnesses);
            case FieldId::disputed: return contains(node.values, event.disputed ? "yes" : "no");
            case FieldId::outlet:
                return any_report(event, [&](const merge::Report& report) { return published_by(prepared, report); });
            case FieldId::by:
                return any_report(event, [&](const merge::Report& report) {
                    return published_by(prepared, report) || quoted(node, prepared, report);
                });
            case FieldId::lang:
                return any_report(event, [&](const merge::Report& report) {
                    return contains(node.values, timeline_.document_of(report).info.lang);
                });
            case FieldId::doc:
                return any_report(event, [&](const merge::Report& report) {
                    return contains(node.values, timeline_.document_of(report).info.id);
                });
            case FieldId::id: return has_id(node, event);
        }
        return false;
    }

    /// What is quick to ask is asked first; texts last.
    bool all(const Node& node, const merge::Event& event) {
        for (const bool texts : {false, true})
            for (const std::unique_ptr<Node>& part : node.parts)
                if ((part->kind != Node::Kind::field) == texts && !matches(*part, event)) return false;
        return true;
    }

    const Timeline& timeline_;
    const Names& names_;
    std::vector<std::string>* unmet_;
    std::unordered_map<const Node*, Prepared> prepared_;
    std::unordered_map<std::uint64_t, std::string> folded_sentences_;
};

}  // namespace

std::vector<std::uint32_t> run(const Query& query, const Timeline& timeline, const Names& names,
                               std::vector<std::string>* unmet) {
    Answer answer(timeline, names, unmet);
    if (query.root_) answer.prepare(*query.root_);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < timeline.events.size(); ++i)
        if (!query.root_ || answer.matches(*query.root_, timeline.events[i])) found.push_back(i);
    return found;
}

}  // namespace tarikh::query
